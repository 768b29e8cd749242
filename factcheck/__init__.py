"""factcheck: which figures contradict each other, who said each, where and when.

Owns the public names of CONTRACT.md; imports on first use.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.api import compare, extract, find_quantities, find_times, read, relations

__version__ = "0.1.0"
__all__ = ["__version__", "compare", "extract", "find_quantities", "find_times", "read", "relations"]


def __getattr__(name: str) -> Any:
    if name in __all__:
        from factcheck import api

        return getattr(api, name)
    raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
