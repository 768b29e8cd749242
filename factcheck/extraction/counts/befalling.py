"""Whether what the words say can have befallen what is counted, and what it comes to then. Reads no sentence."""

from dataclasses import replace

from factcheck.extraction.counts.concepts import PERSON
from factcheck.extraction.counts.population import ROLE, STATUS
from factcheck.extraction.counts.predicates import verb_on_right
from factcheck.extraction.counts.sites import Happening, Reader, said, site
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import Event

REACH = 8
"""Tokens before "are looking for" that may name what is looked for."""
_PURSUERS = frozenset(["police", "officers", "detectives", "investigators", "troops", "soldiers", "agents", "deputies"])
PURSUIT = 24
"""Tokens before "are looking for" in which the police may stand, past what else they did."""
_FLED = frozenset(["refugee", "displaced"])
_MOVES = frozenset(["cross", "leave", "escape", "depart", "exit", "arrive", "enter", "reach", "pour", "stream"])
_FIGHTERS = frozenset(["soldier", "militant"])
_TAKES_IN = frozenset(["take", "receive", "see", "admit", "get"])
_CUSTOMERS = frozenset({"passengers", "guests", "tourists", "visitors", "patients", "travellers", "travelers", "rooms"})
_FALLS = frozenset(["fall", "land", "rain", "slam", "crash"])
_SENT = frozenset(["send", "fly", "rush", "bring", "dispatch", "transfer", "move", "hospital", "clinic", "medical"])
"""Verbs, and nouns beside them, that take helpers to a hospital as well as the hurt."""
_HELPERS = frozenset(
    "specialists doctors medics nurses experts teams paramedics surgeons volunteers staff ambulances investigators "
    "engineers technicians epidemiologists officials inspectors advisers".split()
)
_SAFE = frozenset(["safety", "ground", "inland", "shelter", "camp", "school"])
_KEPT = frozenset(["held", "inmate"])
_LIVING = frozenset([PERSON, "animal", "family", "case"])
_MISLAID = frozenset(["go", "missing", "miss", "disappear", "vanish"])
_HIJACKED = frozenset(["vessel", "aircraft", "place", "building", "worship", "school", "hospital"])
"""What is held or seized as people are."""
THINGS = frozenset(
    [
        "building",
        "dwelling",
        "vehicle",
        "vessel",
        "aircraft",
        "school",
        "hospital",
        "worship",
        "place",
        "company",
        "goods",
    ]
)


def of_refugees(figure: Figure, happening: Happening) -> Happening:
    """Refugees who cross, leave or arrive are displaced: nobody brought them to safety."""
    status = figure.subject.population.get(STATUS, ()) if figure.subject else ()
    lemma = happening.predicate.lemma if happening.predicate else ""
    is_move = happening.event in (Event.EVACUATED, Event.OTHER) and lemma in _MOVES
    return replace(happening, event=Event.DISPLACED) if is_move and _FLED.intersection(status) else happening


def of_things(figure: Figure, happening: Happening) -> Happening:
    """Cars swept away and houses buried are hit, and nobody looks for them; boxes that "went missing" are lost."""
    lemma = happening.predicate.lemma if happening.predicate else ""
    concept = figure.subject.concept if figure.subject else PERSON
    is_thing = concept in THINGS or (
        lemma == "lose" and concept not in (PERSON, "animal")
    )  # no stall that is lost dies
    is_mislaid = happening.event is Event.MISSING and lemma in _MISLAID
    is_lost = happening.event in (Event.MISSING, Event.KILLED) and is_thing and not is_mislaid
    return replace(happening, event=Event.AFFECTED) if is_lost else happening


def of_status(figure: Figure, happening: Happening) -> Happening:
    """Fighters who fall are dead; prisoners moved to a prison are not arrested for it."""
    population = figure.subject.population if figure.subject else {}
    lemma = happening.predicate.lemma if happening.predicate else ""
    is_fighter = not _FIGHTERS.isdisjoint(population.get(ROLE, ()))
    if lemma == "fall" and happening.event is Event.OTHER and is_fighter:
        return replace(happening, event=Event.KILLED)
    if lemma in _FALLS and happening.event is Event.OTHER and _is_weapon(figure):
        return replace(happening, event=Event.ATTACKED)  # "four bombs fell on the market"
    if lemma == "surrender" and happening.event is Event.OTHER and "attacker" in population.get(ROLE, ()):
        return replace(happening, event=Event.ARRESTED)
    if lemma in _TAKES_IN and happening.event is Event.OTHER and "patient" in population.get(ROLE, ()):
        return replace(happening, event=Event.WOUNDED)
    if lemma == "book" and figure.subject is not None and figure.subject.text.split()[-1].lower() in _CUSTOMERS:
        return replace(happening, event=Event.OTHER)  # "38 passengers were booked"
    is_of_law = "suspect" in population.get(STATUS, ()) or "protester" in population.get(ROLE, ())
    if happening.event is Event.HELD and lemma == "hold" and is_of_law:
        return replace(happening, event=Event.ARRESTED)
    is_kept = not _KEPT.isdisjoint(population.get(STATUS, ()))
    is_moved = happening.event is Event.ARRESTED and lemma in ("move", "transfer", "transport", "take", "send")
    if is_kept and (is_moved or (happening.event is Event.EVACUATED and _is_only_moved(happening))):
        return replace(happening, event=Event.OTHER)
    return happening


