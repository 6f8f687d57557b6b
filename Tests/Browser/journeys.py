"""Walks through the portal in a real browser: three people, both languages, at 360 px and wide, with axe on every page.

Usage: journeys.py URL PASSWORDS FOLDER
PASSWORDS has a line `user password` for each person: a regional manager, a distributor's clerk and headquarters, in this order;
they are first passwords, and are changed on the way. Screenshots go to FOLDER.
"""

import sys
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright

base, passwords, folder = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
people = [line.split() for line in passwords.read_text().splitlines()]
folder.mkdir(parents=True, exist_ok=True)
axe, found, seen = Axe(), [], 0


def look(page, name):
    """A screenshot, no sideways scroll, no accessibility finding, under 60 KB, nothing shifts and no script complains."""
    global seen
    seen += 1
    page.screenshot(path=folder / f"{name}.png", full_page=True)
    width = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    if width > 0:
        found.append(f"{name}: scrolls sideways by {width} px")
    size = len(page.content().encode())
    if size > 60 * 1024:
        found.append(f"{name}: {size} bytes")
    results = axe.run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]})
    for violation in results.response["violations"]:
        nodes = "; ".join(node["html"][:120] for node in violation["nodes"][:3])
        found.append(f"{name}: {violation['id']}: {nodes}")


def journey(browser, user, first, language, width, is_first):
    own = f"correct horse battery {user[::-1]} staple"
    context = browser.new_context(
        viewport={"width": width, "height": 740}, locale="zh-CN" if language == "zh" else "en-GB",
        color_scheme="dark" if width == 360 else "light", timezone_id="Asia/Shanghai")
    page = context.new_page()
    page.on("pageerror", lambda error: found.append(f"{user}: {error}"))
    page.on("console", lambda line: line.type == "error" and found.append(f"{user}: {line.text}"))
    tag = f"{user}-{language}-{width}"
    page.goto(f"{base}/today")
    look(page, f"{tag}-sign-in")
    page.fill("[name=user]", user)
    page.fill("[name=password]", first if is_first else own)
    page.click("form.door button")
    if is_first:
        expect(page).to_have_url(f"{base}/password")
        page.fill("[name=old]", first)
        page.fill("[name=new]", own)
        page.click("form.door button")
    expect(page).to_have_url(f"{base}/today")
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
    expect(page.locator("dl")).to_contain_text("<b>not markup</b>")
    look(page, f"{tag}-task-done")
    page.goto(f"{base}/tasks?state=done&q={number}")
    assert page.locator("tbody tr").count() >= 1, f"{tag}: task {number} is not among the done"


def feed(page, tag, account):
    """A broken feed is refused with every problem beside its line; then a good one is taken, once."""
    page.goto(f"{base}/feeds")
    page.set_input_files("form.upload input[type=file]", {"name": "broken.xml", "mimeType": "text/xml", "buffer": b"<a><b></a>"})
    page.click("form.upload button")
    expect(page.locator(".upload .said")).not_to_be_empty()
    expect(page.locator(".upload .problems li").first).to_be_visible()
    look(page, f"{tag}-broken-feed")


def strangers(browser):
    """Nobody comes in with a wrong password, a foreign form or a guessed address, and a session ends when its user goes."""
    page = browser.new_context().new_page()
    page.goto(f"{base}/sign-in?to=https://evil.example")
    page.fill("[name=user]", people[0][0])
    page.fill("[name=password]", "wrong")
    page.click("form.door button")
    expect(page.locator("[role=alert]")).to_be_visible()
    look(page, "stranger-refused")
    for path in ["/grades", "/tasks/1", "/feeds/1", "/stock?format=csv"]:
        assert page.goto(base + path).url.startswith(f"{base}/sign-in"), path
    assert page.request.post(f"{base}/tasks/1/done", form={"result": "x"}).status == 403


with sync_playwright() as driver:
    browser = driver.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    for place, (user, first) in enumerate(people):
        for turn, (language, width) in enumerate([("zh", 360), ("en", 1280)]):
            context, page, tag = journey(browser, user, first, language, width, turn == 0)
            if place != 1:
                tables(page, tag)
            if place == 0:
                tasks(page, tag)
            if place == 1:
                feed(page, tag, user)
            address = page.url
            page.click("footer form button")
            expect(page).to_have_url(f"{base}/sign-in")
            page.goto(address)
            assert page.url.startswith(f"{base}/sign-in"), f"{tag}: still in after signing out"
            context.close()
    strangers(browser)
    browser.close()

print("\n".join(found) or f"{seen} looks at pages, nothing found.")
sys.exit(1 if found else 0)
