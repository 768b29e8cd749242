"""The full-screen review. `run` is the one way in; what lies behind it is loaded only then."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.review.screen.view import ScreenPages
    from factcheck.review.session import Filters, Order, ReviewSession


def run(
    session: "ReviewSession", filters: "Filters", order: "Order", pages: "ScreenPages", *, blind: bool = False
) -> int:
    """Show the screen until the reviewer leaves; return how many entries were written."""
    from factcheck.review.screen.app import ReviewApp

    app = ReviewApp(session, filters, order, pages, blind=blind)
    app.run()
    return app.written