def _is_only_moved(happening: Happening) -> bool:
    """Whether prisoners are moved out of one prison into another, and not to safety: "42 prisoners were moved"."""
    if happening.predicate is None or happening.predicate.lemma not in ("move", "transfer", "transport", "shift"):
        return False
    return _SAFE.isdisjoint(happening.predicate.text.lower().split())


def _are_helpers(figure: Figure) -> bool:
    return figure.subject is not None and figure.subject.text.split()[-1].lower() in _HELPERS


def _is_weapon(figure: Figure) -> bool:
    return figure.subject is not None and figure.subject.concept == "weapon"


def is_kept(happening: Happening) -> bool:
    return happening.predicate is not None and happening.predicate.lemma in ("prisoner", "detainee", "internee")


def freed(reader: Reader, tokens: Tokens, figure: Figure, found: Happening | None) -> Happening | None:
    """Captives who walk out, flee or come home are released, whatever their noun says of them."""
    if found is not None and found.event is Event.HELD and (later := _freed_later(reader, tokens, found)):
        return later
    if figure.subject is None or "held" not in figure.subject.population.get(STATUS, ()) or found is None:
        return found
    if found.event not in (Event.HELD, Event.EVACUATED, Event.DISPLACED):
        return found
    moved = verb_on_right(reader, site(tokens, figure))
    lemma = moved.predicate.lemma if moved is not None and moved.predicate is not None else ""
    goes = moved is not None and moved.event is not Event.HELD and lemma in reader.triggers.freed
    return replace(moved, event=Event.RELEASED) if moved is not None and goes else found


def _freed_later(reader: Reader, tokens: Tokens, found: Happening) -> Happening | None:
    """The release that the main verb tells of those taken: "twelve guards taken on Monday were freed"."""
    if found.predicate is None:
        return None
    last = tokens.at(found.predicate.span.end - 1)
    for index in range(last + 1, min(last + REACH, tokens.sentence(last).end - 1)):
        if tokens.tag(index) is Tag.RELATIVE or tokens.lower[index] in (",", ";", "and", "but"):
            return None
        lemma = reader.verbs.lemma(tokens, index + 1)
        if tokens.tag(index) is Tag.AUXILIARY and reader.triggers.patient.get(lemma) is Event.RELEASED:
            return said(tokens, Event.RELEASED, index + 1, index + 2, lemma)
    return None


def is_struck(figure: Figure, happening: Happening) -> bool:
    """Whether living beings are hit, by a bullet or a car: they are hurt, and no target of an attack."""
    is_living = figure.subject is not None and figure.subject.concept in _LIVING
    return is_living and happening.predicate is not None and happening.predicate.lemma in ("hit", "strike")


def is_seized(figure: Figure, happening: Happening) -> bool:
    """Whether things are only in somebody's hands: rifles that are seized, balloons that are held."""
    concept = figure.subject.concept if figure.subject else PERSON
    lemma = happening.predicate.lemma if happening.predicate else ""
    return happening.event is Event.HELD and concept not in _LIVING | _HIJACKED and lemma != "hijack"


def can_befall(reader: Reader, figure: Figure, happening: Happening) -> bool:
    """Whether the event can happen to what is counted: nobody wounds a missile, nothing befalls a sum of money."""
    event, lemma = happening.event, happening.predicate.lemma if happening.predicate else ""
    concept = figure.subject.concept if figure.subject else PERSON
    if event is Event.WOUNDED and lemma in _SENT and _are_helpers(figure):
        return False  # "sent four specialists to the hospital"
    if event is Event.KILLED and _has_survived(figure):
        return False
    if event in (Event.DISPLACED, Event.EVACUATED) and _is_culprit(figure):
        return False
    if is_seized(figure, happening):
        return False
    if event is Event.EVACUATED and lemma in _MOVES and concept not in _LIVING:
        return False  # lorries that leave a town bring themselves to no safety
    if concept in reader.triggers.unharmed or figure.quantity.quantity.unit.startswith("money"):
        return concept == "weapon" and (event is Event.MISSING or (event is Event.ATTACKED and lemma in _FALLS))
    return event.value in reader.triggers.of_things or concept in _LIVING or concept not in THINGS


def is_wanted(tokens: Tokens, figure: Figure, happening: Happening) -> bool:
    """Whether those looked for are sought by the police, and those handed over were no captives."""
    lemma = happening.predicate.lemma if happening.predicate else ""
    population = figure.subject.population if figure.subject else {}
    if lemma == "hand" and happening.event is Event.RELEASED:
        return "held" not in population.get(STATUS, ())
    if lemma not in ("search", "look", "hunt"):
        return False
    first = tokens.at(happening.predicate.span.start) if happening.predicate else 0
    near = tokens.lower[max(tokens.sentence(first).first, first - PURSUIT) : first]
    return not set(near).isdisjoint(_PURSUERS) or STATUS in population or "attacker" in population.get(ROLE, ())


def _is_culprit(figure: Figure) -> bool:
    """Gunmen and suspects who flee are on the run."""
    population = figure.subject.population if figure.subject else {}
    return "attacker" in population.get(ROLE, ()) or "suspect" in population.get(STATUS, ())


def _has_survived(figure: Figure) -> bool:
    """Survivors are not among the dead, whoever counted them there."""
    return figure.subject is not None and "survivor" in figure.subject.population.get(STATUS, ())
