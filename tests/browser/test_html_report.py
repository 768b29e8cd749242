"""The HTML report in a real browser: it renders, filters, is safe, accessible, and nothing leaves it."""

import json
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, expect

from tests.browser.conftest import HTML, Open

DESKTOP: dict[str, Any] = {"viewport": {"width": 1280, "height": 900}}
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "device_scale_factor": 2}
SMALLEST: dict[str, Any] = {"viewport": {"width": 320, "height": 568}}  # WCAG 2.1, 1.4.10: reflow
AXE: str = AXE_SCRIPT


def shown(page: Page) -> int:
    return page.locator(".card:visible").count()


def everything_laid_out(page: Page) -> None:
    """Open every text, and lay out what lies below the screen too."""
    page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
    page.add_style_tag(content="* { content-visibility: visible !important; }")


def test_it_opens_with_what_was_read_and_every_discrepancy(opened: Open, seeds_report: Path) -> None:
    page = opened(seeds_report, **DESKTOP).page
    expect(page).to_have_title("Seven articles")
    assert page.locator(".read dd").all_inner_texts()[0] == "7"
    assert shown(page) == page.locator(".overview tbody tr").count() > 5
    assert page.locator(".card svg[role=img]").count() > 5
    assert page.locator("#opponents svg").count() == 1


def test_every_link_leads_somewhere_in_the_page(opened: Open, seeds_report: Path) -> None:
    page = opened(seeds_report).page
    broken = page.evaluate(
        """() => [...document.querySelectorAll("a")].map((a) => a.getAttribute("href"))
              .filter((href) => !href.startsWith("#") || !document.getElementById(href.slice(1)))"""
    )
    assert broken == []


def test_no_id_is_given_twice(opened: Open, seeds_report: Path) -> None:
    page = opened(seeds_report).page
    ids = page.evaluate("() => [...document.querySelectorAll('[id]')].map((one) => one.id)")
    assert len(ids) == len(set(ids))


# ----------------------------------------------------------------------------------------------------------- filter


@pytest.mark.parametrize(
    ("name", "value", "attribute"),
    [("severity", "high", "high"), ("status", "decided", "decided"), ("check", "C1", "C1")],
)
def test_a_choice_leaves_what_has_it(opened: Open, seeds_report: Path, name: str, value: str, attribute: str) -> None:
    page = opened(seeds_report).page
    page.select_option(f"[name={name}]", value)
    cards = page.locator(".card:visible")
    assert 0 < cards.count() < page.locator(".card").count()
    assert {cards.nth(n).get_attribute(f"data-{name}") for n in range(cards.count())} == {attribute}
    assert page.locator(".overview tbody tr:visible").count() == cards.count()
    expect(page.locator("output")).to_have_text(
        f"{cards.count()} of {page.locator('.card').count()} discrepancies shown"
    )


def test_a_source_and_a_document_choose_cards_and_claims(opened: Open, seeds_report: Path) -> None:
    page = opened(seeds_report).page
    page.select_option("[name=source]", "Hamas")
    assert shown(page) == 1
    claims = page.locator("#claims tr[data-row]:visible")
    assert {claims.nth(n).get_attribute("data-speaker") for n in range(claims.count())} == {"Hamas"}
    page.click("button[type=reset]")
    page.select_option("[name=document]", label="gaza_20231107")
    assert 1 < shown(page) < page.locator(".card").count()


def test_search_finds_words_names_and_ids_wherever_they_stand(opened: Open, seeds_report: Path) -> None:
    page = opened(seeds_report).page
    cards = page.locator(".card")
    id_ = cards.nth(3).get_attribute("id") or pytest.fail("no card")
    texts = [text.lower() for text in cards.all_text_contents()]
    page.fill("[name=words]", "HAMAS  counters")
    assert 0 < shown(page) == sum("hamas" in text and "counters" in text for text in texts) < cards.count()
    page.fill("[name=words]", id_)
    assert shown(page) == 1
    page.fill("[name=words]", "no such words")
    assert shown(page) == 0
    expect(page.locator(".nothing")).to_be_visible()
    page.fill("[name=words]", "")
    assert shown(page) == page.locator(".card").count()


def test_clear_shows_everything_again(opened: Open, seeds_report: Path) -> None:
    page = opened(seeds_report).page
    page.fill("[name=words]", "no such words")
    page.click("button[type=reset]")
    expect(page.locator(".card").first).to_be_visible()
    assert shown(page) == page.locator(".card").count()


def test_a_link_to_what_the_filter_hides_shows_it(opened: Open, seeds_report: Path) -> None:
    page = opened(seeds_report).page
    page.fill("[name=words]", "no such words")
    target = page.locator("#claims tr[data-row]").first.get_attribute("id")
    page.evaluate(f"location.hash = '{target}'")
    expect(page.locator(f"#{target}")).to_be_visible()


def test_without_scripts_everything_is_there(opened: Open, seeds_report: Path) -> None:
    page = opened(seeds_report, java_script_enabled=False).page
    assert shown(page) == page.locator(".card").count() > 5
    expect(page.locator(".filter")).to_be_hidden()


# --------------------------------------------------------------------------------------------------------- keyboard


def test_the_keyboard_alone_skips_searches_and_opens_a_text(opened: Open, seeds_report: Path) -> None:
    page = opened(seeds_report, **DESKTOP).page
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#discrepancies"
    page.keyboard.press("/")
    expect(page.locator("[name=words]")).to_be_focused()
    page.keyboard.type("a/b")
    expect(page.locator("[name=words]")).to_have_value("a/b")
    page.locator(".document summary").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("details .text").first).to_be_visible()


