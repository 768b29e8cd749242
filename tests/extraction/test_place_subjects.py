"""Places that are no object of a preposition: what a headline opens with, what has counts, was struck or is owned."""

import pytest

from tests.extraction.counting import figures_of

SUBJECTS = [
    # a headline opens with the place of what befell it
    ("Peru tunnel collapse: Toll rises to 14", ["Peru"]),
    ("Latvia trims tram crash toll to 9", ["Latvia"]),
    ("Chile dam disaster leaves 12 dead", ["Chile"]),
    ("Latvia says flood toll is 9", [None]),
    ("Peru Flood Chief Ana Li said two roads were closed", [None]),
    # a name that the text puts something at is a place wherever it stands
    ("A tram burned in Orsk. Orsk has had nine fires.", ["Orsk"]),
    ("A tram burned near Bel-Air. Bel-Air ferry deaths reach 12", ["Bel-Air"]),
    ("Hartwell has had nine offers.", [None]),
    # so is the town a report was sent from
    ("ORSK, Russia (Northern Wire) - Rain fell.\n\nOrsk, a town of 90,000, was cut off.", ["Orsk"]),
    ("UNRA has asked for 90 tents and has received 12.", [None, None]),
    # verbs of a place that has counts; giving is none
    ("Rain fell on Fiji. Fiji was ravaged by two storms in May.", ["Fiji"]),
    ("Fiji is recovering from a quake that killed 30.", ["Fiji"]),
    ("Fiji was home to 900 of them.", ["Fiji"]),
    ("Fiji has offered 30 nurses.", [None]),
    ("Gwan district remains the worst hit with 12 deaths.", ["Gwan district"]),
    ("The port of Ely has had 17 burglaries.", ["port of Ely"]),
    ("The Ansel jail was built for 450 men.", ["Ansel jail"]),
    ("The jail was built for 300 men.", [None]),
    # what was struck or was the scene
    ("The mill was last searched in May, when 12 pistols were found.", ["mill"]),
    ("It began as the fort of Ulm was overrun, a night on which 31 guards died.", ["fort of Ulm"]),
    ("The inn was the scene of 14 thefts.", ["inn"]),
    ("The mill has searched nine bags.", [None]),
    # a morgue that takes in bodies; a hospital may have brought them from anywhere
    ("The morgue had received 30 bodies.", ["morgue"]),
    ("The hospital said it had received 30 bodies.", [None]),
    # whose worst, whose third, whose people
    ("The island's worst storm took 31 lives.", ["island"]),
    ("It was the town's third fire.", []),
    ("It was the town's second this year with five victims.", ["town"]),
    ("The county's first list names 20 farms.", [None]),
    ("Rain fell in Orsk. Half of Orsk's 90,000 people fled.", ["Orsk", "Orsk"]),
    # whose residents and victims
    ("It began in Orsk. Fever killed 58 Orsk residents.", ["Orsk"]),
    # whose fall and shelling
    ("It followed the shelling of Tyre, when 27 men died.", ["Tyre"]),
]


@pytest.mark.parametrize(("text", "places"), SUBJECTS)
def test_a_place_may_open_a_headline_have_its_counts_or_own_them(text: str, places: list[str | None]) -> None:
    assert [figure.place for figure in figures_of(text)] == places


