"""Python's cycle collector, set aside where it only costs. Owns when it rests; what is freed by counting still is.

Reading an article, comparing claims or opening a long queue makes many thousands of objects that live until the end,
and hardly a cycle. The collector would walk them again and again to free nothing: a quarter of the time of reading, a
third of comparing, half of opening.
"""

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Result = TypeVar("Result")


def uncollected(work: Callable[Given, Result]) -> Callable[Given, Result]:
    """Return `work` as a function during which the collector rests.

    Whoever found it running sets it going again, however the work ends; of works inside one another, and of threads,
    that is one.
    """

    @wraps(work)
    def done(*args: Given.args, **kwargs: Given.kwargs) -> Result:
        if not gc.isenabled():
            return work(*args, **kwargs)
        gc.disable()
        try:
            return work(*args, **kwargs)
        finally:
            gc.enable()

    return done
