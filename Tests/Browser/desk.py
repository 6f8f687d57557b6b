"""Headquarters writes a policy and rules, somebody asks for another grade, and keys lead through the portal; see walk.py."""

from walk import base, browsing, expect, found, look, people, sign_in, twice, visitor

manager, approver, drafter = people[0], "hq.lead", "hq.pricing"
month, store = "2027-01", "S-ZJ-HZ-01"
wrong = "sku,scope,pick_up\nNO-SUCH-THING,chain,1.00\nLARK-9-12-256-PK,chian,1\n"
lines = "model,storage,scope,code,pick_up\nLARK-9,12+256,channel,distribution,1430.00\n"


def policy(page, tag):
    """A draft is begun, filled by what was typed and by a file, seen with its difference, and put aside."""
    page.goto(f"{base}/prices/months/{month}")
    if page.locator("form.act[action$='/draft']").count():
        look(page, f"{tag}-desk-month")
        page.select_option("[name=begins_with]", "next_month")
        page.click("form.act[action$='/draft'] button")
        if page.locator("form.act [name=agreed]").count():
            # Another was put aside, and is given up for it.
            look(page, f"{tag}-desk-replaced")
            page.click("form.act button")
        expect(page.locator(".told").first).to_be_visible()
    page.goto(f"{base}/prices/months/{month}/lines")
    look(page, f"{tag}-desk-lines")
    page.select_option("[name=meant_as]", "additions")
    page.fill("textarea[name=lines]", wrong)
    page.click("form.act[action$='/lines'] button")
    told = page.inner_text("[role=alert]")
    assert "lines.csv:2:1" in told and "lines.csv:3:18" in told and "chian" in told, f"{tag}: {told}"
    assert page.input_value("textarea[name=lines]").replace("\r", "") == wrong, f"{tag}: what was typed is lost"
    look(page, f"{tag}-desk-lines-wrong")
    page.set_input_files("[name=file]", {"name": "january.csv", "mimeType": "text/csv", "buffer": lines.encode("utf-16")})
    page.click("form.act[action$='/lines'] button")
    expect(page.locator("#draft_lines tbody tr").first).to_be_visible()
    assert "1430.00" in page.input_value("textarea[name=lines]") and page.input_value("[name=source]") == "january.csv"
    look(page, f"{tag}-desk-lines-look")
    page.click("form.act[action$='/lines'] button")
    expect(page.locator(".told").first).to_be_visible()
    page.goto(f"{base}/prices/months/{month}/terms")
    look(page, f"{tag}-desk-terms")
    page.goto(f"{base}/prices/months/{month}")
    page.click("form.act[action$='/rehearse'] button")
    expect(page.locator("#price_difference tbody tr").first).to_be_visible()
    look(page, f"{tag}-desk-draft")
    twice(page, "form.act[action$='/withdraw']", f"{tag}-desk-withdraw")
    expect(page.locator("form.act[action$='/reopen']")).to_be_visible()


def rules(page, tag, turn):
    """Display standards that cannot be read stay as they were typed; those that can are looked at before they rule."""
    page.goto(f"{base}/rules")
    look(page, f"{tag}-desk-rules")
    page.click("td a[href='/rules/display']")
    text = page.input_value("textarea[name=settings]")
    assert "zones" in text or "standards" in text, f"{tag}: {text[:100]}"
    look(page, f"{tag}-desk-standards")
    page.fill("textarea[name=settings]", text + "\nnothing: 1\n")
    page.click("form.act[action='/rules/display'] button")
    assert "display.yaml:" in page.inner_text("[role=alert]"), f"{tag}: {page.inner_text('[role=alert]')}"
    assert "nothing: 1" in page.input_value("textarea[name=settings]")
    look(page, f"{tag}-desk-standards-wrong")
    page.fill("textarea[name=settings]", text.replace("pass_mark: 8", f"pass_mark: 7", 1) if turn == 1 else text)
    page.fill("[name=from]", "2027-06")
    page.fill("[name=note]", "Tried in a browser")
    page.click("form.act[action='/rules/display'] button")
    look(page, f"{tag}-desk-standards-look")
    page.goto(f"{base}/rules/grading")
    text = page.input_value("textarea[name=settings]")
    page.fill("textarea[name=settings]", text.replace("weight: 35%", "weight: 34%", 1).replace("weight: 30%", "weight: 31%", 1))
    page.fill("[name=from]", "2027-06")
    page.click("form.act[action='/rules/grading'] button")
    expect(page.locator("#rule_differences tbody tr")).to_have_count(2)
    expect(page.locator("#rehearsal_matrix")).to_be_visible()
    look(page, f"{tag}-desk-schemes-look")


def override(browser, language, width):
    """One asks, the other approves, and one of them ends it."""
    context, page, tag = visitor(browser, manager, language, width)
    sign_in(page, manager)
    page.goto(f"{base}/stores/{store}")
    page.click(f"a[href='/grades/overrides/{store}']")
    look(page, f"{tag}-override")
    grade = "A" if page.locator("text=等级为 A").count() == 0 else "B"
    page.select_option("[name=grade]", grade)
    page.fill("[name=until]", "2026-12-31")
    page.fill("[name=reason]", "Rebuilt <until> Christmas")
    page.click("form.act[action$='/ask'] button")
    expect(page.locator(".told").first).to_be_visible()
    assert page.locator("form.act[action$='/approve']").count() == 0, f"{tag}: who asks may approve"
    context.close()
    other, seen, tag = visitor(browser, approver, language, width)
    sign_in(seen, approver)
    seen.goto(f"{base}/grades/overrides")
    look(seen, f"{tag}-overrides")
    seen.click(f"a[href='/grades/overrides/{store}']")
    twice(seen, "form.act[action$='/approve']", f"{tag}-override-approve")
    expect(seen.locator(".told").first).to_be_visible()
    look(seen, f"{tag}-override-approved")
    twice(seen, "form.act[action$='/end']", f"{tag}-override-end")
    expect(seen.locator("form.act[action$='/end']")).to_have_count(0)
    for path in [f"/rosters?store={store}", "/pool", "/help"]:
        seen.goto(base + path)
        look(seen, tag + path.split("?")[0].replace("/", "-"))
    other.close()


def keys(page, tag):
    """`g` and a letter lead to a room, `/` to the search, `?` to the list; whoever types only types."""
    page.goto(f"{base}/tasks")
    page.keyboard.press("g")
    page.keyboard.press("s")
    page.wait_for_url(f"{base}/stores")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "q", f"{tag}: / leads to no search"
    page.keyboard.type("gk?/")
    assert page.input_value("[name=q]") == "gk?/" and page.url == f"{base}/stores"
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    look(page, f"{tag}-keys")
    page.keyboard.press("Escape")
    page.goto(f"{base}/help")
    page.uncheck("#keys-wanted input")
    page.keyboard.press("?")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("?")
    expect(page.locator("#keys")).not_to_be_visible()
    page.check("#keys-wanted input")


with browsing() as browser:
    for turn, (language, width) in enumerate([("zh", 360), ("en", 1280)], 1):
        context, page, tag = visitor(browser, drafter, language, width)
        sign_in(page, drafter)
        policy(page, tag)
        rules(page, tag, turn)
        keys(page, tag)
        context.close()
    override(browser, "zh", 360)
