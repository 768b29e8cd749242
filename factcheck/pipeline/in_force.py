"""The settings a store was last compared with. Owns what a run says of them, both ways; applies nothing."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from factcheck.settings import PACKS, Settings
from factcheck.store.database import Store
from factcheck.store.runs import last_run

COMPARE = "compare"


def settings_record(settings: Settings) -> Mapping[str, Any]:
    """Return what a run records of its settings: enough to do it again."""
    record: dict[str, Any] = {
        "pack": settings.pack.name,
        "pack_version": settings.pack.version,
        "approx_share": str(settings.approx_share),
        "approx_cap": str(settings.approx_cap),
        "finished_days": settings.finished_days,
        "lag_days": settings.lag_days,
        "only": sorted(settings.only),
        "without": sorted(settings.without),
        "places": [list(pair) for pair in settings.places],
    }
    if settings.verbs:
        record["verbs"] = [list(pair) for pair in settings.verbs]
    return record


def settings_of(record: Mapping[str, Any]) -> Settings:
    """Return the settings of a run's record; a pack that this version no longer has is the default one."""
    default = Settings()
    return Settings(
        pack=PACKS.get(record.get("pack", ""), default.pack),
        approx_share=Decimal(record.get("approx_share", default.approx_share)),
        approx_cap=Decimal(record.get("approx_cap", default.approx_cap)),
        finished_days=record.get("finished_days", default.finished_days),
        lag_days=record.get("lag_days", default.lag_days),
        only=frozenset(record.get("only", ())),
        without=frozenset(record.get("without", ())),
        places=tuple((part, whole) for part, whole in record.get("places", ())),
        verbs=tuple((verb, same) for verb, same in record.get("verbs", ())),
    )


def settings_in_force(store: Store) -> Settings:
    """Return the settings of the last comparison that was recorded, the defaults when there was none."""
    compared = last_run(store, COMPARE)
    return settings_of(compared.settings) if compared else Settings()
