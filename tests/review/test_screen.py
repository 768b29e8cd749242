"""The full screen: what a key writes, what is drawn, and that both survive whatever happens."""

from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len
from textual.pilot import Pilot

from factcheck.model import Status, Verdict
from factcheck.pipeline.compare import compare
from factcheck.pipeline.extract import document_of
from factcheck.pipeline.ingest import ingest
from factcheck.review.reasons import REASONS
from factcheck.review.screen.app import ReviewApp
from factcheck.review.screen.document_view import DocumentView, MarkedText
from factcheck.review.screen.keys import KEYS
from factcheck.review.session import Filters, ReviewSession
from factcheck.settings import Settings
from factcheck.store.database import Store, open_store
from factcheck.store.findings import all_findings
from factcheck.store.ledger import entries, head
from tests.review.screens import NARROW, app_of, at_screen, drawn, press, shows, typed
from tests.review.scripted import claim_of, live_quotes, reviewed
from tests.review.test_at_once import many_disputes


@pytest.fixture
def store(tmp_path: Path) -> Any:
    with open_store(tmp_path / "claims.db") as store:
        reviewed(store)
        yield store


def written(store: Store) -> list[tuple[str, str, str | None]]:
    return [(one.act, one.payload.get("to"), one.payload.get("why")) for one in entries(store)]


@pytest.mark.parametrize("size", [NARROW, (120, 32), (200, 60)])
def test_the_screen_shows_question_sides_words_and_keys_at_every_size(store: Store, size: tuple[int, int]) -> None:
    app = app_of(store)

    async def play(pilot: Pilot[Any]) -> None:
        shown = drawn(app)
        for words in ("41", "38", "Harbour Office", "Red Crescent", "MEDIUM", "c confirm", "q quit", "0 of"):
            assert words in shown, words
        assert all(len(line) <= size[0] for line in shown.split("\n"))

    at_screen(app, play, size)


def test_a_key_writes_at_once_says_so_and_z_takes_it_back(store: Store) -> None:
    app = app_of(store)

    async def play(pilot: Pilot[Any]) -> None:
        await press(pilot, "c")
        assert written(store) == [("decide", "confirmed", "sources_disagree")]
        assert "confirmed, sources disagree (entry 1) — z to undo" in drawn(app)
        await press(pilot, "z")
        assert "took back: confirmed, sources disagree (entry 2) — Z to redo" in drawn(app)
        assert {one.status for one in all_findings(store, gone=False)} == {Status.OPEN}
        await press(pilot, "Z")
        assert Status.DECIDED in {one.status for one in all_findings(store, gone=False)}

    at_screen(app, play)


@pytest.mark.parametrize(
    ("key", "verdict"),
    [("n", Verdict.NOT_COMPARABLE), ("s", Verdict.SAME_ORIGIN), ("x", Verdict.EXPLAINED), ("m", Verdict.MISREAD),
     ("d", Verdict.DISMISSED)],
)  # fmt: skip
def test_what_needs_a_reason_takes_one_more_key_and_escape_writes_nothing(
    store: Store, key: str, verdict: Verdict
) -> None:
    async def play(pilot: Pilot[Any]) -> None:
        await press(pilot, key, "escape")
        assert head(store)[0] == 0
        await press(pilot, key, "2")
        assert written(store) == [("decide", verdict.value, list(REASONS[verdict])[1])]

    at_screen(app_of(store), play)


def test_unsure_needs_no_reason(store: Store) -> None:
    async def play(pilot: Pilot[Any]) -> None:
        await press(pilot, "u")
        assert written(store) == [("decide", "unsure", None)]

    at_screen(app_of(store), play)


def test_no_single_key_destroys_anything(store: Store) -> None:
    """Whatever one key does, at most one entry is written, and an undo takes it back."""

    async def play(pilot: Pilot[Any]) -> None:
        for key in KEYS:
            if key.action in ("quit", "undo", "redo"):
                continue
            before = head(store)[0]
            await press(pilot, key.name.split(",")[0])
            count = head(store)[0] - before
            assert count <= 1, key
            await press(pilot, "escape")
            if count:
                await press(pilot, "z")
            assert {one.status for one in all_findings(store, gone=False)} == {Status.OPEN}, key

    at_screen(app_of(store), play)


