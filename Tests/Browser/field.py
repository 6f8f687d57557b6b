"""The regional manager's morning on a telephone: stores by what they need, a store's page, and what is another's."""

from pathlib import Path

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


def enter(page, place, number, photograph=None):
    """Answers what is asked of the first product of a place, by its number among all."""
    page.locator(f"details.place:has([name='photo.{place}']) > summary").click()
    for name in ["p", "d", "o"]:
        if page.locator(f"[name={name}{number}]").count():
            page.locator(f"[role=radiogroup] label:has([name={name}{number}][value={'no' if name == 'o' else 'yes'}])").click()
    for name, value in [("f", "3"), ("t", "1")]:
        if page.locator(f"[name={name}{number}]").count():
            page.fill(f"[name={name}{number}]", value)
    if photograph:
        page.set_input_files(f"[name='photo.{place}']", photograph)
        expect(page.locator(f"details.place:has([name='photo.{place}']) img")).to_have_count(1)


def first_row(page, place):
    """The number of the first product of a place."""
    return page.locator(f"details.place:has([name='photo.{place}']) [name=row]").first.input_value().split("|")[0]


def audit(context, page, tag, store, photograph):
    """A visit in the aisle, on a line that goes and comes: what was entered outlives the page and arrives once, pictures too."""
    page.goto(f"{store}/audit")
    page.wait_for_function("navigator.serviceWorker.ready.then(() => caches.open('audit')).then((kept) => kept.match(location.pathname))")
    look(page, f"{tag}-audit")
    places = [field.get_attribute("name")[6:] for field in page.query_selector_all("[name^='photo.']")]
    counter = next(place for place in places if place not in ("storefront", "overhead"))
    page.select_option("[name=inspector]", index=1)
    number = first_row(page, counter)
    enter(page, counter, number, photograph)
    page.wait_for_function("indexedDB.databases().then((all) => all.length > 0)")
    page.wait_for_timeout(300)
    context.set_offline(True)
    page.reload()
    expect(page.locator(".kept")).not_to_be_empty()
    expect(page.locator(f"[name=f{number}]")).to_have_value("3")
    expect(page.locator(f"[name=p{number}][value=yes]")).to_be_checked()
    assert page.locator("[name^='photo.']").evaluate_all("all => all.filter(one => one.files.length).length") == 1
    page.locator(f"details.place:has([name='photo.{counter}']) > summary").click()
    look(page, f"{tag}-audit-entered")
    page.click("form.audit .last button")
    expect(page.locator(".waiting")).to_contain_text("1")
    look(page, f"{tag}-audit-waits")
    page.close()
    context.set_offline(False)
    # The first answer is lost on the way: it is sent again, and taken once.
    posts = []

    def lose(route):
        if route.request.method != "POST":
            return route.continue_()
        posts.append(route.request.headers["idempotency-key"])
        if len(posts) == 1:
            route.fetch()
            return route.abort()
        return route.continue_()

    page = context.new_page()
    page.route("**/audit?lang=*", lose)
    page.goto(f"{base}/stores")
    page.wait_for_timeout(1500)
    expect(page.locator(".waiting")).to_contain_text("1")
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(page.locator(".waiting")).to_contain_text(store.rsplit("/", 1)[1])
    assert len(posts) == 2 and len(set(posts)) == 1, f"{tag}: sent as {posts}"
    page.goto(store)
    assert page.locator("#store_visits tbody tr").count() == 1, f"{tag}: the visit did not arrive once"
    look(page, f"{tag}-store-visited")
    page.click("#store_visits td a")
    expect(page.locator("#visit_photos tbody tr")).to_have_count(1)
    page.locator(".pictures img").scroll_into_view_if_needed()
    shown = "document.querySelector('.pictures img').naturalWidth > 100"
    for _ in range(200):
        if page.evaluate(shown):
            break
        page.wait_for_timeout(50)
    assert page.evaluate(shown), "the picture never came"
    look(page, f"{tag}-visit")
    return page


def agree(page, tag, act, name):
    """A second look: what was agreed to elsewhere does not count, what was seen does."""
    page.click(f"form[action='/{act}'] button")
    expect(page.locator("form.act [name=agreed]")).to_have_count(1)
    assert page.locator("tbody tr").count() > 0, f"{tag}: nothing to look at before {act}"
    look(page, f"{tag}-{name}-look")
    # Whoever goes on and comes back finds it as it was.
    page.click("header a.brand")
    page.wait_for_url("**/today")
    page.go_back()
    expect(page.locator("form.act [name=agreed]")).to_have_count(1)
    page.eval_on_selector("form.act [name=agreed]", "field => field.value = '0123456789abcdef'")
    page.click("form.act button")
    expect(page.locator("[role=alert]")).to_be_visible()
    page.click("form.act button")
    expect(page.locator(".told").first).to_be_visible()
    look(page, f"{tag}-{name}-done")


def grades(page, tag):
    """A proposed grade is put in force after a second look, once."""
    page.goto(f"{base}/grades/proposals")
    look(page, f"{tag}-proposals")
    agree(page, tag, "grades/proposals/accept", "grades")
    assert page.locator("form[action='/grades/proposals/accept']").count() == 0, f"{tag}: grades can be accepted twice"
    page.goto(f"{base}/stores/S-ZJ-HZ-02/grade")
    look(page, f"{tag}-why")


def postings(page, tag):
    """Promoters are proposed for the region and posted after a second look; another's region answers like none."""
    page.goto(f"{base}/postings?region=ZJ")
    page.click("form[action='/postings/propose'] button")
    expect(page.locator(".told").first).to_be_visible()
    look(page, f"{tag}-postings")
    agree(page, tag, "postings/accept", "postings")
    for region in ["JS", "NONE"]:
        assert page.goto(f"{base}/postings?region={region}").status == 404, f"{tag}: {region} has postings"
        expect(page.locator("[role=alert]")).to_be_visible()


def regions(page, tag):
    """The tree leads down to the stores of a region."""
    page.goto(f"{base}/regions")
    look(page, f"{tag}-regions")
    page.locator(".tree details details summary").first.click()
    page.locator(".tree details details a[href^='/stores?region=']").first.click()
    code = page.url.rsplit("=", 1)[1]
    assert {cell.inner_text() for cell in page.query_selector_all("tbody td:nth-child(3)")} == {code}, f"{tag}: not all of {code}"


def headquarters(page, tag):
    """Schemes, standards, and a rehearsal of another scheme than the one in force."""
    for path in ["grades/schemes", "displays/standards", "regions"]:
        page.goto(f"{base}/{path}")
        expect(page.locator("tbody tr").first).to_be_visible()
        look(page, f"{tag}-{path.replace('/', '-')}")
    page.goto(f"{base}/grades/rehearsal?scheme=rank&from=2026-09&to=2026-11")
    expect(page.locator("#rehearsal_matrix")).to_be_visible()
    look(page, f"{tag}-rehearsal")


with browsing() as browser:
    for language, width in [("zh", 360), ("en", 1280)]:
        context, page, tag = visitor(browser, people[0], language, width)
        sign_in(page, people[0])
        store = stores(page, tag)
        if width == 360:
            grades(page, tag)
            postings(page, tag)
            regions(page, tag)
            page = audit(context, page, tag, store, sorted(Path("Seeds/visits/photos").glob("*.jpg"))[0])
        strangers(page, tag)
        context.close()
        context, page, tag = visitor(browser, people[2], language, width)
        sign_in(page, people[2])
        headquarters(page, tag)
        context.close()
