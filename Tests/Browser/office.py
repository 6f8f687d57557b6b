"""Headquarters pays out of the pool, plans a roster, judges pictures and keeps cases; a clerk sees what was paid; see walk.py."""

import re

from walk import base, browsing, expect, look, sign_in, twice, visitor

account, store = "D-ZJ-1", "S-ZJ-NB-02"
head = "code,title,sku,region,channel,price,amount\n"


def pool(page, tag):
    """What the pool pays is refused beside its field where it cannot be, seen before, and paid once."""
    page.goto(f"{base}/statement?account={account}&month=2026-11")
    look(page, f"{tag}-statement")
    page.goto(f"{base}/pool?account={account}")
    look(page, f"{tag}-pool")
    form, reference = "form.act[action='/pool/use']", f"USE-{tag}"
    for name, value in {"account": account, "invoice": "INV-NONE", "amount": "a lot", "reference": reference}.items():
        page.fill(f"{form} [name={name}]", value)
    page.click(f"{form} button")
    expect(page.locator("[name=amount][aria-invalid=true]")).to_have_value("a lot")
    look(page, f"{tag}-pool-wrong")
    page.fill("[name=amount]", "1.00")
    page.click("form.act button")
    expect(page.locator("[role=alert]")).to_contain_text("INV-NONE")
    look(page, f"{tag}-pool-no-invoice")


def roster(page, tag):
    """Two weeks are planned at once, and nothing is put in force before they were looked at."""
    page.goto(f"{base}/rosters?store={store}")
    look(page, f"{tag}-roster")
    page.fill("form.act [name=week]", "2026-11-16")
    page.select_option("form.act [name=weeks]", "2")
    page.click("form.act[action='/rosters/plan'] button")
    expect(page.locator("form.act [name=agreed]")).to_have_count(1, timeout=120_000)
    look(page, f"{tag}-roster-look")
    page.click("form.act button")
    expect(page.locator(".told").first).to_be_visible(timeout=120_000)
    look(page, f"{tag}-roster-planned")


def pictures(page, tag):
    """A picture is looked at and judged with a reason; another word counts later."""
    page.goto(f"{base}/evidence?state=all")
    look(page, f"{tag}-evidence")
    page.click("td a[href^='/evidence/']")
    look(page, f"{tag}-evidence-one")
    expect(page.locator(".judged img").first).to_be_visible()
    for _ in range(2):
        form = page.locator("form.act").first
        verdict = form.get_attribute("action")
        form.locator("textarea").fill(f"Seen <by> {tag}")
        form.locator("button").click()
        expect(page.locator(".told").first).to_be_visible()
        assert page.locator(f"form.act[action='{verdict}']").count() == 0, f"{tag}: the same is on offer again"
    look(page, f"{tag}-evidence-judged")


def cases(page, tag):
    """Cases that guard policies are refused line by line, seen before, and end with a month."""
    page.goto(f"{base}/prices/guards")
    look(page, f"{tag}-guards")
    form, code = "form.act[action='/prices/guards']", f"G-{tag[-6:]}".upper()
    page.fill(f"{form} [name=month]", "2027-03")
    page.fill(f"{form} textarea[name=cases]", head + "G 1,x,NOPE,ZJ,direct,pick_up,1\n")
    page.click(f"{form} button")
    expect(page.locator("[role=alert]")).to_contain_text("cases.csv:2")
    look(page, f"{tag}-guards-wrong")
    page.fill("textarea[name=cases]", head + f"{code},Lark for Zhejiang,LARK-9-12-256-PK,ZJ,distribution,pick_up,1430.00\n")
    twice(page, form, f"{tag}-guards-look")
    expect(page.locator(".told").first).to_contain_text("1")
    page.fill("form.act[action='/prices/guards/end'] [name=code]", code)
    page.fill("form.act[action='/prices/guards/end'] [name=month]", "2027-04")
    twice(page, "form.act[action='/prices/guards/end']", f"{tag}-guards-end")
    expect(page.locator(".told").first).to_contain_text(code)


def clerk(page, tag):
    """An account sees its pool and its cases of diversion, and pays nothing by itself."""
    for path in ["/pool", "/statement", "/diversions"]:
        page.goto(base + path)
        look(page, tag + re.sub("[^a-z]+", "-", path))
        assert page.locator("form.act").count() == 0, f"{tag}{path}: something is on offer"
    for path in ["/evidence", "/prices/guards"]:
        assert page.goto(base + path).status == 404, f"{tag}{path}"


with browsing() as browser:
    for language, width in [("zh", 360), ("en", 1280)]:
        for user, steps in [("hq.lead", [pool, roster, pictures]), ("hq.pricing", [cases]), ("di.d-zj-1", [clerk])]:
            context, page, tag = visitor(browser, user, language, width)
            sign_in(page, user)
            for step in steps:
                step(page, tag)
            context.close()