CHOICES = [
    # the town in capitals a report was sent from is the place of what nothing else places
    ("ORSK: Three men died of burns at a mill in Ulm.", ["mill in Ulm"]),
    ("ORSK: Three men died of burns.", ["ORSK"]),
    # a semicolon parts a count from the place before it, but in a headline
    ("Some 900 doses reached the capital; the goal is 4,000.", ["capital", None]),
    ("Mill burns in Ulm; 5 hurt", ["Ulm"]),
    ("Mill burns in Ulm; 2 dead, 5 hurt", ["Ulm", "Ulm"]),
    # unless the sentence opens with the place, or others are counted on
    ("In Ulm, the police held six men; a local group counted nine.", ["Ulm", "Ulm"]),
    ("A raid in the Moss hills freed six nurses; two others died.", ["Moss hills", "Moss hills"]),
    # an aside between a subject and its verb tells of the subject
    ("Relief Now, which runs a kitchen in Ulm, put the toll at 90.", [None]),
    ("Red Dawn, a league with camps on the Orla coast, claimed that 20 men died.", [None]),
    ("A blast at an inn in the town of Ulm, in Orla's south, killed eight people.", ["inn in the town of Ulm"]),
    # the nearer of two places of which one says where the other lies
    ("A van slid off the pier at Moss Mill, on Lake Orla, and hurt five people.", ["pier at Moss Mill"]),
    # each clause with a count has a place of its own
    ("The count of survivors rose to 33 after six were found at a mill.", [None, "mill"]),
    ("Some 70 have gone home, while 30 were still in shelters in Ulm.", [None, "shelters in Ulm"]),
    # behind an aside that tells of a part
    ("Six hurt, one badly, at Moss Street mill", ["Moss Street mill", "Moss Street mill"]),
    # other counts are in what is counted
    ("Some 140 people were hurt across five counties.", ["five counties", None]),
    # where those who speak are
    ("A nurse at the Ulm mill, Ann Li, said two men had died.", [None]),
    ("Mourners gathered outside the chapel put the dead at 21.", [None]),
    ("A crash in Ulm killed nine, two officials said.", ["Ulm", None]),
    # a possessor, the kind of a thing, bars, an accident are none
    ("Six people on the club's roll had left.", [None]),
    ("The lorry hit a hotel van, killing nine.", [None]),
    ("Two cooks are behind bars.", [None]),
    ("About 20 people died in accidents involving bridges.", [None]),
    ("Four are cooks from outside the county.", [None]),
    ("Seized: 5 pistols", [None]),
]


@pytest.mark.parametrize(("text", "places"), CHOICES)
def test_among_places_the_one_of_the_count_is_chosen(text: str, places: list[str | None]) -> None:
    assert [figure.place for figure in figures_of(text)] == places


PHRASES = [
    # where something was found
    ("Farmers pulled six bodies from the river.", ["river"]),
    ("Some 80 people were cleared from the hall.", ["hall"]),
    ("Fever spread from the river to 15 people.", [None]),
    # where people walk, wash and crowd into, or what they surround
    ("A gunman walked into the market and killed six.", ["market"]),
    ("Over 60 people were packed into the cellar.", ["cellar"]),
    ("Some 40 farmers surrounded the warehouse.", ["warehouse"]),
    ("Hundreds filled the cathedral.", ["cathedral"]),
    # below and in front of
    ("Two rafts were found below the bridge.", ["bridge"]),
    ("Two men were shot in front of the mill.", ["mill"]),
    # roads by letter and number, streets by their last word
    ("Six cars burned on the M5.", ["M5"]),
    ("Two people died on I-88 this morning.", ["I-88"]),
    ("Some 90 lorries are stuck on NH-7.", ["NH-7"]),
    ("Nine inns on Harbour Drive closed.", ["Harbour Drive"]),
    ("Nine people went on a drive.", [None]),
    # without a name, but told
    ("Nine people died at the mine.", ["mine"]),
    ("Two cooks were shot at the gate.", ["gate"]),
    ("The war has killed 8,000 people in the region.", ["region"]),
    ("There were six men on that hill.", ["hill"]),
    ("Two men died on a stretch of Route 9 near Ulm.", ["stretch of Route 9 near Ulm"]),
    ("Some 12 people died in the Moss dance hall blaze.", ["Moss dance hall"]),
    # a rate has a place where it holds
    ("Turnout in Ulm was 41 percent.", ["Ulm"]),
    # an arrest after what happened nearby, unless another place stands before
    ("Police arrested 30 people after flares were lit in Ulm.", ["Ulm"]),
    ("In Ulm, police detained 64 people after strikers blocked a bridge.", ["Ulm"]),
    # past an aside, with its verb
    ("Some 4,600 people a day, mostly women, have arrived at the Moss crossing.", ["Moss crossing"]),
    # names with particles, what is hit with where it lies, and no more than that
    ("Nine people died in Umm al-Kher.", ["Umm al-Kher"]),
    ("Twelve hostages died when guards stormed the Hotel Azur in Tyre.", ["Hotel Azur in Tyre"]),
    ("A shell hit the market in Ulm on New Year's Day, killing six.", ["market in Ulm"]),
    ("He escaped with 40 others through a toilet window.", [None]),
    ("In mine we were thirty.", [None]),
]


@pytest.mark.parametrize(("text", "places"), PHRASES)
def test_words_of_place_are_read_whole(text: str, places: list[str | None]) -> None:
    assert [figure.place for figure in figures_of(text)] == places
