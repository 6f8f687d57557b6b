"""Walks through every page of three people, in both languages, at 360 px and wide, with axe on every page; see walk.py."""

from pathlib import Path

from walk import base, browsing, expect, found, look, people, sign_in, visitor


def journey(browser, user, language, width):
    context, page, tag = visitor(browser, user, language, width)
    page.goto(f"{base}/today")
    look(page, f"{tag}-sign-in")
    sign_in(page, user)
    assert page.get_attribute("html", "lang") == ("zh-CN" if language == "zh" else "en")
    look(page, f"{tag}-today")
    page.click(".menu summary")
    links = [link.get_attribute("href") for link in page.query_selector_all(".menu nav a")]
    assert links, f"{tag}: an empty menu"
    for link in links:
        page.goto(base + link)
        expect(page.locator("h1")).to_be_visible()
        assert page.locator("[role=alert]").count() == 0, f"{tag}{link}: {page.inner_text('main')[:200]}"
        look(page, tag + link.replace("/", "-"))
    return context, page, tag


def tables(page, tag):
    """Search, sort and export of a table; all of it in the address."""
    page.goto(f"{base}/grades")
    rows = page.locator("tbody tr").count()
    assert rows > 1, f"{tag}: {rows} grades"
    name = page.locator("tbody tr").first.locator("td").nth(0).inner_text()
    page.fill("[name=q]", name)
    page.click("form.search button")
    assert f"q={name}" in page.url
    assert page.locator("tbody tr").count() == 1
    for kind, start in [("csv", b"\xef\xbb\xbf"), ("xlsx", b"PK"), ("json", b"[")]:
        with page.expect_download() as waited:
            page.click(f"a[href*='format={kind}']")
        assert Path(waited.value.path()).read_bytes().startswith(start), f"{tag}: {kind}"


def tasks(page, tag):
    """A task is done in the aisle, and stands in the list of done ones."""
    page.goto(f"{base}/tasks")
    first = page.locator("tbody tr td a[href^='/tasks/']").first
    if first.count() == 0:
        found.append(f"{tag}: no task to do")
        return
    number = first.inner_text()
    first.click()
    look(page, f"{tag}-task")
    page.locator("form.act textarea").first.fill("Poster changed; <b>not markup</b> & \"quotes\"")
    page.locator("form.act button").first.click()
    expect(page.locator("main dl")).to_contain_text("<b>not markup</b>")
    expect(page.locator(".told")).to_contain_text(number)
    assert [form.get_attribute("action") for form in page.query_selector_all("form.act")] == [f"/tasks/{number}/reopen"]
    look(page, f"{tag}-task-done")
    page.goto(f"{base}/tasks?state=done&q={number}")
    assert page.locator("tbody tr").count() >= 1, f"{tag}: task {number} is not among the done"


def strangers(browser):
    """Nobody comes in with a wrong password, a foreign form or a guessed address, and a session ends when its user goes."""
    page = browser.new_context().new_page()
    page.goto(f"{base}/sign-in?to=https://evil.example")
    page.fill("[name=user]", people[0])
    page.fill("[name=password]", "wrong")
    page.click("form.door button")
    expect(page.locator("[role=alert]")).to_be_visible()
    look(page, "stranger-refused")
    for path in ["/grades", "/tasks/1", "/feeds/1", "/stock?format=csv"]:
        assert page.goto(base + path).url.startswith(f"{base}/sign-in"), path
    # A form is taken along to sign in; nothing is done.
    lost = page.request.post(f"{base}/tasks/1/done", form={"result": "x"}, max_redirects=0)
    assert lost.status == 303 and lost.headers["location"].startswith("/sign-in"), "a stranger does something"


with browsing() as browser:
    for place, user in enumerate(people[:3]):
        for language, width in [("zh", 360), ("en", 1280)]:
            context, page, tag = journey(browser, user, language, width)
            if place != 1:
                tables(page, tag)
            if place == 0:
                tasks(page, tag)
            address = page.url
            page.click("footer form button")
            expect(page).to_have_url(f"{base}/sign-in")
            page.goto(address)
            assert page.url.startswith(f"{base}/sign-in"), f"{tag}: still in after signing out"
            context.close()
    strangers(browser)