def test_a_correction_shows_words_old_new_and_what_changes_before_it_is_written(store: Store) -> None:
    app = app_of(store)
    wrong = claim_of(store, "38").id

    async def play(pilot: Pilot[Any]) -> None:
        rows = [id_ for id_, _ in app.pages.claims(app.session.current)]  # type: ignore[arg-type]
        await press(pilot, "e", str(rows.index(wrong) + 1), "1", *["backspace"] * 4)
        await typed(pilot, "41")
        await press(pilot, "escape")
        await typed(pilot, "misprint")
        shown = drawn(app)
        for words in ("“38”", "figure 38", "38 → 41", "no longer found", "Write it?"):
            assert words in shown, words
        assert head(store)[0] == 0
        await press(pilot, "y")
        assert [one.act for one in entries(store)] == ["correct"]
        assert "z to undo" in drawn(app)

    at_screen(app, play)


def test_words_selected_in_the_document_become_a_claim(store: Store) -> None:
    app = app_of(store)

    async def play(pilot: Pilot[Any]) -> None:
        await press(pilot, "v")
        assert isinstance(app.screen, DocumentView)
        text = app.screen.query_one(MarkedText)
        start = text.text.index("30-member choir")
        text.move_cursor(text.location_of(start))
        await press(pilot, *["shift+right"] * len("30-member choir"), "plus")
        assert "This would be written" in drawn(app)
        await press(pilot, "y")
        assert [one.act for one in entries(store)] == ["add"]
        assert any("30" in quote for quote in live_quotes(store))

    at_screen(app, play)


async def swept(pilot: Pilot[Any], app: ReviewApp, first: str, last: str) -> None:
    """Press the mouse on the first sign of some words as they are drawn, pull, let go behind the last sign of others."""
    rows = drawn(app).split("\n")
    (start,) = [(cell_len(row[: row.index(first)]), y) for y, row in enumerate(rows) if first in row]
    (end,) = [(cell_len(row[: row.index(last) + len(last)]), y) for y, row in enumerate(rows) if last in row]
    await pilot.mouse_down(offset=start)
    for offset in ((start[0] + 1, start[1]), end):
        await pilot.hover(offset=offset)
    await pilot.mouse_up(offset=end)
    await pilot.pause()


@pytest.mark.parametrize("size", [NARROW, (120, 32), (200, 60)])
def test_words_selected_with_the_mouse_become_a_claim(store: Store, size: tuple[int, int]) -> None:
    app = app_of(store)

    async def play(pilot: Pilot[Any]) -> None:
        await press(pilot, "v")
        await swept(pilot, app, "30-member", "choir")
        text = app.screen.query_one(MarkedText)
        assert (text.text[text.selected.start : text.selected.end], text.selected_text) == ("30-member choir",) * 2
        await press(pilot, "plus")
        assert await shows(pilot, app, "“30-member choir”")
        await press(pilot, "y")
        assert [(one.act, one.payload["to"]) for one in entries(store)] == [("add", "30-member choir")]
        assert await shows(pilot, app, "z to undo")
        await press(pilot, "z")
        assert all("30" not in quote for quote in live_quotes(store))

    at_screen(app, play, size)


def test_the_mouse_meets_the_words_it_points_at_behind_wide_signs_and_over_line_ends(tmp_path: Path) -> None:
    text = (
        "渡船が沈んだ。🚢 قال مكتب الميناء. The Harbour Office said 41 people were killed in Sorrel.\n"
        "The Red Crescent said 38 people were killed in Sorrel. 合唱団 é̂ The ferry carried a\n30-member choir."
    )
    with open_store(tmp_path / "claims.db") as store:
        ingest(store, [document_of(text, name="wide")])
        compare(store, Settings())
        app = app_of(store)

        async def play(pilot: Pilot[Any]) -> None:
            await press(pilot, "v")
            await swept(pilot, app, "carried", "choir")
            shown = app.screen.query_one(MarkedText)
            assert text[shown.selected.start : shown.selected.end] == "carried a\n30-member choir"
            await swept(pilot, app, "Harbour", "41")
            assert text[shown.selected.start : shown.selected.end] == "Harbour Office said 41"

        at_screen(app, play)


def test_plus_with_nothing_selected_asks_for_words(store: Store) -> None:
    app = app_of(store)

    async def play(pilot: Pilot[Any]) -> None:
        await press(pilot, "plus", "plus")
        assert isinstance(app.screen, DocumentView)
        assert head(store)[0] == 0

    at_screen(app, play)


