"""`make demo`: check the seed articles in a scratch store, print what came out, keep the committed store in step.

Owns when `claims.db` is replaced: only when its content differs, so that a second run changes no byte, and never when
somebody has worked in it. The scratch
store lies beside it, so that paths read alike in both; the clock stands still at the newest dateline, so that two
machines write the same.
"""

import os
import subprocess
import sys
from datetime import UTC, datetime, time
from pathlib import Path

from factcheck.errors import StoreError
from factcheck.model import Document
from factcheck.readers import read_document
from factcheck.store.database import open_store
from factcheck.store.dump import dump
from factcheck.store.ledger import head

SEEDS, STORE, SCRATCH = Path("seeds"), Path("claims.db"), Path("claims.scratch.db")
SIDE_FILES = ("", "-wal", "-shm", "-journal")


def main() -> int:
    """Run in the directory given, else in the project's; return the exit code of `factcheck check`."""
    os.chdir(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent.parent)
    clear(SCRATCH)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "factcheck", "check", f"{SEEDS}/", "--db", str(SCRATCH)],
            env=os.environ | {"SOURCE_DATE_EPOCH": str(newest_dateline())},
            check=False,
        )
        if worked_in(STORE):
            print(f"{STORE} holds somebody's decisions or notes, so it was left alone.", file=sys.stderr)
        elif done.returncode == 0 and content(SCRATCH) != content(STORE):
            clear(STORE)
            SCRATCH.replace(STORE)
            print(f"{STORE} was renewed: its content had changed.", file=sys.stderr)
    finally:
        clear(SCRATCH)
    return done.returncode


def newest_dateline() -> int:
    """Return midnight UTC of the newest dateline of the seeds, in seconds since 1970."""
    documents = (one for path in sorted(SEEDS.iterdir()) for one in read_document(path))
    newest = max(one.dateline for one in documents if isinstance(one, Document) and one.dateline)
    return int(datetime.combine(newest, time(), UTC).timestamp())


def worked_in(path: Path) -> bool:
    """Whether people's acts stand in a store."""
    try:
        with open_store(path, create=False) as store:
            return head(store)[0] > 0
    except StoreError:
        return False


def content(path: Path) -> list[str] | None:
    """Return a store's content as lines, None when there is no store of this version."""
    try:
        with open_store(path, create=False) as store:
            return list(dump(store))
    except StoreError:
        return None


def clear(path: Path) -> None:
    """Remove a store and the files SQLite keeps beside it."""
    for suffix in SIDE_FILES:
        path.with_name(path.name + suffix).unlink(missing_ok=True)


if __name__ == "__main__":
    sys.exit(main())
