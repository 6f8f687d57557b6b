"""What journeys through the portal have in common: who walks, how a page is looked at, and how somebody signs in.

A journey is started as `JOURNEY.py URL PASSWORDS FOLDER`. PASSWORDS has a line `user password` for each person: a regional manager,
a distributor's clerk and headquarters first; a first password is changed on the way, and the file says the new one afterwards.
Screenshots go to FOLDER.
"""

import sys
from contextlib import contextmanager
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright

base, _passwords, folder = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
passwords = dict(line.split() for line in _passwords.read_text().splitlines())
people = list(passwords)
folder.mkdir(parents=True, exist_ok=True)
found, seen = [], []
_axe = Axe()
_rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def look(page, name):
    """A screenshot, no sideways scroll, no accessibility finding, and under 60 KB."""
    seen.append(name)
    page.screenshot(path=folder / f"{name}.png", full_page=True)
    width = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    if width > 0:
        found.append(f"{name}: scrolls sideways by {width} px")
    size = len(page.content().encode())
    if size > 60 * 1024:
        found.append(f"{name}: {size} bytes")
    for violation in _axe.run(page, options={"runOnly": _rules}).response["violations"]:
        nodes = "; ".join(node["html"][:120] for node in violation["nodes"][:3])
        found.append(f"{name}: {violation['id']}: {nodes}")


def twice(page, form, name):
    """An act that wants a second look: what would happen is shown, and done when it was agreed to."""
    page.click(f"{form} button")
    expect(page.locator("form.act [name=agreed]")).to_have_count(1)
    look(page, name)
    page.click("form.act button")


def visitor(browser, user, language, width, script=True):
    """A browser of its own for somebody: dark on a telephone, light at a desk. What scripts complain of is found."""
    context = browser.new_context(
        viewport={"width": width, "height": 740}, locale="zh-CN" if language == "zh" else "en-GB",
        color_scheme="dark" if width == 360 else "light", timezone_id="Asia/Shanghai", java_script_enabled=script)
    page = context.new_page()
    expected = [f"status of {status}" for status in (400, 403, 404, 409, 412, 422)] + ["ERR_INTERNET_DISCONNECTED"]
    page.on("pageerror", lambda error: found.append(f"{user}: {error}"))
    page.on("console", lambda line: line.type == "error" and not any(e in line.text for e in expected)
            and found.append(f"{user}: {line.text}"))
    return context, page, f"{user}-{language}-{width}"


def sign_in(page, user):
    """Signs in where the portal asks for it; a first password is changed, and the file says the new one from then on."""
    page.goto(f"{base}/today")
    page.fill("[name=user]", user)
    page.fill("[name=password]", passwords[user])
    page.click("form.door button")
    if page.url == f"{base}/password":
        own = f"correct horse battery {user[::-1]} staple".replace(" ", "-")
        page.fill("[name=old]", passwords[user])
        page.fill("[name=new]", own)
        page.click("form.door button")
        passwords[user] = own
        _passwords.write_text("".join(f"{user} {password}\n" for user, password in passwords.items()))
    expect(page).to_have_url(f"{base}/today")


@contextmanager
def browsing():
    """Chromium for the length of a journey; at the end everything that was found is told, and fails the journey."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()
    print("\n".join(found) or f"{len(seen)} looks at pages, nothing found.")
    sys.exit(1 if found else 0)
