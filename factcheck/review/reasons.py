"""Why a verdict was given: the codes of each verdict and what they say. Data only; a code never changes its meaning."""

from collections.abc import Mapping

from factcheck.model import Verdict

REASONS: Mapping[Verdict, Mapping[str, str]] = {
    Verdict.CONFIRMED: {
        "sources_disagree": "the sources really say different things",
        "wrong_in_article": "the article got it wrong",
        "wrong_at_source": "the source got it wrong",
    },
    Verdict.NOT_COMPARABLE: {
        "different_people": "other people or things are counted",
        "different_event": "something else happened to them",
        "different_predicate": "the words say something else about them",
        "different_place": "another place",
        "different_period": "another day or window",
        "different_incident": "another incident",
        "different_unit": "another unit or definition",
    },
    Verdict.SAME_ORIGIN: {
        "copied_text": "one text copies the other, or both a third",
        "same_speaker": "the same speaker, quoted twice",
        "shared_agency": "the same agency or dataset behind both",
    },
    Verdict.EXPLAINED: {
        "later_figure": "one is the later figure",
        "corrected": "one was corrected or revised",
        "part_of_whole": "one is a part of the other",
        "rounding": "one is the other, rounded",
        "definition": "the sources count by different definitions, and say so",
    },
    Verdict.MISREAD: {
        "wrong_figure": "the figure was read wrong",
        "wrong_subject": "what is counted was read wrong",
        "wrong_event": "what happened was read wrong",
        "wrong_source": "the source was read wrong",
        "wrong_time": "the time was read wrong",
        "wrong_place": "the place was read wrong",
        "not_a_claim": "no figure is claimed there",
    },
    Verdict.DISMISSED: {
        "immaterial": "the difference does not matter",
        "out_of_scope": "not what this check is about",
        "duplicate": "settled with another discrepancy",
        "unverifiable": "nothing could settle it",
    },
    Verdict.UNSURE: {
        "needs_source": "the source must be asked",
        "needs_second_look": "somebody else should look",
        "needs_expertise": "it takes knowledge that is not at hand",
    },
}
"""Verdict -> code -> words. The first code of a verdict is the most usual one."""

VERDICT_WORDS: Mapping[Verdict, str] = {
    Verdict.CONFIRMED: "the figures really contradict each other",
    Verdict.NOT_COMPARABLE: "they measure different things",
    Verdict.SAME_ORIGIN: "one source stands behind both",
    Verdict.EXPLAINED: "both are right, and one sees why",
    Verdict.MISREAD: "the program read the words wrong",
    Verdict.DISMISSED: "it need not be settled",
    Verdict.UNSURE: "it cannot be told yet",
}
"""What each verdict says."""
WITHOUT_REASON = frozenset({Verdict.UNSURE})
"""Verdicts that need no code: not knowing is reason enough."""
IMPLIED: Mapping[Verdict, str] = {Verdict.CONFIRMED: "sources_disagree"}
"""Codes that a verdict says already when none is given."""
