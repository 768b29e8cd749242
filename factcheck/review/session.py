"""A review session: one reviewer going through a queue, one discrepancy at a time. Knows no terminal.

For whoever builds a screen on it:

* `ReviewSession(store, reviewer)` and `open(filters, order)` give the first item: where the reviewer was last time,
  else the first that waits. `queue` is the list beside it: `len`, `page(start, length)`, `place(id)`, `progress()`.
* `current` is what lies before the reviewer (`Item`: finding with decisions and remarks, claims, documents, history,
  related ones), None when nothing does. `next`, `previous`, `skip` and `go` move; each remembers the place, so that a
  killed program begins there again.
* Every act of `Reviewer` is written, durably, before it returns a `Done`: its entry, its words, what it changed among
  the discrepancies. Nothing moves by itself: after an act call `refresh` (the item anew), or `next`.
* Pass `seen=session.current.seen` to `decide`, `unsure` and `annotate`: when somebody changed the item meanwhile they
  raise `ChangedError`, whose `changes` are sentences. Show them, `refresh`, ask; what is decided then is decided on
  what was shown. All errors are `UsageError`s whose text is for the reviewer; none leaves anything half written.
* `preview(lambda by: by.correct(...))` tells what an act would write and change in the queue, and writes nothing.
* `undo` takes back one's own last act; `where(done)` is the discrepancy to show after it. `BuiltOnError` asks for
  `sure=True`.
* A refresh costs the same with ten thousand open discrepancies as with a hundred, as long as nobody moved a claim.
"""

from factcheck.collector import uncollected
from factcheck.errors import UsageError
from factcheck.review.annotations import Words
from factcheck.review.items import ChangedError, Item, item
from factcheck.review.queue import Filters, Order, Progress, Queue
from factcheck.review.reviewer import Done, Reviewer
from factcheck.store.bookmarks import bookmark, put_bookmark
from factcheck.store.ids import resolve
from factcheck.store.ledger import OF_DISCREPANCIES

__all__ = [
    "ChangedError", "Done", "Filters", "Item", "Order", "Progress", "Queue", "ReviewSession", "Reviewer", "Words",
]  # fmt: skip


class ReviewSession(Reviewer):
    """A reviewer with a queue and a place in it. What is decided is the ledger's; here is only the place."""

    _queue: Queue | None = None
    current: Item | None = None
    """What lies before the reviewer."""

    @property
    def queue(self) -> Queue:
        """The queue; everything that waits until `open` says otherwise."""
        if self._queue is None:
            self._queue = Queue(self.docket, Filters())
        return self._queue

    @uncollected
    def open(self, filters: Filters | None = None, order: Order = Order.SEVERITY) -> Item | None:
        """Begin, or begin anew with other filters: at the place of last time, or what comes after it, or the first."""
        self.docket.refresh()
        self._queue = Queue(self.docket, filters or Filters(), order)
        return self._show(self._queue.from_here(bookmark(self.store, self.reviewer)))

    def _show(self, id_: str | None) -> Item | None:
        self.current = None if id_ is None else item(self.store, self.docket, id_)
        if id_ is not None:
            put_bookmark(self.store, self.reviewer, id_)
        return self.current

    def refresh(self) -> Item | None:
        """Take in what changed meanwhile: the queue and the item; what is no longer found makes room for the next."""
        self.queue.refresh()
        if self.current is None:
            return self._show(self.queue.next_waiting(None))
        id_ = self.current.id
        row = self.docket.rows.get(id_)
        return self._show(id_ if row is not None and not row.gone else self.queue.from_here(id_))

    def next(self) -> Item | None:
        """Go on to the next that waits, round the end; None, and nothing before the reviewer, when nothing waits."""
        self.queue.refresh()
        return self._show(self.queue.next_waiting(self.current.id if self.current else None))

    def skip(self) -> bool:
        """Leave this one for later and go on. Writes nothing; whether there was another to go to."""
        before = self.current.id if self.current else None
        self.next()
        return self.current is not None and self.current.id != before

    def previous(self) -> bool:
        """Go back one place in the queue, decided or not; whether there was one."""
        return self._step(-1)

    def following(self) -> bool:
        """Go on one place in the queue, decided or not; whether there was one."""
        return self._step(1)

    def _step(self, by: int) -> bool:
        self.queue.refresh()
        here = self.queue.place(self.current.id) if self.current and self.current.id in self.queue else -1
        if not 0 <= here + by < len(self.queue):
            return False
        self._show(self.queue.at(here + by))
        return True

    def go(self, typed: str) -> Item:
        """Go to a discrepancy by id or unique prefix, in the queue or not. Raises UsageError."""
        id_ = resolve(self.store, typed, "d")
        self.queue.refresh()
        if self.docket.rows[id_].gone:
            raise UsageError(f"{id_} is no longer found; its history: factcheck show {id_}")
        found = self._show(id_)
        assert found is not None
        return found

    def progress(self) -> Progress:
        """Return how far the work has come, with what others did meanwhile."""
        self.queue.refresh()
        return self.queue.progress()

    def where(self, done: Done) -> str | None:
        """Return the discrepancy that an act, undo or redo was about, to go to; None when none of it is found now."""
        self.queue.refresh()
        about = done.about or done.entry
        if about.act in OF_DISCREPANCIES:
            found = self.docket.places_of(about)
        else:
            holding = frozenset(self.docket.holding(about.targets))
            found = holding & {*done.changed.new, *done.changed.changed} or holding
        live = [id_ for id_ in found if id_ in self.docket.rows and not self.docket.rows[id_].gone]
        return min(live, key=lambda id_: self.docket.rows[id_].urgency, default=None)