def test_search_and_filter_narrow_the_list_and_nothing_found_leaves_it(tmp_path: Path) -> None:
    many_disputes(str(tmp_path / "many.db"))
    with open_store(tmp_path / "many.db") as store:
        app = app_of(store)

        async def play(pilot: Pilot[Any]) -> None:
            whole = len(app.session.queue)
            await press(pilot, "slash")
            await typed(pilot, "pier 3")
            assert 0 < len(app.session.queue) < whole
            await press(pilot, "slash", *["backspace"] * 6)
            await typed(pilot, "unheard")
            assert "nothing here holds" in drawn(app)
            await press(pilot, "f", "7")
            assert "nothing is there for: where reviewers disagree" in drawn(app)

        at_screen(app, play)


def test_another_program_begins_at_the_same_item(tmp_path: Path) -> None:
    many_disputes(str(tmp_path / "many.db"))
    places = []
    with open_store(tmp_path / "many.db") as store:

        async def play(pilot: Pilot[Any]) -> None:
            await press(pilot, "c", "c", "j")
            places.append(pilot.app.session.current.id)  # type: ignore[attr-defined]

        async def look(pilot: Pilot[Any]) -> None:
            places.append(pilot.app.session.current.id)  # type: ignore[attr-defined]

        at_screen(app_of(store), play)
        at_screen(app_of(store), look)
    assert places[0] == places[1]


def test_the_mouse_chooses_in_the_list_and_presses_keys(tmp_path: Path) -> None:
    many_disputes(str(tmp_path / "many.db"))
    with open_store(tmp_path / "many.db") as store:
        app = app_of(store)

        async def play(pilot: Pilot[Any]) -> None:
            await pilot.click("#queue", offset=(10, 3))
            await pilot.pause()
            assert app.session.current is not None
            assert app.session.queue.place(app.session.current.id) == 2
            await pilot.click("#keys", offset=(2, 0))
            await pilot.pause()
            assert [one.act for one in entries(store)] == ["decide"]

        at_screen(app, play)


def test_what_somebody_said_meanwhile_is_shown_before_a_word_is_written(store: Store) -> None:
    app = app_of(store)

    async def play(pilot: Pilot[Any]) -> None:
        assert app.session.current is not None
        ReviewSession(store, "Ben").decide(app.session.current.id, Verdict.DISMISSED, "immaterial")
        await press(pilot, "c")
        assert "It changed while you looked at it" in drawn(app)
        assert "Ben" in drawn(app)
        await press(pilot, "escape")
        assert head(store)[0] == 1
        await press(pilot, "c")
        assert head(store)[0] == 2

    at_screen(app, play)


def test_a_narrow_window_shows_the_list_or_the_page(store: Store) -> None:
    app = app_of(store)

    async def play(pilot: Pilot[Any]) -> None:
        assert "Queue" not in drawn(app)
        await press(pilot, "tab")
        assert "Queue" in drawn(app)

    at_screen(app, play, NARROW)


def test_help_names_every_key(store: Store) -> None:
    app = app_of(store)

    async def play(pilot: Pilot[Any]) -> None:
        await press(pilot, "question_mark")
        for key in KEYS[:8]:
            assert key.help[:30] in drawn(app)

    at_screen(app, play, (120, 60))


def test_a_long_filter_is_never_cut(tmp_path: Path) -> None:
    many_disputes(str(tmp_path / "many.db"))
    wanted = "the figures that the harbour master and the union of seafarers gave off pier 3 in the morning"
    with open_store(tmp_path / "many.db") as store:
        app = app_of(store, "Benedikta Whitmore-Lindqvist", filters=Filters(words=wanted))

        async def play(pilot: Pilot[Any]) -> None:
            top = " ".join(" ".join(drawn(app).split("╭")[0].split()).split())
            assert f"filter: open, “{wanted}”" in top
            assert "…" not in top
            assert "Benedikta Whitmore-Lindqvist" in top

        at_screen(app, play, NARROW)


def test_the_list_says_what_became_of_each_and_of_its_title_cuts_what_is_left(tmp_path: Path) -> None:
    many_disputes(str(tmp_path / "many.db"))
    with open_store(tmp_path / "many.db") as store:
        app = app_of(store)

        async def play(pilot: Pilot[Any]) -> None:
            await press(pilot, "n", "1", "u")
            rows = [row.split("││")[0] for row in drawn(app).split("\n")]
            assert any(row.endswith("not comparable") for row in rows)
            assert any(row.endswith("unsure") for row in rows)

        at_screen(app, play)


