"""What the columns of a table of figures mean: as a person says, else by their names. Owns the roles and the names."""

from collections.abc import Collection, Mapping, Sequence

from factcheck.errors import InputError, UsageError

# fmt: off
ROLES: Mapping[str, tuple[str, ...]] = {
    "figure": ("figure", "value", "number", "count", "total", "toll", "best", "best estimate", "estimate", "n"),
    "low": ("low", "lower", "lower bound", "min", "minimum", "at least"),
    "high": ("high", "upper", "upper bound", "max", "maximum", "at most"),
    "qualifier": ("qualifier",),
    "unit": ("unit", "units"),
    "subject": ("subject", "who", "whom", "what", "population", "group", "category"),
    "event": ("event", "what happened", "outcome"),
    "source": ("source", "according to", "said by", "reported by", "ministry", "authority", "agency", "organisation",
               "organization", "speaker", "caller"),
    "place": ("place", "location", "country", "region", "province", "governorate", "district", "city", "area"),
    "as_of": ("as of", "asof", "as at", "date", "updated"),
    "day": ("day", "on"),
    "since": ("since", "from", "start", "start date"),
    "published": ("published", "dateline", "publication date"),
    "publisher": ("publisher", "outlet"),
    "title": ("title", "headline"),
    "uri": ("uri", "url", "link"),
    "id": ("id", "key", "reference"),
}
"""Role -> the column names that have it when nobody says otherwise, the most binding first.

figure: a number or words such as "at least 300". as_of: the moment a count holds for; day: the one day it counts;
since: the first day it counts.
"""
EVENT_COLUMNS = (
    "deaths", "dead", "died", "killed", "fatalities", "injured", "injuries", "wounded", "missing", "held", "hostages",
    "released", "arrested", "arrests", "detained", "displaced", "evacuated", "evacuees", "infected", "infections",
    "cases", "affected",
)
# fmt: on
"""Names that say what is counted; one of them is the figure when no column is called so."""
FIGURES = ("figure", "low", "high")
ALIASES = {"value": "figure"}


def parse_columns(words: str) -> dict[str, str]:
    """Read "low=deaths,subject=who" into role -> column name. Raises UsageError for what is no such list."""
    said: dict[str, str] = {}
    for part in filter(None, (part.strip() for part in words.split(","))):
        role, sign, name = (piece.strip() for piece in part.partition("="))
        if not sign or not name:
            raise UsageError(f"{part!r} maps no column: write role=column, as in figure=deaths,source=ministry")
        said[role] = name
    return checked(said)


def checked(said: Mapping[str, str]) -> dict[str, str]:
    """Return the mapping by role. Raises UsageError for an unknown role, and for one said twice."""
    columns: dict[str, str] = {}
    for role, name in said.items():
        role = ALIASES.get(role.lower().replace("-", "_"), role.lower().replace("-", "_"))
        if role not in ROLES:
            raise UsageError(f"a column has no role {role!r}; the roles are {', '.join(ROLES)}")
        if role in columns:
            raise UsageError(f"the columns {columns[role]!r} and {name!r} are both said to be the {role}")
        columns[role] = name
    return columns


def columns_of(names: Sequence[str], said: Mapping[str, str], where: str) -> dict[str, str]:
    """Return role -> column name for the columns there are: as said, and the others by their names.

    Raises InputError, which names `where`, for a said column that is not there and when no column holds figures.
    """
    normal = {_normal(name): name for name in reversed(names) if name.strip()}
    columns: dict[str, str] = {}
    for role, name in said.items():
        if name not in names and _normal(name) not in normal:
            there = ", ".join(filter(None, names)) or "none"
            raise InputError(f"cannot read {where}: it has no column {name!r}; the columns are {there}.")
        columns[role] = name if name in names else normal[_normal(name)]
    for role, usual in ROLES.items():
        if role in columns or (role in FIGURES and any(figure in said for figure in FIGURES)):
            continue
        free = (normal[name] for name in usual if name in normal and normal[name] not in columns.values())
        if found := next(free, None):
            columns[role] = found
    if not any(role in columns for role in FIGURES):
        columns["figure"] = _event_column(normal, where)
    return {role: columns[role] for role in ROLES if role in columns}  # one order: a row's text is made of it


def holds_figures(names: Collection[str], said: Mapping[str, str]) -> bool:
    """Whether one of the columns is a figure, as said or by its name."""
    figures = {*(said[role] for role in FIGURES if role in said)}
    known = {*EVENT_COLUMNS, *(name for role in FIGURES for name in ROLES[role]), *map(_normal, figures)}
    return any(_normal(name) in known for name in names)


def _event_column(normal: Mapping[str, str], where: str) -> str:
    found = [normal[name] for name in EVENT_COLUMNS if name in normal]
    if len(found) == 1:
        return found[0]
    if found:
        several = " and ".join(map(repr, found))
        raise InputError(f"cannot read {where}: {several} hold figures. Say which: --columns figure={found[0]}")
    raise InputError(f"cannot read {where}: no column is called a figure. Say which it is: --columns figure=NAME")


def _normal(name: str) -> str:
    return " ".join(name.lower().replace("_", " ").replace("-", " ").split())
