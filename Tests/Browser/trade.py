"""A distributor's morning and headquarters' prices, in both languages, on a telephone and at a desk; see walk.py."""

import re
import secrets
import time
from pathlib import Path

from walk import base, browsing, expect, found, look, passwords, sign_in, visitor

clerk, approver, drafter = "di.d-zj-1", "hq.lead", "hq.pricing"
products = ["LARK-9-12-256-PK", "LARK-9-8-256-BK", "REED-20-8-128-BK", "REED-20-8-128-BL", "TIDE-4-8-256-GN"]


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
        page.click("form[action$=reject] button")
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


with browsing() as browser:
    for turn, (language, width) in enumerate([("zh", 360), ("en", 1280)], 1):
        context, page, tag = visitor(browser, clerk, language, width)
        sign_in(page, clerk)
        feeds(page, tag, turn)
        if turn == 1:
            many(page, tag)
        context.close()
    without_script(browser)
