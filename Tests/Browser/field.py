"""The regional manager's morning on a telephone: stores by what they need, a store's page, and what is another's."""

from walk import base, browsing, expect, found, look, people, sign_in, visitor


def stores(page, tag):
    """Stores by need; filtered, and one of them opened."""
    page.goto(f"{base}/stores")
    needs = [int(cell.inner_text()) for cell in page.query_selector_all("tbody td:nth-child(5)")]
    assert needs and needs == sorted(needs, reverse=True), f"{tag}: stores stand in no order of need: {needs}"
    look(page, f"{tag}-stores")
    page.goto(f"{base}/stores?grade=B")
    assert {cell.inner_text() for cell in page.query_selector_all("tbody td:nth-child(4)")} == {"B"}, f"{tag}: not all are B"
    page.locator("tbody td a[href^='/stores/']").first.click()
    expect(page.locator("section#why")).to_be_visible()
    for section in ["way", "store_tasks", "key_products", "store_promoters", "store_supply", "store_count", "store_trail"]:
        expect(page.locator(f"section#{section}")).to_have_count(1)
    look(page, f"{tag}-store")
    with page.expect_download() as waited:
        page.click("#store_tasks a[href*='format=csv']")
    assert "store" in waited.value.suggested_filename
    store = page.url
    page.click("#store_tasks td a")
    expect(page.locator("h1")).to_contain_text(page.url.rsplit("/", 1)[1])
    return store


def strangers(page, tag):
    """Another region's store answers like none at all."""
    answers = []
    for code in ["S-CN-SH-01", "S-NO-SUCH-1"]:
        for path in [f"/stores/{code}", f"/displays/missing?store={code}", f"/tasks?store={code}"]:
            response = page.goto(base + path)
            answers.append((response.status, page.inner_text("main").replace(code, "CODE")))
    assert answers[:3] == answers[3:], f"{tag}: a foreign store is told from none: {answers}"
    assert all(status in (404, 422) for status, _ in answers), f"{tag}: {answers}"


with browsing() as browser:
    for language, width in [("zh", 360), ("en", 1280)]:
        context, page, tag = visitor(browser, people[0], language, width)
        sign_in(page, people[0])
        stores(page, tag)
        strangers(page, tag)
        context.close()
