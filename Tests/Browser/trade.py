"""A distributor's morning and headquarters' prices, in both languages, on a telephone and at a desk; see walk.py."""

import re
import secrets
import time
from pathlib import Path

from walk import base, browsing, expect, found, look, passwords, sign_in, twice, visitor

cut = "CUT-2026-10-02"
clerk, approver, drafter = "di.d-zj-1", "hq.lead", "hq.pricing"
products = ["LARK-9-12-256-PK", "LARK-9-8-256-BK", "REED-20-8-128-BK", "REED-20-8-128-BL", "REED-20-8-256-BL", "TIDE-4-8-256-GN"]


def feed(number, lines):
    """A native feed of the distributor's warehouse, newer than the one before."""
    time.sleep(1.1)
    number += "-" + secrets.token_hex(3)
    rows = "".join(f'<line sku="{sku}" on-hand="{pieces}"/>' for sku, pieces in lines)
    text = (f'<?xml version="1.0" encoding="UTF-8"?>\n<stockFeed xmlns="urn:storechain:feed:1" id="{number}" '
            f'as-of="2026-11-04T{time.strftime("%H:%M:%S")}+08:00" kind="full">\n<location code="W-D-ZJ-1">{rows}</location>\n</stockFeed>')
    return {"name": f"{number}.xml", "mimeType": "text/xml", "buffer": text.encode()}


def send(page, file, wish="take"):
    page.set_input_files("form.upload input[type=file]", file)
    page.click(f"form.upload button[value={wish}]")


def feeds(page, tag, turn):
    """Broken files, a file with bad lines that the doctor mends, a good one, and one that leaves nearly everything out."""
    page.goto(f"{base}/feeds")
    send(page, {"name": "broken.xml", "mimeType": "text/xml", "buffer": b"<a><b></a>"})
    expect(page.locator("[role=alert]")).to_be_visible()
    expect(page.locator("#findings, section td.number").first).to_be_visible()
    look(page, f"{tag}-feed-broken")
    send(page, feed(f"{tag}-odd", [("LARK 9 12 256 PK", 40), ("NO-SUCH-THING", 3), ("LARK-9-8-256-BK", "5x")]), "check")
    expect(page.locator("button[value=accept]")).to_be_visible()
    look(page, f"{tag}-feed-doctor")
    with page.expect_download() as waited:
        page.click("button[value=correct]")
    assert b'sku="LARK-9-12-256-PK"' in Path(waited.value.path()).read_bytes(), f"{tag}: the corrected file is not corrected"
    page.goto(f"{base}/feeds")
    send(page, feed(f"{tag}-good", [(sku, 30 * place + turn) for place, sku in enumerate(products, 1)]))
    page.wait_for_url(re.compile("/feeds/[0-9]+$"))
    expect(page.locator(".note").first).to_be_visible()
    look(page, f"{tag}-feed-taken")
    page.goto(f"{base}/feeds")
    send(page, feed(f"{tag}-held", [(products[0], 1)]))
    page.wait_for_url(re.compile("/feeds/[0-9]+$"))
    assert page.locator("#feed_moves tbody tr").count() >= 4, f"{tag}: the difference of a held feed is not shown"
    look(page, f"{tag}-feed-held")
    if turn == 1:
        twice(page, "form[action$=reject]", f"{tag}-feed-reject")
        expect(page.locator(".told").first).to_be_visible()
    else:
        page.click("form[action$=confirm] button")
        look(page, f"{tag}-feed-confirm")
        page.click("form[action$=confirm] button:not([name])")
        expect(page.locator(".told").first).to_be_visible()
    assert page.locator("form[action$=confirm]").count() == 0, f"{tag}: what is decided is on offer"
    look(page, f"{tag}-feed-decided")


def many(page, tag):
    """Three thousand bad lines are a receipt of pages."""
    page.goto(f"{base}/feeds")
    send(page, feed(f"{tag}-many", [("GHOST-%d" % number, 1) for number in range(3000)] + [(sku, 31) for sku in products]))
    page.wait_for_selector("a[href^='/feeds/']")
    page.click("section a[href^='/feeds/']:not([href='/feeds'])")
    page.wait_for_url(re.compile("/feeds/[0-9]+$"))
    look(page, f"{tag}-feed-many")
    assert page.locator("#findings tbody tr").count() == 50
    page.click("#findings a[rel=next]")
    assert "page=2" in page.url and page.locator("#findings tbody tr").count() == 50
    look(page, f"{tag}-feed-many-2")


