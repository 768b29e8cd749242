"""What would settle a discrepancy: always something, by the check, and never in favour of a side."""

import re
from dataclasses import replace

import pytest

from factcheck.cli.reporting import MORE_CHECKS
from factcheck.comparison.checks import CHECKS
from factcheck.model import Attribution, Mode
from factcheck.report.articles import with_article
from factcheck.report.dossier import Dossier
from factcheck.report.settling import settling
from tests.report import made
from tests.store.made import document


@pytest.mark.parametrize("check", [*CHECKS, *MORE_CHECKS])
def test_every_check_says_what_to_ask_for(check: str) -> None:
    finding, dossier = made.case()
    said = settling(replace(finding.discrepancy, check=check), dossier)
    assert said
    for words in said:
        assert re.match(r"(Ask|Look|Check) .*[.?]$", words)
        assert not re.search(r"\b(likel|probabl|true|truth|wrong figure|reliab)", words)


def test_the_disputing_are_named_and_no_others() -> None:
    finding, dossier = made.case()
    said = " ".join(settling(finding.discrepancy, dossier))
    assert "the Interior Ministry and the Red Crescent" in said
    assert "Doctors" not in said


def test_an_ambiguous_figure_asks_whose_it_is() -> None:
    finding, dossier = made.case()
    (said,) = settling(replace(finding.discrepancy, check="C9"), dossier)
    assert said.endswith("whose is it: Doctors at the district hospital, or somebody else?")


def test_an_implied_figure_asks_whether_it_was_given() -> None:
    finding, dossier = made.case()
    held = next(iter(dossier.claims.values()))
    attribution: Attribution = replace(held.attribution, mode=Mode.IMPLIED)
    implied = Dossier({**dossier.claims, held.id: replace(held, attribution=attribution)}, dossier.documents)
    assert "Check whether the Interior Ministry gave “31” at all: the text only implies it." in settling(
        finding.discrepancy, implied
    )


def test_many_names_are_counted() -> None:
    finding, dossier = made.case()
    one = finding.discrepancy
    many = replace(one.positions[0], sources=tuple(f"Office {number}" for number in range(9)))
    said = settling(replace(one, positions=(many, *one.positions[1:])), dossier)[0]
    assert "Office 0, Office 1, Office 2 and 7 others" in said


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        ("The Interior Ministry said so. It is the Interior Ministry that counts.", "Interior Ministry", "the Interior Ministry"),
        ("Israel said so; the Israel Land Fund did not.", "Israel", "Israel"),
        ("Hamas said so. The Hamas-run office and the Hamas government agreed with Hamas.", "Hamas", "Hamas"),
        ("The Red Cross of Orla spoke.", "The Red Cross", "the Red Cross"),
        ("An official of the ministry spoke.", "Ministry", "Ministry"),
        ("Nobody is named.", "Doctors", "Doctors"),
    ],
)  # fmt: skip
def test_a_name_has_its_article_as_the_document_writes_it(text: str, name: str, told: str) -> None:
    assert with_article(name, [replace(document(), text=text)]) == told
