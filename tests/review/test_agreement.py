"""Agreement: the worked examples that were published, to three decimals, and every case that has no number."""

import pytest

from factcheck.review.agreement import agreement, cohen_kappa, krippendorff_alpha


def units_of(*rows: str) -> list[list[str]]:
    """Units of a reliability matrix, a row an observer; "." is missing."""
    return [[label for label in unit if label != "."] for unit in zip(*(row.split() for row in rows), strict=True)]


def test_alpha_of_two_observers_and_two_values() -> None:
    """Krippendorff 2011, section A: binary data, two observers, no missing data."""
    units = units_of("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0")
    assert krippendorff_alpha(units)[0] == pytest.approx(0.095, abs=0.0005)


def test_alpha_of_two_observers_and_many_values() -> None:
    """Krippendorff 2011, section B: nominal data, two observers, no missing data."""
    units = units_of("a a b b d c c c e d d a", "b a b b b c c c e d d d")
    assert krippendorff_alpha(units)[0] == pytest.approx(0.692, abs=0.0005)


def test_alpha_of_four_observers_with_missing_data() -> None:
    """Krippendorff 2011, section C: nominal data, any number of observers, missing data."""
    units = units_of(
        "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 ."
    )
    assert krippendorff_alpha(units)[0] == pytest.approx(0.743, abs=0.0005)


def table(rows: list[list[int]]) -> list[tuple[int, int]]:
    return [(i, j) for i, row in enumerate(rows) for j, count in enumerate(row) for _ in range(count)]


@pytest.mark.parametrize(
    ("rows", "kappa"),
    [
        ([[20, 5], [10, 15]], 0.400),
        ([[45, 15], [25, 15]], 0.130),
        ([[25, 35], [5, 35]], 0.259),
        ([[88, 14, 18], [10, 40, 10], [2, 6, 12]], 0.492),  # Cohen 1960, table 1, as counts of 200
    ],
)
def test_kappa_of_published_tables(rows: list[list[int]], kappa: float) -> None:
    assert cohen_kappa(table(rows))[0] == pytest.approx(kappa, abs=0.0005)


def test_one_label_throughout_has_no_kappa_and_no_alpha_and_says_why() -> None:
    found = agreement("verdict", [{"Ada": "confirmed", "Ben": "confirmed"}] * 3)
    assert (found.percent, found.alpha, found.pairs[0].kappa) == (100.0, None, None)
    assert "no variation" in found.note
    assert "chance explains it all" in found.pairs[0].note


def test_nothing_judged_by_two_has_no_number_at_all() -> None:
    found = agreement("verdict", [{"Ada": "confirmed"}, {"Ben": "confirmed"}])
    assert (found.n, found.single, found.percent, found.alpha) == (0, 2, None, None)
    assert found.pairs[0].note == "they judged nothing in common"
    assert agreement("verdict", []).pairs == ()


def test_missing_is_counted_and_is_no_disagreement() -> None:
    units = [{"Ada": "x", "Ben": "x"}, {"Ada": "y", "Ben": "y", "Cy": "y"}, {"Cy": "x"}]
    found = agreement("verdict", units)
    assert (found.n, found.single, found.values, found.missing) == (2, 1, 5, 1)
    assert (found.percent, found.alpha) == (100.0, 1.0)


def test_steady_disagreement_is_below_chance() -> None:
    found = agreement("verdict", [{"Ada": "x", "Ben": "y"}, {"Ada": "y", "Ben": "x"}])
    assert found.pairs[0].kappa == -1.0
    assert found.alpha is not None
    assert found.alpha < 0