def without_script(browser):
    """The same form takes a file without script."""
    context = browser.new_context(java_script_enabled=False, locale="en-GB")
    page = context.new_page()
    sign_in(page, clerk)
    page.goto(f"{base}/feeds")
    send(page, {"name": "broken.xml", "mimeType": "text/xml", "buffer": b"<a><b></a>"})
    assert "Nothing was taken" in page.inner_text("[role=alert]"), page.inner_text("main")[:300]
    send(page, feed("plain", [(sku, 20) for sku in products]))
    assert re.search("/feeds/[0-9]+$", page.url), page.url
    context.close()


def morning(page, tag):
    """Every page of stock, prices and settlement, with pictures where there is something to draw."""
    for path in ["/stock", "/stock/orders", "/stock/levels", "/stock/history", f"/stock/history?sku={products[0]}", "/targets",
                 f"/stock/levels/{products[0]}", "/prices", f"/prices/show?sku={products[0]}", f"/prices/history?sku={products[0]}",
                 "/prices/policies", "/cuts", f"/cuts/{cut}", "/rebates", "/rebates?month=2026-10",
                 "/rebates/quarter", "/pool", "/statement", "/claims", "/protection", f"/protection/{cut}/D-ZJ-1"]:
        answer = page.goto(base + path)
        assert answer.status == 200, f"{tag}{path}: {answer.status}"
        if "storectl" in page.inner_text("main"):
            found.append(f"{tag}{path}: names a command")
        look(page, tag + re.sub("[^A-Za-z0-9]+", "-", path))
    page.goto(f"{base}/stock")
    assert page.locator("figure.chart svg[role=img] > title").count() == 1
    assert page.locator("figure.chart rect.track").count() >= 5
    box = page.locator("figure.chart svg text").first.bounding_box()
    assert box["height"] >= 12, f"{tag}: letters of {box['height']} px in a picture"


def dispute(page, tag):
    """A line of the statement is disputed while its clock runs, by the server's day; afterwards it says that it is over."""
    page.goto(f"{base}/protection/{cut}/D-ZJ-1")
    page.click("#protection_lines a[href$='/D-ZJ-1/1']")
    look(page, f"{tag}-line")
    if not page.locator("form[action$=dispute]").count():
        assert "2026-11-12" in page.locator(".note").first.inner_text(), f"{tag}: nothing is said of the clock"
        return
    page.fill("form[action$=dispute] [name=units]", "7")
    page.fill("form[action$=dispute] textarea", "Delivery note 4711 <b>is missing</b>")
    page.click("form[action$=dispute] button")
    expect(page.locator(".told").first).to_be_visible()
    assert page.locator("form.act").count() == 0, f"{tag}: what was answered is on offer"
    look(page, f"{tag}-line-disputed")


def decide(page, tag, line):
    """Headquarters looks twice before it decides about what waits for proof; what cannot be is said beside the form."""
    page.goto(base + line)
    look(page, f"{tag}-line-open")
    for units in ["999999", "7"]:
        page.fill("form[action$=decide] [name=units]", units)
        page.fill("form[action$=decide] textarea", "Note seen")
        page.click("form[action$=decide] button")
        look(page, f"{tag}-line-decide-{units}")
    page.click("form[action$=decide] button")
    expect(page.locator(".told").first).to_be_visible()
    assert page.locator("form.act").count() == 0
    look(page, f"{tag}-line-decided")


def accept(page, tag):
    """What is left of the statement is accepted whole, after a second look."""
    page.goto(f"{base}/protection/{cut}/D-ZJ-1")
    page.click("form[action$=accept] button")
    look(page, f"{tag}-accept")
    page.click("form[action$=accept] button")
    expect(page.locator(".told").first).to_be_visible()
    assert page.locator("form.act").count() == 0


