"""A reviewer at the full screen: presses keys, sees what is drawn. Owns no assertion."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from textual.pilot import Pilot

from factcheck.cli.screen_pages import ScreenPages
from factcheck.review.screen.app import ReviewApp
from factcheck.review.session import Filters, Order, ReviewSession
from factcheck.store.database import Store

WIDE, NARROW = (120, 32), (80, 24)


def app_of(store: Store, reviewer: str = "Ada", *, blind: bool = False, filters: Filters | None = None) -> ReviewApp:
    session = ReviewSession(store, reviewer)
    return ReviewApp(
        session, filters or Filters(), Order.SEVERITY, ScreenPages(store, colour=not blind), blind=blind
    )  # fmt: skip


def at_screen(app: ReviewApp, play: Callable[[Pilot[Any]], Awaitable[None]], size: tuple[int, int] = WIDE) -> None:
    """Play at a screen of this size."""

    async def run() -> None:
        async with app.run_test(size=size) as pilot:
            await settled(pilot)
            await play(pilot)

    in_a_thread(run())


def in_a_thread(playing: Coroutine[Any, Any, None]) -> None:
    """Run it on a loop of its own, whatever loop a browser's tests left running in this one."""
    with ThreadPoolExecutor(1) as pool:
        pool.submit(asyncio.run, playing).result()


async def press(pilot: Pilot[Any], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settled(pilot)


async def typed(pilot: Pilot[Any], words: str) -> None:
    await press(pilot, *({" ": "space", ",": "comma"}.get(sign, sign) for sign in words), "enter")


async def settled(pilot: Pilot[Any]) -> None:
    """Until everything is drawn that the last key asked for."""
    await pilot.pause()
    await pilot.pause()


async def shows(pilot: Pilot[Any], app: ReviewApp, words: str) -> bool:
    """Whether these words are drawn, over lines too, now or as soon as what was asked for is done."""
    for _ in range(100):
        if words in " ".join(drawn(app).split()):
            return True
        await pilot.pause(0.02)
    return False


def drawn(app: ReviewApp) -> str:
    """The screen as a terminal shows it, signs alone."""
    lines = app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in lines)
