"""When two reports tell one happening: the nearer they were printed, the less they need have in common."""

from datetime import date, timedelta

from factcheck.comparison import likeness
from factcheck.comparison.clues import streets_of
from factcheck.comparison.evidence import Evidence
from factcheck.comparison.happenings import nodes_of
from factcheck.comparison.incidents import incidents_of
from factcheck.comparison.joined import Joined
from factcheck.comparison.nodes import Node
from tests.comparison.printed import printed

DAY = date(2024, 5, 10)
QUAY = (
    " Rain fell until noon. The quay is short of lamps and the office has asked for more of them since the winter, when "
    "ice lay on the steps and nobody could walk there after dark without a torch in hand, and the pumps froze."
)
HILL = (
    " Bread was handed out in tents on the hill. Cooks had come from four villages with pots and spoons and carried soup "
    "from door to door in the wind, while a choir sang and the old men of the parish stacked planks under the trees."
)
FIRST = "TERAL - A boat sank at Besna landing in Teral on Friday, killing nine people, the harbour office said." + QUAY
UNDATED = "TERAL - Eleven people are dead after the sinking off Besna, a nurse in Teral said." + HILL
BLAZE = "TERAL - A blaze swept the Besna rope works in Teral, and four people are dead, the mayor said." + HILL


def are_joined(first: str, later: str, days: int) -> bool:
    """Whether the main happenings of two reports, printed so many days apart, are one."""
    papers, claims = printed(first, later, days=days, first=DAY)
    documents = {paper.id: paper for paper in papers}
    profiles = {name: likeness.profile(document) for name, document in documents.items()}
    found = incidents_of(claims, documents, profiles)
    evidence = Evidence(claims, documents, profiles)
    return len({found[claim.id] for claim in claims if evidence.nodes.get(claim.id) in evidence.mains}) == 1


def test_reports_of_three_days_need_less_in_common_than_reports_of_a_week() -> None:
    assert are_joined(FIRST, UNDATED, days=1)
    assert not are_joined(FIRST, UNDATED, days=6)


def test_reports_of_one_day_that_open_with_other_kinds_of_happening_tell_two() -> None:
    assert not are_joined(FIRST, BLAZE, days=0)


def test_what_is_counted_up_from_two_days_is_one_outbreak() -> None:
    first = "TERAL - Measles has spread in Besna camp. Nine children have died since April, the health office said."
    later = (
        "TERAL - Mothers queued in Besna camp, where measles has spread. Fourteen children have died since March, a "
        "nurse said."
    )
    assert are_joined(first + QUAY, later + HILL, days=1)
    assert not are_joined(first + QUAY, later + HILL, days=6)


def test_a_report_of_two_days_keeps_its_two_happenings_though_the_day_of_one_is_guessed() -> None:
    march, rally = Node("a", DAY, running=False, guessed=True), Node("a", DAY - timedelta(days=1), running=False)
    arrests = Node("b", DAY, running=True)
    joined = Joined([march, rally, arrests])
    assert joined.join(march, arrests)
    assert not joined.join(rally, arrests)


def test_streets_are_named_before_or_behind_what_they_are() -> None:
    assert streets_of("the block in Calle del Molino, near Hask Street") == {"molino", "hask"}


def test_a_day_on_which_the_hurt_died_is_no_day_of_what_happened() -> None:
    text = "LORN - Two women hurt in Friday's fire died on Sunday night. The death toll of the fire is now nine, police said."
    papers, claims = printed(text, first=DAY + timedelta(days=3))
    _, mains = nodes_of(claims, {paper.id: paper.dateline for paper in papers})
    assert [node.day for node in mains] == [DAY]
