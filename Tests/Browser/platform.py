"""What the portal keeps to whatever the page: what was typed is kept, two people do not overwrite each other unseen, tokens and
addresses are the own; see walk.py."""

import base64
import hashlib
import hmac
import re
import struct
import time

from walk import base, browsing, expect, found, look, passwords, people, sign_in, twice, visitor


def kept(page, tag):
    """A refused form comes back with everything that was entered, and with the message beside it."""
    page.goto(f"{base}/tasks?state=open")
    page.locator("tbody tr td a[href^='/tasks/']").first.click()
    text = "Poster changed " + "and looked at " * 20
    page.fill("form.act[action$='/done'] textarea", text)
    page.click("form.act[action$='/done'] button")
    expect(page.locator("[role=alert]").first).to_be_visible()
    expect(page.locator("textarea[aria-invalid=true]")).to_have_value(text)
    look(page, f"{tag}-kept")
    return page.locator("form.act").first.get_attribute("action").removesuffix("/done")


def unseen(page, tag, task):
    """Somebody else does it meanwhile: whoever looked before is shown what it is now, and loses nothing."""
    page.goto(base + task)
    other = page.context.new_page()
    other.goto(base + task)
    other.fill("form.act[action$='/done'] textarea", "First, on two\nlines")
    other.click("form.act[action$='/done'] button")
    expect(other.locator(".told")).to_be_visible()
    expect(other.locator("main dl")).to_contain_text("First, on two lines")
    other.close()
    page.fill("form.act[action$='/done'] textarea", "Second")
    page.click("form.act[action$='/done'] button")
    expect(page.locator("[role=alert]").first).to_be_visible()
    expect(page.locator("main dl")).to_contain_text("First, on two lines")
    expect(page.locator("form.act textarea")).to_have_value("Second")
    look(page, f"{tag}-changed-meanwhile")


def tokens(page, tag):
    """A token is made, shown once, reads, changes nothing, and is worthless when it was taken back."""
    page.goto(f"{base}/tokens")
    name = f"walk-{tag}"
    make = "form.act[action='/tokens']"
    page.fill(f"{make} [name=name]", name)
    page.select_option(f"{make} [name=scope]", "reading")
    page.fill(f"{make} [name=days]", "5")
    page.click(f"{make} button")
    token = re.search(r"\b[0-9a-f]{64}\b", page.inner_text("main"))[0]
    look(page, f"{tag}-token")
    page.goto(f"{base}/tokens")
    assert token not in page.content(), f"{tag}: a token is shown twice"
    look(page, f"{tag}-tokens")
    bearer = {"Authorization": f"Bearer {token}"}
    assert page.request.get(f"{base}/api/v1/tokens", headers=bearer).status == 200
    form = {"Content-Type": "application/x-www-form-urlencoded", "Idempotency-Key": "walk"}
    assert page.request.post(f"{base}/api/v1/tasks/1/reopen", headers=bearer | form, data="").status == 403
    page.fill("form.act[action='/tokens/end'] [name=name]", name)
    twice(page, "form.act[action='/tokens/end']", f"{tag}-token-end")
    expect(page.locator(".told")).to_contain_text(name)
    assert page.request.get(f"{base}/api/v1/tokens", headers=bearer).status == 401


def addresses(page, tag):
    """An address is registered, its secret shown once, and taken back; one that is none comes back with the form."""
    page.goto(f"{base}/webhooks")
    make = "form.act[action='/webhooks']"
    page.select_option(f"{make} [name=event]", "policy.published")
    page.fill(f"{make} [name=url]", "ftp://erp.example.com/")
    page.click(f"{make} button")
    expect(page.locator("input[name=url][aria-invalid=true]")).to_have_value("ftp://erp.example.com/")
    look(page, f"{tag}-webhook-refused")
    page.fill(f"{make} [name=url]", f"https://erp.example.com/{tag}")
    page.click(f"{make} button")
    number = page.locator("dd").first.inner_text()
    look(page, f"{tag}-webhook")
    page.goto(f"{base}/webhooks")
    look(page, f"{tag}-webhooks")
    page.fill("form.act[action='/webhooks/end'] [name=id]", number)
    twice(page, "form.act[action='/webhooks/end']", f"{tag}-webhook-end")
    expect(page.locator(".told")).to_contain_text(number)