def test_disputed_ones_say_who_said_what_and_that_a_verdict_settles(store: Store) -> None:
    (one,) = all_findings(store, gone=False)
    ReviewSession(store, "Ben").decide(one.discrepancy.id, Verdict.DISMISSED, "immaterial")
    ReviewSession(store, "Eve").decide(one.discrepancy.id, Verdict.CONFIRMED)
    app = app_of(store, filters=Filters(statuses=frozenset({Status.DISPUTED})))

    async def play(pilot: Pilot[Any]) -> None:
        assert "Ben dismissed, immaterial; Eve confirmed, sources disagree" in drawn(app)
        assert "your verdict settles it" in drawn(app)
        await press(pilot, "c")
        assert await shows(pilot, app, "Nothing waits any more: 1 of 1 decided.")
        assert await shows(pilot, app, "q leaves; then: factcheck report")

    at_screen(app, play, NARROW)


def test_why_shows_each_pair_field_by_field(store: Store) -> None:
    app = app_of(store)

    async def play(pilot: Pilot[Any]) -> None:
        await press(pilot, "w")
        assert await shows(pilot, app, "figures")
        await press(pilot, "escape")
        assert len(app.screen_stack) == 1

    at_screen(app, play)


def test_the_palette_offers_every_key_under_its_own_letter(store: Store) -> None:
    app = app_of(store)
    titles: list[str] = []

    async def play(pilot: Pilot[Any]) -> None:
        titles.extend(command.title for command in app.get_system_commands(app.screen))

    at_screen(app, play)
    assert {title.rpartition("(")[2].rstrip(")") for title in titles} == {key.typed for key in KEYS}
    assert "Do again what you took back (Z)" in titles


ARABIC = (
    " قال مكتب الميناء. The Harbour Office said 41 people were killed in Sorrel (سوريل). "
    "The Red Crescent said 38 people were killed in Sorrel."
)


def test_right_to_left_words_stand_in_logical_order_and_offsets_stay_true(tmp_path: Path) -> None:
    with open_store(tmp_path / "claims.db") as store:
        ingest(store, [document_of(ARABIC, name="arabic")])
        compare(store, Settings())
        app = app_of(store)

        async def play(pilot: Pilot[Any]) -> None:
            assert "قال مكتب الميناء" in drawn(app)
            await press(pilot, "v")
            text = app.screen.query_one(MarkedText)
            for at in range(len(ARABIC)):
                assert text.offset_of(text.location_of(at)) == at
            assert text.text == ARABIC

        at_screen(app, play)


def blind_secrets(store: Store) -> None:
    for one in all_findings(store, gone=False):
        ReviewSession(store, "Benedikta").decide(one.discrepancy.id, Verdict.DISMISSED, "immaterial", "paltry")


def test_blind_no_screen_shows_a_severity_a_verdict_or_a_name(store: Store) -> None:
    blind_secrets(store)
    app = app_of(store, blind=True)
    seen: list[str] = []

    async def play(pilot: Pilot[Any]) -> None:
        seen.append(drawn(app))
        assert "not access control" in seen[0]
        assert "0 of" in seen[0], "what others decided still waits for one's own eyes"
        for key in ("w", "at", "t", "v", "f", "j", "question_mark", "slash", "e"):
            await press(pilot, key)
            shown = drawn(app)
            seen.append(shown.split("Keys", 1)[0] if key == "question_mark" else shown)
            await press(pilot, "escape", "escape", "escape")
        await press(pilot, "c")
        assert [one.actor for one in entries(store)][-1] == "Ada"
        await press(pilot, "z")

    at_screen(app, play, (200, 60))
    for shown in seen:
        for secret in ("HIGH", "MEDIUM", "LOW", "Benedikta", "immaterial", "paltry", "disputed", "C1 "):
            assert secret not in shown, secret


def test_blind_what_others_say_meanwhile_does_not_show(store: Store) -> None:
    app = app_of(store, blind=True)

    async def play(pilot: Pilot[Any]) -> None:
        blind_secrets(store)
        await press(pilot, "c")
        assert "Benedikta" not in drawn(app)
        assert [one.actor for one in entries(store)][-1] == "Ada"

    at_screen(app, play)