def test_a_claims_place_opens_the_document_at_its_words(opened: Open, seeds_report: Path) -> None:
    page = opened(seeds_report, **DESKTOP).page
    quote = page.locator("#claims tr[data-row] q").first.text_content()
    page.locator("#claims td[data-name=Where] a").first.click()
    figure = page.locator(".document[open] a.figure").first
    expect(figure).to_be_visible()
    assert figure.inner_text() == quote


def test_how_it_was_compared_opens_by_the_keyboard_and_shows_both_intervals(opened: Open, seeds_report: Path) -> None:
    page = opened(seeds_report, **DESKTOP).page
    card = page.locator(".card[data-check=C12]")
    card.locator(".working summary").focus()
    page.keyboard.press("Enter")
    rows = card.locator(".working tbody").first.locator("tr")
    assert rows.count() == 3
    expect(rows.nth(1)).to_contain_text("228 to 252")
    expect(card.locator(".fields")).to_contain_text("origins")


@pytest.mark.parametrize(("words", "direction"), [("انهيار الجسر", "rtl"), ("The bridge fell", "ltr")])
def test_a_title_reads_in_its_own_direction_and_a_name_turns_nothing_around(
    opened: Open, tmp_path: Path, words: str, direction: str
) -> None:
    from tests.report import made
    from tests.report.exporters import made_report

    article = made.document(f"{made.TEXT}\n\n{words} 12.", "ketra", "صحيفة النهار", words)
    file = tmp_path / "report.html"
    file.write_bytes(made_report.exported("html", made_report.report(article)))
    page = opened(file, bypass_csp=True).page
    everything_laid_out(page)
    of = "(one) => getComputedStyle(one).direction"
    assert page.locator(".document h3").first.evaluate(of) == direction
    assert page.locator(".document[open] .text").last.evaluate(of) == direction
    footer = page.locator("blockquote footer").first
    name = footer.locator("bdi").nth(1)
    assert name.inner_text() == "صحيفة النهار"
    between = """(one) => {
        const day = document.createRange();
        day.setStart(one.nextSibling, 0);
        day.setEnd(one.nextSibling, 3);
        return day.getBoundingClientRect().left - one.getBoundingClientRect().right;
    }"""
    assert name.evaluate(between) > -1, "the day stands behind the name, not inside it"


# ------------------------------------------------------------------------------------------------- reading by everyone


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("device", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_it_keeps_wcag_2_aa(opened: Open, small_report: Path, scheme: str, device: dict[str, Any]) -> None:
    page = opened(small_report, color_scheme=scheme, bypass_csp=True, **device).page
    everything_laid_out(page)
    page.evaluate(AXE)
    rules = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], "resultTypes": ["violations"]}
    found = page.evaluate(f"() => axe.run(document, {json.dumps(rules)})")
    said = [
        f"{one['id']}: {one['nodes'][0]['html'][:200]} {one['nodes'][0]['failureSummary']}"
        for one in found["violations"]
    ]
    assert said == []
    assert {one["id"] for one in found["passes"]} >= {"color-contrast", "document-title", "label"}


@pytest.mark.parametrize("device", [SMALLEST, PHONE, DESKTOP], ids=["320", "390", "1280"])
def test_nothing_is_wider_than_the_screen(opened: Open, seeds_report: Path, device: dict[str, Any]) -> None:
    page = opened(seeds_report, bypass_csp=True, **device).page
    everything_laid_out(page)
    assert page.evaluate("document.scrollingElement.scrollWidth - innerWidth") <= 0


def test_dark_is_dark_and_light_is_light(opened: Open, seeds_report: Path) -> None:
    grounds = [
        opened(seeds_report, color_scheme=scheme).page.evaluate("getComputedStyle(document.body).backgroundColor")
        for scheme in ("light", "dark")
    ]
    assert grounds == ["rgb(255, 255, 255)", "rgb(20, 22, 26)"]


def test_on_paper_the_filter_is_gone_and_the_texts_are_open(opened: Open, seeds_report: Path) -> None:
    page = opened(seeds_report, color_scheme="dark").page
    assert page.pdf(prefer_css_page_size=True)[:5] == b"%PDF-"
    page.emulate_media(media="print")
    expect(page.locator(".filter")).to_be_hidden()
    expect(page.locator("details .text").first).to_be_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


# ----------------------------------------------------------------------------------------------------------- hostile


def test_hostile_words_stay_words(opened: Open, hostile_report: Path) -> None:
    page = opened(hostile_report).page
    assert page.evaluate("window.hacked") is None
    assert page.title() == HTML
    assert page.locator("h1").inner_text() == HTML
    assert page.locator("img, iframe, object, embed, link").count() == 0
    assert page.locator("script").count() == 1
    expect(page.locator(".card h3")).to_have_text(f"Who {HTML}?")
    assert HTML in page.locator("blockquote").first.inner_text()
    page.locator(".document summary").first.click()
    assert HTML in page.locator(".document[open]").inner_text()


def test_even_a_script_in_the_page_would_not_run(opened: Open, tmp_path: Path, seeds_report: Path) -> None:
    words = seeds_report.read_text(encoding="utf-8").replace("</h1>", "</h1><script>window.hacked = 3</script>", 1)
    (tmp_path / "report.html").write_text(words, encoding="utf-8")
    seen = opened(tmp_path / "report.html")
    assert seen.page.evaluate("window.hacked") is None
    assert any("Content Security Policy" in problem for problem in seen.problems)
    seen.problems.clear()
