"""What time it is. Owns the one call of the clock; `SOURCE_DATE_EPOCH` pins it, so two machines write alike."""

import os
from datetime import UTC, datetime

from factcheck.errors import UsageError


def now() -> str:
    """Return the time in UTC as ISO 8601 to the second; it stands still at `SOURCE_DATE_EPOCH` (seconds since 1970)."""
    pinned = os.environ.get("SOURCE_DATE_EPOCH")
    return _iso(datetime.now(UTC) if not pinned else _at(pinned))


def _at(seconds: str) -> datetime:
    try:
        return datetime.fromtimestamp(int(seconds), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(
            f"SOURCE_DATE_EPOCH is {seconds!r}: set it to whole seconds since 1970, or unset it"
        ) from error


def _iso(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
