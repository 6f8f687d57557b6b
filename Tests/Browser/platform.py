"""What the portal keeps to whatever the page: what was typed is kept, two people do not overwrite each other unseen, tokens and
addresses are the own; see walk.py."""

import re

from walk import base, browsing, expect, found, look, people, sign_in, visitor


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
    expect(other.locator("dl")).to_contain_text("First, on two lines")
    other.close()
    page.fill("form.act[action$='/done'] textarea", "Second")
    page.click("form.act[action$='/done'] button")
    expect(page.locator("[role=alert]").first).to_be_visible()
    expect(page.locator("dl")).to_contain_text("First, on two lines")
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
    page.click("form.act[action='/tokens/end'] button")
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
    page.click("form.act[action='/webhooks/end'] button")
    expect(page.locator(".told")).to_contain_text(number)


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
            context.close()