def foreign(page, tag):
    """What is another's, or not published, is answered like what is not there: pages, files and routes alike."""
    draft, nothing = page.goto(f"{base}/prices/months/2026-12"), None
    text = page.inner_text("main").replace("2026-12", "")
    page.goto(f"{base}/prices/months/2027-09")
    assert text == page.inner_text("main").replace("2027-09", ""), f"{tag}: a draft shows"
    for own, other in [(f"/protection/{cut}/D-JS-1", f"/protection/{cut}/D-NONE"), (f"/protection/{cut}/D-JS-1/1", f"/protection/{cut}/D-NONE/1"),
                       ("/stock/orders?account=D-JS-1", "/stock/orders?account=D-NONE"), ("/prices?account=D-JS-1", "/prices?account=D-NONE"),
                       ("/statement?account=D-JS-1", "/statement?account=D-NONE"), ("/pool?account=D-JS-1", "/pool?account=D-NONE"),
                       ("/rebates?account=D-JS-1", "/rebates?account=D-NONE"), ("/claims?account=D-JS-1", "/claims?account=D-NONE"),
                       ("/targets?account=D-JS-1", "/targets?account=D-NONE"), ("/stock/levels?account=D-JS-1", "/stock/levels?account=D-NONE"),
                       ("/stock/history?account=D-JS-1", "/stock/history?account=D-NONE"), ("/protection?account=D-JS-1", "/protection?account=D-NONE"),
                       ("/prices/circulars/2026-12", "/prices/circulars/2027-09")]:
        for end in ["", "&format=json" if "?" in own else "?format=json"]:
            answers = [page.request.get(base + path + end) for path in (own, other)]
            texts = [answer.text().replace("D-JS-1", "D-NONE").replace("2026-12", "2027-09") for answer in answers]
            if answers[0].status != answers[1].status or texts[0] != texts[1]:
                found.append(f"{tag}: {own}{end} tells of something: {answers[0].status} {texts[0][-300:]}")
    key = page.get_attribute("footer form [name=form_key]", "value")
    for path in [f"/protection/{cut}/D-JS-1/accept", f"/protection/{cut}/D-JS-1/1/dispute", f"/protection/{cut}/D-ZJ-1/1/decide",
                 "/prices/months/2026-12/publish", "/prices/months/2026-12/approve", "/prices/months/2026-12/rehearse"]:
        answer = page.request.post(base + path, form={"form_key": key, "units": "1", "reason": "x", "agreed": "yes"})
        if answer.status not in (403, 404):
            found.append(f"{tag}: {path} is answered with {answer.status}")
    assert page.request.post(f"{base}/feeds", multipart={"form_key": "guess", "file": feed("x", [])}).status == 403


def policy(page, tag, who):
    """A draft with its difference beside its rehearsal; handed in by one, signed by another, published after a second look."""
    page.goto(f"{base}/prices/months")
    look(page, f"{tag}-months")
    page.goto(f"{base}/prices/months/2026-12")
    look(page, f"{tag}-draft")
    if who == drafter:
        page.click("form[action$=rehearse] button")
        expect(page.locator("#winners_losers tbody tr").first).to_be_visible()
        look(page, f"{tag}-rehearsed")
        page.click("form[action$=submit] button")
        look(page, f"{tag}-submit")
        page.click("form[action$=submit] button")
        expect(page.locator(".told").first).to_be_visible()
        assert page.locator("form[action$=approve]").count() == 0, f"{tag}: the author may sign"
        look(page, f"{tag}-submitted")
        return
    for step in ["approve", "publish"]:
        page.click(f"form[action$={step}] button")
        expect(page.locator("main dl")).to_contain_text("sha256" if tag.endswith("1280") else "SHA")
        look(page, f"{tag}-{step}")
        page.click(f"form[action$={step}] button")
        expect(page.locator(".told").first).to_be_visible()
    look(page, f"{tag}-published")


with browsing() as browser:
    for turn, (language, width) in enumerate([("zh", 360), ("en", 1280)], 1):
        context, page, tag = visitor(browser, clerk, language, width)
        sign_in(page, clerk)
        feeds(page, tag, turn)
        if turn == 1:
            many(page, tag)
        morning(page, tag)
        dispute(page, tag)
        if turn == 2:
            accept(page, tag)
            foreign(page, tag)
        context.close()
        context, page, tag = visitor(browser, approver, language, width)
        sign_in(page, approver)
        decide(page, tag, f"/protection/{cut}/C-JN/{turn}")
        context.close()
    without_script(browser)
    for who, language, width in [(drafter, "zh", 360), (approver, "en", 1280)]:
        context, page, tag = visitor(browser, who, language, width)
        sign_in(page, who)
        policy(page, tag, who)
        context.close()