def code_of(secret, later=0):
    """What a telephone shows (RFC 6238); `later` steps on, since no code is taken twice."""
    step = struct.pack(">Q", int(time.time()) // 30 + later)
    digest = hmac.new(base64.b32decode(secret), step, hashlib.sha1).digest()
    start = digest[-1] & 15
    return f"{int.from_bytes(digest[start:start + 4]) % 2**31 % 10**6:06}"


def second_step(page, user, field, code):
    """Signs in again: the password leads to the code, and the code to where one wanted to be."""
    page.locator("footer form button").click()
    page.goto(f"{base}/tasks")
    page.fill("[name=user]", user)
    page.fill("[name=password]", passwords[user])
    page.click("form.door button")
    expect(page).to_have_url(re.compile("/sign-in/code"))
    if field == "recovery":
        page.click("details.less summary")
    page.fill(f"[name={field}]", code)
    return page.locator("form.door", has=page.locator(f"[name={field}]")).locator("button")


def factor(page, user, tag, look=look):
    """A second factor is turned on, asked for, lost and found again, and turned off."""
    page.goto(f"{base}/today")
    page.click("footer a[href='/second-factor']")
    look(page, f"{tag}-factor-none")
    page.click("form.door button")
    look(page, f"{tag}-factor-offered")
    secret = page.locator("main code").inner_text().replace(" ", "")
    assert f"secret={secret}&" in page.locator("main a[href^='otpauth://']").get_attribute("href")
    page.fill("[name=code]", "000000" if code_of(secret) != "000000" else "111111")
    page.click("form.door button")
    expect(page.locator("[role=alert]")).to_be_visible()
    used = code_of(secret)
    page.fill("[name=code]", used)
    page.click("form.door button")
    expect(page.locator(".codes li")).to_have_count(10)
    recovery = page.locator(".codes code").all_inner_texts()
    look(page, f"{tag}-factor-on")
    second_step(page, user, "code", used).click()
    expect(page.locator("[role=alert]")).to_be_visible()
    look(page, f"{tag}-factor-refused")
    page.fill("[name=code]", code_of(secret, 1))
    page.locator("form.door button").first.click()
    expect(page).to_have_url(f"{base}/tasks")
    second_step(page, user, "recovery", recovery[0]).click()
    expect(page).to_have_url(f"{base}/tasks")
    page.goto(f"{base}/second-factor")
    look(page, f"{tag}-factor-kept")
    page.fill("[name=password]", passwords[user])
    page.fill("[name=code]", recovery[1])
    page.click("form.door button")
    expect(page.locator("form.door[action$='/offer']")).to_be_visible()


def errors(page, tag):
    """What is refused keeps the menu of whoever is signed in."""
    for path in ["/nowhere", "/today?nothing=1", "/tokens?page=0", "/tokens?sort=nothing", "/tokens?name=1&name=2"]:
        page.goto(base + path)
        expect(page.locator(".problems li").first).to_be_visible()
        expect(page.locator(".menu")).to_be_visible()
    look(page, f"{tag}-refused")


with browsing() as browser:
    for place, user in enumerate(people[:3]):
        for language, width in [("zh", 360), ("en", 1280)]:
            context, page, tag = visitor(browser, user, language, width)
            sign_in(page, user)
            if place == 0:
                unseen(page, tag, kept(page, tag))
            tokens(page, tag)
            if place > 0:
                addresses(page, tag)
            errors(page, tag)
            if place != 1:
                factor(page, user, tag)
            context.close()
            # What goes without script: all of it. axe is one, and does not run there.
            if place == 2 and width == 360:
                context, page, tag = visitor(browser, user, language, width, script=False)
                sign_in(page, user)
                factor(page, user, tag, look=lambda page, name: None)
                context.close()
