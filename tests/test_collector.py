"""The cycle collector rests while work is done, and runs again however it ends."""

import gc

import pytest

from factcheck.collector import uncollected


@uncollected
def seen() -> bool:
    return gc.isenabled()


@uncollected
def outer() -> tuple[bool, bool]:
    return seen(), gc.isenabled()


@uncollected
def failing() -> None:
    raise ValueError("an article of no kind")


def test_it_rests_during_the_work_and_runs_behind_it() -> None:
    assert gc.isenabled()
    assert not seen()
    assert gc.isenabled()


def test_work_inside_work_leaves_it_to_the_outer_one() -> None:
    assert outer() == (False, False)
    assert gc.isenabled()


def test_it_runs_again_behind_work_that_fails() -> None:
    with pytest.raises(ValueError, match="no kind"):
        failing()
    assert gc.isenabled()


def test_who_switched_it_off_finds_it_off() -> None:
    gc.disable()
    try:
        seen()
        assert not gc.isenabled()
    finally:
        gc.enable()
