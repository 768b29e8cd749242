"""Events: what happened to what is counted, by which words, in which role."""

import pytest

from factcheck.model import Event
from tests.extraction.counting import figures_of

# One row a phenomenon: the sentence, and each figure's event with the lemma of the words that say so.
EVENTS = [
    # words between quotation marks: the verb, the number alone
    ("Some 40 fighters had been “eliminated”, the army said.", [("killed", "eliminate")]),
    ("It had heard of “between 20 and 30” deaths.", [("killed", "death")]),
    # what somebody does on the way to what befalls him
    ("Three cooks smoking in a yard were stabbed.", [("wounded", "stab")]),
    ("Forty people living in the block were evacuated.", [("evacuated", "evacuate")]),
    # buried, lost by an army, dead beside a guard that is no verb
    ("A deputy attended the burial of 40 people.", [("killed", "burial")]),
    ("The army owned to the loss of seven.", [("killed", "loss")]),
    ("Two cooks and one guard died in a riot.", [("killed", "die")] * 2),
    ("The army now admits 127 killed.", [("killed", "admit")]),
    ("The clinic admitted 14 hurt.", [("wounded", "admit")]),
    ("The rebel army put its losses at 24.", [("killed", "loss")]),
    ("Two of our heroes fell.", [("killed", "fall")]),
    # the number of captives who died, the toll of a headline, so many out of more, a noun that looks like a verb
    ("It brings to four the number of hostages who have died.", [("killed", "die")]),
    ("It brings to four the number of hostages killed.", [("killed", "kill")]),
    ("Toll now 11, says clinic", [("killed", "toll")]),
    ("About 350 people have fled, out of 1,400.", [("displaced", "flee"), ("other", "flee")]),
    ("Two policemen on foot patrol were killed.", [("killed", "kill")]),
    # the sick among passengers, and no days
    ("The ship reports 212 sick passengers.", [("infected", "sick")]),
    ("The firm counted 12 sick days.", [("other", "count")]),
    # what the living lose beside the dead, and whom others lost
    ("The fire killed six. Nine tenants lost their papers.", [("killed", "kill"), ("other", "lose")]),
    ("The fire killed six. Some 41 people were lost.", [("killed", "kill"), ("killed", "lose")]),
    ("The fire killed six. Some 60 stalls were lost.", [("killed", "kill"), ("affected", "lose")]),
    ("The fire killed six. Some 60 looms were lost.", [("killed", "kill"), ("affected", "lose")]),
    # cases and deaths put at two numbers, the wounded who number so many
    (
        "A charity puts confirmed cases in Orla at over 700 and deaths at 36.",
        [("infected", "case"), ("killed", "death")],
    ),
    # papers signed for the dead, those told apart from them, a list that has names
    ("A clerk signed death certificates for 27 people.", [("killed", "death certificate")]),
    ("A clerk signed burial papers for 27 people with the same symptoms.", [("killed", "burial paper")]),
    ("Apart from the dead, only 14 had got away.", [("other", "get")]),
    ("The passenger list has 46 names.", [("other", "aboard")]),
    ("The wounded number 14.", [("wounded", "wounded")]),
    # a number that was given as another
    ("The number of wounded was given as 14.", [("wounded", "wounded")]),
    ("The death toll had been announced as 31.", [("killed", "death toll")]),
    # survivors listed, and those who were counted among the dead
    ("The office lists 41 survivors.", [("evacuated", "survivor")]),
    # whom somebody says it befell
    ("He spoke of the 40 who the police said had been arrested.", [("arrested", "arrest")]),
    # labels, and the part behind one
    ("Fatalities: two. Injured: 31, four of them gravely.", [("killed", "fatality")] + [("wounded", "injured")] * 2),
    # hostages, and what was gone with those aboard
    ("Inmates took a jail and held 12 guards hostage.", [("held", "hold")]),
    ("A boat carrying 60 weavers vanished.", [("other", "carry")]),
    ("A turboprop with 44 people aboard went missing.", [("other", "aboard")]),
    # two forms of a participle
    ("Ten cars were burnt.", [("affected", "burn")]),
    # a brawl leaves them with something
    ("The brawl left two men with cuts.", [("wounded", "leave")]),
    # who was among those counted before, whose names are listed, who is not found yet
    ("The clinic treated 58 people. Nine guards were among them.", [("wounded", "treat")] * 2),
    ("He showed 21 names of the untraced.", [("missing", "untraced")]),
    ("A headcount showed 30 girls yet to be traced.", [("missing", "trace")]),
    ("The raid killed 15. The victims of the raid were 12 men.", [("killed", "kill"), ("killed", "victim")]),
    # what a list's last word says of all of it, an adjective before the noun
    ("The clash left 11 guards and six students injured.", [("wounded", "injure")] * 2),
    ("The note spoke of eight hurt guards.", [("wounded", "hurt")]),
    # rescuers take out and clear; armed men take out, carry off and march away
    ("Firefighters took out 57 guests.", [("evacuated", "take")]),
    ("Firefighters cleared 57 guests from the hall.", [("evacuated", "clear")]),
    ("Gunmen took out 12 soldiers.", [("other", None)]),
    ("Police cleared 57 squatters from the hall.", [("other", "clear")]),
    ("Neighbours pulled three girls down a ladder.", [("evacuated", "pull")]),
    ("Armed gangs have carried off 400 pupils.", [("held", "carry")]),
    ("Gunmen stormed the school and marched dozens of pupils into the forest.", [("held", "march")]),
    # how one is dead without the word
    ("The clinic lost six patients.", [("killed", "lose")]),
    ("Five men were burned beyond recognition.", [("killed", "burn")]),
    # under what fell, in the street, held up on the way
    ("Some 30 people could be under the slabs.", [("missing", "slab")]),
    ("The fire put 42 tenants out on the street.", [("displaced", "put")]),
    ("Eight lorries had been held up at the border.", [("other", "hold")]),
    # the toll's own verb is no noun, what is left of a number
    ("The death toll of 70 includes 12 guards.", [("killed", "death toll"), ("killed", "death toll")]),
    (
        "Mud covered two roads, taking the number presumed to have perished to 61.",
        [("other", "cover"), ("killed", "perish")],
    ),
    # the last word of a text has none behind it
    ("two now", [("other", None)]),
    # who is left in hospital, found with wounds, lived where others were shot, drove home
    ("The crash left three people in hospital.", [("wounded", "leave")]),
    ("Three people left hospital.", [("released", "hospital")]),
    ("They found six hikers with bullet wounds by a shelter.", [("wounded", "find")]),
    ("Twelve people were shot. Two others survived.", [("wounded", "shoot"), ("wounded", "survive")]),
    ("Two people had driven home.", [("other", "drive")]),
    ("Some 300 people were driven from their homes.", [("displaced", "drive")]),
    ("Two will lose a foot.", [("wounded", "lose")]),
    # who the dead were, in a list and in a quotation
    ("Of the dead, 31 were monks and 12 pilgrims.", [("killed", "dead")] * 2),
    ('The clinic received 60 dead. "Nineteen were nuns," he said.', [("killed", "dead")] * 2),
    # what is seized, hijacked, gone
    ("Police seized eleven motorcycles and 200 pistols.", [("other", "seize")] * 2),
    ("He said 22 rebels had been killed and eleven motorcycles seized.", [("killed", "kill"), ("other", "seize")]),
    ("Pirates seized two ships.", [("held", "seize")]),
    ("Two ballot boxes had gone missing.", [("missing", "go")]),
    ("The flood swept away 40 houses.", [("affected", "sweep")]),
    # of whom nothing is known
    ("There are 50 men they cannot find.", [("missing", "find")]),
    ("He named nine monks of whom nothing has been heard.", [("missing", "heard")]),
    # an abbreviation's dot ends no subject
    ("Six of the tenants at 1204 Hale St. had been shot.", [("wounded", "shoot")]),
    # how sure cases are
    ("It lists 150 cases: 90 confirmed by tests, 40 probable and 20 suspected.", [("infected", "case")] * 4),
    ("The state had 2,400 cases of measles. Only 310 were confirmed.", [("infected", "case")] * 2),
    # who never came out, whom doctors lose, who is buried and who fell
    ("Nine people never made it out.", [("killed", "make")]),
    ("Doctors could not save four of them.", [("killed", "save")]),
    ("Twelve people are feared buried.", [("missing", "bury")]),
    ("The town buried 12 people.", [("killed", "bury")]),
    ("Six guards fell in the line of duty.", [("killed", "fall")]),
    ("Five miners are trapped below ground.", [("missing", "trap")]),
    # homes without a roof, in flames, beyond repair; customers without power
    ("Winds ripped the roofs off 40 homes.", [("affected", "rip")]),
    ("Flames tore through 12 flats.", [("affected", "tear")]),
    ("Twelve homes are beyond repair.", [("affected", "repair")]),
    ("Eleven cars went up in flames.", [("affected", "go")]),
    ("Some 3,000 customers lost power.", [("affected", "lose")]),
    ("Some 86 people were lost when the ferry sank.", [("killed", "lose")]),
    # captives who are taken and let go, protesters who are held
    ("Twenty-six pupils were snatched.", [("held", "snatch")]),
    ("Twelve hostages regained their freedom.", [("released", "regain")]),
    ("Twelve hostages were handed to the Red Cross.", [("released", "hand")]),
    ("The front says 185 captives are still in its hands.", [("held", "hand")]),
    ("More than 200 protesters were held.", [("arrested", "hold")]),
    # a toll that climbs past a number
    ("The death toll climbed past 40.", [("killed", "death toll")]),
    ("The group named 16 people it says died in the crush.", [("killed", "die")]),
    ("The army named 16 fighters who it said were captured.", [("held", "capture")]),
    ("The army named 16 fighters it says killed two villagers.", [("other", "name"), ("killed", "kill")]),
    # a number told beside its words
    ("The ministry revised up to 14 the number of people killed.", [("killed", "kill")]),
    ("The flood brought to 30 the number of homes destroyed.", [("affected", "destroy")]),
    ("The mayor put at 14 the death toll.", [("killed", "toll")]),
    ("Officials report a higher number of fatalities, 17, which is not final.", [("killed", "fatality")]),
    ("The ministry brought to 14 the number of buses bought for the dead.", [("other", None)]),
    # a whole paradigm of killing; nobody survives, or comes back, or is heard of
    ("Twelve herders were butchered.", [("killed", "butcher")]),
    ("Jets wiped out 40 fighters.", [("killed", "wipe")]),
    ("The wave wiped out 40 houses.", [("affected", "wipe")]),
    ("There were 84 names on the passenger list.", [("other", "aboard")]),
    ("The coast guard put the number on board at 84.", [("other", "aboard")]),
    ("Some 23 died. The port put the number aboard at 84.", [("killed", "die"), ("other", "aboard")]),
    ("The 36-seater had 49 passengers on its roster.", [("other", "aboard")]),
    ("The port first said 96 people including crew were aboard.", [("other", "aboard")]),
    ("None of the 12 passengers survived.", [("killed", "survive")] * 2),
    ("Nine of the 41 people on the Grey Heron drowned.", [("killed", "drown"), ("other", "drown")]),
    ("Four of the 30 people were hurt.", [("wounded", "hurt"), ("other", None)]),
    ("Three of the 14 people injured in the fire died.", [("wounded", "injure"), ("wounded", "injure")]),
    ("Twelve hikers have not returned.", [("missing", "return")]),
    ("Twelve teachers have not returned to work.", [("other", "return")]),
    ("Contact was lost with 12 hikers.", [("missing", "lose contact")]),
    ("Twelve cooks were overcome by fumes.", [("affected", "overcome")]),
    ("A dozen people queued.", [("other", "queue")]),
    # a state named in what is measured, a release told of those taken, what nobody arrests
    ("It took the number of dead in the mill fire to 14.", [("killed", "dead")]),
    ("He put the number of captive guards at nine.", [("held", "captive")]),
    ("Twelve guards taken hostage on Wednesday night were freed.", [("released", "free")]),
    ("The raid ended in 24 arrests and 61 firearms.", [("arrested", "arrest"), ("other", None)]),
    ("The bus company said 38 passengers were booked.", [("other", "book")]),
    # a row that names behind a colon what it counts
    ("- 150,000: people killed in the war", [("killed", "kill")]),
    # who is told to leave, and who is told something else
    ("Some 400 residents were told to leave.", [("evacuated", "leave")]),
    ("Some 400 residents were told to wait.", [("other", "tell")]),
    # weapons that fall are an attack
    ("Four bombs fell on the market.", [("attacked", "fall")]),
    ("Prices fell by four percent.", [("other", "fall")]),
    # who is trapped is missing after a collapse, and not in a war
    ("The flats collapsed; 17 men are trapped, and an excavator is at work.", [("missing", "trap")]),
    ("The war goes on in the rubble, and 500 families are trapped.", [("affected", "trap")]),
    # who is not accounted for, who never came back alive, what is gone
    ("By the union's list 14 men have not been accounted for.", [("missing", "account")]),
    ("All but 17 had been accounted for.", [("missing", "account")]),
    ("Nine captives did not leave the building alive.", [("killed", "leave")]),
    ("Four houses are gone.", [("affected", "go")]),
    # an aside near the end of the text
    ("Nine guards were shot, two fatally, in Orla.", [("wounded", "shoot"), ("killed", "fatally")]),
    # the dead and those of a list of them
    ("The dead also included three engineers.", [("killed", "dead")]),
    ("The bodies recovered include four men and two girls.", [("killed", "body"), ("killed", "body")]),
    ("The dead included 19 women and eight children.", [("killed", "dead"), ("killed", "dead")]),
    ("They brought 33 bodies. Six were those of children.", [("killed", "body"), ("killed", "body")]),
    # of those of whom the sentence opens, the verb tells
    ("Of those detained, 19 were released.", [("released", "release")]),
    # a topic and bare numbers that somebody has
    (
        "About the injured they agreed: the ministry's 71 and the union's 70 are alike.",
        [("wounded", "injured"), ("wounded", "injured")],
    ),
    # relatives by marriage, and the hospital that took them in
    ("He lost four brothers-in-law.", [("killed", "lose")]),
    ("The hospital took in 68 patients.", [("wounded", "take")]),
    ("The condition of four is serious.", [("wounded", "condition")]),
    # an adverb of place before the verb, and homes
    ("Eleven homes there were destroyed.", [("affected", "destroy")]),
    ("Two houses were set alight.", [("affected", "set")]),
    ("Seven houses were left unfit to live in.", [("affected", "unfit")]),
    ("Twenty-six residents have nowhere to go.", [("displaced", "have")]),
    # how somebody was killed, and that they were; two harms of which each befell some
    ("A gunman shot and killed three drivers and wounded five more.", [("killed", "kill"), ("wounded", "wound")]),
    ("Raiders shot or hacked to death 15 people in Orla.", [("killed", "hack")]),
    ("Two women were struck and killed by a car.", [("killed", "strike")]),
    ("Raiders killed or wounded 12 people.", [("affected", "wound")]),
    ("The manifest lists 118 people on board the ferry.", [("other", "aboard")]),
    # a noun settles the event
    ("Officials report 8,800 deaths.", [("killed", "death")]),
    ("Deaths passed 400 in Orla.", [("killed", "death")]),
    ("Lawmakers passed 12 bills.", [("other", "pass")]),
    ("Customs officers made 23 arrests.", [("arrested", "arrest")]),
    ("There were 48 infections at the mill.", [("infected", "infection")]),
    ("The floods caused 14 fatalities and 30 injuries.", [("killed", "fatality"), ("wounded", "injury")]),
    ("There were over 350 casualties.", [("affected", "casualties")]),
    ("The army carried out 450 airstrikes.", [("attacked", "airstrike")]),
    # a toll
    ("The toll rose to 31.", [("killed", "toll")]),
    ("The death toll climbed from 22 to 31.", [("killed", "death toll"), ("killed", "death toll")]),
    # a measure that moves, however far its numbers stand from it
    ("They cut the toll of the blast at the mill from 34 to 31.", [("killed", "toll"), ("killed", "toll")]),
    ("The toll rose to 29, up from 21 a day earlier.", [("killed", "toll"), ("killed", "toll")]),
    ("The toll was revised down to 31 from 34.", [("killed", "toll"), ("killed", "toll")]),
    ("The total reported injuries increased to 167.", [("wounded", "injury")]),
    ("They hold 95 sailors, while others give numbers as high as 160.", [("held", "hold"), ("held", "hold")]),
    # what befell those whose number is told
    ("The number of people killed in the floods rose to 31.", [("killed", "kill")]),
    ("The number of families who have fled passed 900.", [("displaced", "flee")]),
    # a list under a copula
    (
        "The confirmed deaths are 23 farmers, nine teachers and one warden of the Harbour Guard.",
        [("killed", "death")] * 3,
    ),
    # survivors are not dead, whoever counts them there
    ("They had counted three survivors among the dead.", [("other", "count")]),
    ("Crews recovered ten survivors from the ruins.", [("evacuated", "recover")]),
    # those a river takes are missing, those looked for too, unless the police look for them
    ("Six people were swept away by the river.", [("missing", "sweep")]),
    ("Divers are searching for five people.", [("missing", "search")]),
    ("Police are searching for five men.", [("other", "search")]),
    # soldiers are lost to death
    ("The army lost 60 soldiers.", [("killed", "lose")]),
    # who was handed over had been held
    ("Ten hostages were handed over to the Red Cross.", [("released", "hand")]),
    ("Ten suspects were handed over to the police.", [("other", "hand")]),
    ("Nine of those on board did not survive.", [("killed", "survive")]),
    # trapped, by a verb that says little
    ("Over 500 tourists find themselves trapped.", [("affected", "find")]),
    # the verb of the clause, not the wish of those counted
    ("The embassy has been in contact with 55 Danes who wish to leave.", [("other", "contact")]),
    ("The consulate has been in touch with some 260 Finns who want to go home.", [("other", "touch")]),
    ("Officials had spoken to 30 tourists asking to leave.", [("other", "speak")]),
    # a list issued by the police releases nobody
    ("The list of travellers, released by the police, includes 90 Poles.", [("other", "include")]),
    # a noun that names a state, unless a verb says otherwise
    ("There are still 240 hostages in the tunnels.", [("held", "hostage")]),
    ("Fifty hostages were released.", [("released", "release")]),
    # captives who get away are released; the verb of a list outweighs the noun
    ("Some 40 captives walked out of the mine at dawn.", [("released", "walk")]),
    ("Eight captives came home on Tuesday.", [("released", "come")]),
    ("Nine captives and two guards were killed.", [("killed", "kill"), ("killed", "kill")]),
    ("Thirty men are still in the hands of the rebels.", [("held", "hand")]),
    ("The hospital has 985 injured patients.", [("wounded", "injured")]),
    ("At least nine of the divers were captives.", [("held", "captive")]),
    # the object of an active verb
    ("The landslide killed six.", [("killed", "kill")]),
    ("The bus overturned, killing at least 40 pilgrims.", [("killed", "kill")]),
    ("Gunmen kidnapped 140 students.", [("held", "kidnap")]),
    ("Police arrested nine smugglers.", [("arrested", "arrest")]),
    ("The coast guard rescued 1,100 migrants.", [("evacuated", "rescue")]),
    ("The storm damaged 86 greenhouses.", [("affected", "damage")]),
    ("Rockets hit two hospitals.", [("attacked", "hit")]),
    # two verbs of one count
    ("The raid killed or wounded 12 people.", [("affected", "wound")]),
    ("Four rangers were shot and killed.", [("killed", "shoot")]),
    ("Five rangers were fatally shot.", [("killed", "shoot")]),
    # objects joined to another object
    ("He shot the cook, her nephew and two waiters.", [("wounded", "shoot")]),
    ("The drone killed a commander and three of his guards.", [("killed", "kill")]),
    # the noun before "of"
    ("The flu took the lives of 64 miners.", [("killed", "life")]),
    ("It led to the death of almost 700 herders.", [("killed", "death")]),
    ("They demand the release of 50 nurses.", [("released", "release")]),
    # the subject of an active verb
    ("Dozens have died.", [("killed", "die")]),
    ("At least 300 tourists left Lebanon.", [("evacuated", "leave")]),
    ("Hundreds of pilgrims have begun leaving the valley.", [("evacuated", "leave")]),
    ("Some 30,000 villagers have fled.", [("displaced", "flee")]),
    # what is left must be a place
    ("Four nuns left the tram.", [("other", "leave")]),
    # what completes a verb decides
    ("With 17 soldiers losing their lives, talks failed.", [("killed", "lose")]),
    ("Nine aid workers were taken hostage.", [("held", "take")]),
    ("Three suspects were taken into custody.", [("arrested", "take")]),
    ("Ten pupils were taken to hospital.", [("wounded", "take")]),
    ("Eight hikers were found dead.", [("killed", "dead")]),
    ("Rescuers pulled 12 people alive from the rubble.", [("evacuated", "pull")]),
    ("Nearly 300 cooks tested positive.", [("infected", "test")]),
    ("Eight players suffered minor injuries.", [("wounded", "suffer")]),
    ("One driver fell and broke nothing but sustained a cut.", [("other", "fall")]),
    # wounded who are moved to another country's hospitals are evacuated
    ("Dozens of wounded Syrians were transported to hospitals in Turkey.", [("evacuated", "transport")]),
    ("Seven cyclists were transported to hospitals.", [("wounded", "transport")]),
    # passive voice and the doer
    ("Twelve nurses were released by the rebels.", [("released", "release")]),
    ("Around 240 people are still held captive by the group.", [("held", "hold")]),
    ("He was killed by three gunmen.", [("other", "kill")]),
    # the same verb in both roles
    ("Police killed 3 men.", [("killed", "kill")]),
    ("3 police officers killed in ambush", [("killed", "kill")]),
    ("Three police officers killed a man.", [("other", "kill")]),
    # an adjective or phrase beside the noun
    ("The storm left 12 dead and 34 wounded.", [("killed", "dead"), ("wounded", "wound")]),
    ("The fire left 15,000 people homeless.", [("displaced", "homeless")]),
    ("One trader is in custody.", [("arrested", "custody")]),
    ("Five pilots are in critical condition.", [("wounded", "condition")]),
    ("Six guards are behind bars.", [("arrested", "bar")]),
    ("Ten people were shot, three of them fatally.", [("wounded", "shoot"), ("killed", "fatally")]),
    # links and verbs that only introduce others
    ("Some 87 people remain missing.", [("missing", "missing")]),
    ("Forty people are feared dead.", [("killed", "dead")]),
    ("Thirteen miners remain trapped underground.", [("missing", "trap")]),
    ("Nine thousand sailors have become recently infected.", [("infected", "infect")]),
    ("Authorities said 43 people remained unaccounted for.", [("missing", "unaccounted")]),
    # asides and phrases between subject and verb
    ("Five waiters, all brothers, were shot.", [("wounded", "shoot")]),
    ("Nearly 70 villagers, including nine nuns, are held captive.", [("held", "hold"), ("held", "hold")]),
    ("Six judges from four towns are dead.", [("killed", "dead"), ("other", None)]),
    ("Three officers in the overnight attack died.", [("killed", "die")]),
    # inverted order, and those with somebody
    ("Among the dead were eleven nurses.", [("killed", "dead")]),
    ("The abbot was arrested along with nine monks.", [("arrested", "arrest")]),
    # lists, forwards and backwards
    ("The crash killed 12 men and 3 women.", [("killed", "kill"), ("killed", "kill")]),
    ("Nine boys and six girls were killed.", [("killed", "kill"), ("killed", "kill")]),
    ("Forty deaths occurred in the mines and eight in the smelter.", [("killed", "death"), ("killed", "death")]),
    # words that point back to an earlier count
    ("Ten miners died. Officials later put the number at 12.", [("killed", "die"), ("killed", "die")]),
    ("Police say 15 died, rebels put it at 140.", [("killed", "die"), ("killed", "die")]),
    ("Nine men were shot dead, and two victims are brothers.", [("killed", "shoot"), ("killed", "victim")]),
    # trapped under what fell is missing, anywhere else it is stranded
    ("Forty workers are trapped under rubble.", [("missing", "trap")]),
    ("Forty hikers were trapped by snow.", [("affected", "trap")]),
    # the words between auxiliary and verb
    ("Two of the guards have since died.", [("killed", "die")]),
    ("Also killed were two guards.", [("killed", "killed")]),
    # forms that look like no participle, and compounds whose second noun looks like a verb
    ("Seven people were hit by gunfire.", [("wounded", "hit")]),
    ("Rockets hit seven schools.", [("attacked", "hit")]),
    ("Around 60 members of the border guards had been killed.", [("killed", "kill")]),
    ("The dead include 23 farmers and nine soldiers.", [("killed", "dead"), ("killed", "dead")]),
    # who waits or wants to leave has not left; a boat that sinks is not who it carries
    ("Nearly 6,000 tourists are waiting to leave Gaza.", [("other", "wait")]),
    ("A boat carrying 150 migrants sank.", [("other", "carry")]),
    ("The dead, four men and a boy, were miners.", [("killed", "dead")]),
    # two states of one count
    ("The landslide left more than 340 dead or missing.", [("affected", "dead")]),
    # a part takes the event of its whole
    ("Rangers arrested twelve poachers, including five on Monday.", [("arrested", "arrest"), ("arrested", "arrest")]),
    ("Of the 35 people killed, nine were Belgians.", [("killed", "kill"), ("killed", "kill")]),
    # a verb that is no trigger keeps its lemma
    ("Some 200 protesters gathered outside.", [("other", "gather")]),
    ("The list included approximately 400 Americans.", [("other", "include")]),
    ("There were 82 pilgrims on board.", [("other", "aboard")]),
    # two verbs of one subject with objects of their own
    (
        "The eruption forced 3,000 islanders to leave and killed 16 tourists.",
        [("displaced", "force"), ("killed", "kill")],
    ),
    (
        "Police have arrested a manager and four guards and are looking for two more.",
        [("arrested", "arrest"), ("other", "look")],
    ),
    # the police look for those on the run; gunmen who flee are not displaced
    ("Police are looking for two men who fled on foot.", [("other", "look")]),
    ("Two gunmen fled the town.", [("other", "flee")]),
    # refugees who cross are displaced, lorries that leave bring nobody to safety
    ("More than 400,000 refugees have crossed into Zambia.", [("displaced", "cross")]),
    ("A convoy of 32 lorries left Maun.", [("other", "leave")]),
    # fighters who fall, kin who are lost, men whom an army loses
    ("It said 22 of its fighters had fallen.", [("killed", "fall")]),
    ("She lost two nephews in the slide.", [("killed", "lose")]),
    ("Some 86 people were lost when the ferry sank.", [("killed", "lose")]),
    # what a landslide buries is missing
    ("The landslide buried 60 people.", [("missing", "bury")]),
    # who has not been found is missing
    ("Fourteen people have not been accounted for.", [("missing", "account")]),
    ("Six have yet to be found.", [("missing", "find")]),
    # who had been missing and was found
    ("Six people who had been reported missing were located.", [("other", "locate")]),
    # those exchanged for the released
    ("The group freed 24 hostages in exchange for 39 prisoners.", [("released", "free"), ("released", "exchange")]),
    # prisoners who are moved are not arrested for it; the verb outweighs the noun
    ("On Monday 17 prisoners were moved to a prison in Ely.", [("other", "move")]),
    # nouns that only modify: camps and rafts hold nobody
    ("There were eight life rafts.", [("other", None)]),
    ("There are 12 refugee camps.", [("other", None)]),
    # quotation marks around the number
    ("The quake killed “at least 40”.", [("killed", "kill")]),
    ("The true toll was “well over 100”.", [("killed", "toll")]),
    # measures: those, the number hurt, a number before its measure, another measure joined to it
    ("The number of those killed rose to 31.", [("killed", "kill")]),
    ("Health office: market dead reach 21", [("killed", "dead")]),
    ("Depot blaze: army put dead at nine", [("killed", "dead")]),
    ("The union put the number of miners killed in a rockfall near Orla at 16.", [("killed", "kill")]),
    ("Eight labourers were charred to death.", [("killed", "char")]),
    ("The nine were not hurt.", [("other", "hurt")]),
    ("Twelve were hurt; none of the 12 has died.", [("wounded", "hurt"), ("killed", "die"), ("other", None)]),
    ("The dead numbered 33.", [("killed", "dead")]),
    ("Local medics said the wounded in Orla came to 200.", [("wounded", "wounded")]),
    ("Villagers laid 11 people to rest.", [("killed", "lay")]),
    ("It brought the number hurt to 14.", [("wounded", "hurt")]),
    ("They found four, raising to 15 the number known to have perished.", [("other", "find"), ("killed", "perish")]),
    # another number of the same thing
    ("Ten miners died. The mayor spoke of 14.", [("killed", "die"), ("killed", "die")]),
    ("Ten miners died, against 14 a year earlier.", [("killed", "die"), ("killed", "die")]),
    ("Deaths now stand at 29, not 34.", [("killed", "death"), ("killed", "death")]),
    # who they are
    ("Four of the dead were Danes, two were Finns and one was a guide.", [("killed", "dead")] * 3),
    # an aside between the verb and what completes it
    ("The leak sent 40 people, most of them children, to hospital.", [("wounded", "send")] * 2),
    ("They found three men, ages 19, 22 and 27, suffering from burns.", [("wounded", "suffer")]),
    # relative clauses behind a comma and with "whose"
    ("All were freed except six, who were killed.", [("killed", "kill")]),
    ("It includes the 12 whose bodies were found.", [("killed", "body")]),
    # cases of a court are no infections, patients of an epidemic are not wounded
    ("The court heard 94 cases of fraud.", [("other", "case")]),
    (
        "The cholera outbreak spread. The virus was ruled out. Nine people were hospitalised.",
        [("infected", "hospitalise")],
    ),
    # rows of a bulletin
    ("Drug arrests: 14", [("arrested", "arrest")]),
    ("Homes destroyed: 43", [("affected", "destroy")]),
    # words nearby, where no rule sees how they belong to the count
    ("Twelve people were carried by neighbours to the hospital.", [("wounded", "carry")]),
    # behind a list, an adverb, a participle, a pronoun
    ("Among the dead are a cook and three members of a choir.", [("killed", "dead")]),
    ("The dead also included three engineers.", [("killed", "dead")]),
    ("The bodies recovered include four men.", [("killed", "body")]),
    ("Two men in it died of thirst.", [("killed", "die")]),
    ("Of those detained, 19 were released.", [("released", "release")]),
    (
        "The dead included 19 women and eight boys, and that 63 people had been hurt was known.",
        [("killed", "dead"), ("killed", "dead"), ("wounded", "hurt")],
    ),
    # who they are, told in the next sentence or by the way
    ("Police arrested 94 people. Eleven are minors.", [("arrested", "arrest"), ("arrested", "arrest")]),
    (
        "It said 91 were missing, including seven pupils who had slept there.",
        [("missing", "missing"), ("missing", "missing")],
    ),
    # verbs whose particle or object says it
    ("The river swept in, sweeping away 14 people.", [("missing", "sweep")]),
    ("He lost a daughter and two nieces.", [("killed", "lose")]),
    ("Two houses were set alight.", [("affected", "set")]),
    ("The condition of four is serious.", [("wounded", "condition")]),
    ("The raid led to the martyrdom of 61 citizens.", [("killed", "martyrdom")]),
    # for how many there is room, whoever they are
    ("The fort was built for 600 prisoners.", [("other", "build")]),
    ("They sleep in a space meant for 90.", [("other", "mean")]),
    ("The tents have room for 300 refugees.", [("other", "room")]),
    ("The clinic has beds for 40 wounded.", [("other", "bed")]),
    ("It can lawfully hold only 70 detainees.", [("other", "hold")]),
    # who had been hurt and died is dead; whom it befell that others died is hurt
    ("Two women injured in Tuesday's crush died in hospital on Wednesday.", [("killed", "die")]),
    ("Three of those hurt in the crash died at the weekend.", [("killed", "die")]),
    ("Two people who were hurt in the crush died on Wednesday.", [("killed", "die")]),
    ("Twelve people injured in the crush were taken to hospital.", [("wounded", "injure")]),
    ("Twelve people were injured in the crush and two died.", [("wounded", "injure"), ("killed", "die")]),
    # where a speaker lies says nothing of those counted
    ('"There were 50 of us," he told the radio from his stretcher.', [("other", "present")]),
    # who lies in a ward is hurt, prisoner or not; its nurses are not
    ("Sisters say that 19 prisoners are still in the ward.", [("wounded", "ward")]),
    ("Six pupils were in the wards.", [("wounded", "ward")]),
    ("Two nurses were in the ward.", [("other", "present")]),
    ("Police were holding 40 people in the ward.", [("held", "hold")]),
    (
        "The ferry carried 90 people, more than the 70 for which it was licensed.",
        [("other", "carry"), ("other", "license")],
    ),
    # soldiers lost are dead; seats, money, cattle, and members who left are not
    ("The militia conceded the loss of 14 in the ambush.", [("killed", "loss")]),
    ("The navy confirmed the loss of nine men.", [("killed", "loss")]),
    ("The hamlet mourned the loss of 12 people.", [("killed", "loss")]),
    ("It confirmed the loss of 26 barns.", [("affected", "loss")]),
    ("The union admitted the loss of 200 members.", [("other", "loss")]),
    ("The herder told of the loss of 30 cattle.", [("other", "loss")]),
    ("The party conceded the loss of nine in the vote.", [("other", "loss")]),
    ("The mill announced the loss of 80 jobs.", [("other", "loss")]),
    # bodies that are organisations
    ("Two inquiry bodies have been set up, and two more bodies set up later.", [("other", "set")] * 2),
    ("Three bodies were constituted to look into it.", [("other", "constitute")]),
    ("Four student bodies and two regulatory bodies opposed it.", [("other", "oppose")] * 2),
    ("The minister consulted six professional bodies.", [("other", "consult")]),
    ("Two student bodies were recovered from the lake.", [("killed", "body")]),
    ("Police released 12 bodies to their families.", [("killed", "body")]),
    # cases without a disease: the hurt, those sought, files
    (
        "Forty people were hurt. Five of the gravest cases were flown to Orla.",
        [("wounded", "hurt"), ("wounded", "case")],
    ),
    ("A blast tore through the depot. Nine cases were referred to the clinic.", [("wounded", "case")]),
    ("The tracing office has 52 open cases.", [("missing", "case")]),
    ("Twelve are missing. The office closed 30 cases.", [("missing", "missing"), ("other", "case")]),
    ("They filed 12 cases of arson and nine cases against guards.", [("other", "case"), ("other", "case")]),
    ("The district has 90 land cases.", [("other", "case")]),
    ("The district reported 90 new cases.", [("infected", "case")]),
    # whose bodies they are; what befell a whole befell its captives
    ("They carried out 30 bodies - those of 14 nuns, nine boys and seven cooks.", [("killed", "body")] * 4),
    ("The morgue has 14 corpses (those of ten monks and four nuns).", [("killed", "corpse")] * 3),
    ("Nine were hurt, four of them prisoners.", [("wounded", "hurt")] * 2),
    ("Twelve people drowned, among them five refugees.", [("killed", "drown")] * 2),
    # somebody's count, for a day or a place, or as it now stands
    ("The blast killed 22. The clinic cut its tally for the day to 19.", [("killed", "kill")] * 2),
    ("The blast killed 22. The council's tally now stands at 25.", [("killed", "kill")] * 2),
    ("Gunmen seized 60 pupils. The state cut its figure for Orla to 41.", [("held", "seize")] * 2),
    ("The crash left 22 hurt. The ministry's figure has since been lowered to 21.", [("wounded", "hurt")] * 2),
    ("The blast killed 22. The figure for infections rose to 44.", [("killed", "kill"), ("infected", "infection")]),
    # whom armed men take along, in a headline, by "they", in the passive; and whom others do
    ("Gunmen storm school, take 60 pupils", [("held", "take")]),
    ("Bandits came. They led off 14 men. They herded nine girls into the bush.", [("held", "lead"), ("held", "herd")]),
    ("Raiders came at dawn. Some 30 women were marched off.", [("held", "march")]),
    ("Militants made off with 14 men and fled with 20 rifles.", [("held", "make"), ("other", None)]),
    ("Gunmen fled. Three hurt guards were carried off the bus.", [("wounded", "hurt")]),
    ("The coach took 60 pupils to a museum.", [("other", "take")]),
    ("Police led away 12 marchers.", [("arrested", "lead")]),
    # people burned to death, houses burned, what is roasted otherwise
    ("Nine persons were roasted when a tanker burst into flames.", [("killed", "roast")]),
    ("The bus caught fire, roasting 12 passengers alive.", [("killed", "roast")]),
    ("A fire broke out; five traders were trapped and roasted.", [("killed", "trap")]),
    ("Six traders and 40 stalls were burnt to ashes.", [("killed", "burn"), ("affected", "burn")]),
    ("The inferno consumed three guards and 12 shops.", [("killed", "consume"), ("affected", "consume")]),
    ("The fire charred two barns.", [("affected", "char")]),
    ("Critics roasted five senators. Twelve goats were roasted.", [("other", "roast")] * 2),
    # words of a proper name say nothing
    ("The bus carried 14 people, two women, the Harbour Rescue Society says.", [("other", "carry")] * 2),
    ("Three Harbour Rescue drivers met two Missing Seamen clerks.", [("other", "meet")] * 2),
    ("Thirty men marched with Wounded Warriors.", [("other", "march")]),
    ("Two men were taken to Mercy Hospital.", [("wounded", "take")]),
    # who stays in shelters, schools, parks after a disaster; who is there for something else
    (
        "A quake struck Orla. Some 900 people are still in three reception centres.",
        [("displaced", "be"), ("other", None)],
    ),
    ("A quake struck Orla. Some 600 villagers are in schools.", [("displaced", "be")]),
    ("The flood came at dawn. About 150 households spent a second night in tents.", [("displaced", "spend")]),
    ("Clashes went on. Another 80 people are hosted by relatives.", [("displaced", "host")]),
    ("A quake struck Orla. Around 20 doctors are staying in tents.", [("other", "stay")]),
    ("A storm passed. Some 300 pupils are in the school.", [("other", "present")]),
    ("The match was long. Some 600 people remain in the stadium.", [("other", "remain")]),
    # bare counts of people, by where they are
    ("The quake razed 40 houses. Some 300 are in shelters.", [("affected", "raze"), ("displaced", "shelter")]),
    # who only speaks, whatever befell them; who does what befalls others
    ("Two hurt traders told a reporter they ran.", [("other", "tell")]),
    ("Four freed hostages spoke of beatings.", [("other", "speak")]),
    ("Nine refugees were interviewed.", [("other", "interview")]),
    ("Five cooks said the dead were taken away.", [("other", "say")]),
    ("Five hurt cooks were reported.", [("wounded", "hurt")]),
    ("About 300 officers carried out the raid.", [("other", "carry")]),
    ("Some 60 soldiers brought out nine men.", [("other", "bring"), ("evacuated", "bring")]),
    ("On Monday 42 prisoners were moved out.", [("other", "move")]),
    ("As the water rose, 42 prisoners were moved to safety.", [("evacuated", "move")]),
    # a measure before an aside: whatever the aside counts does not rise
    (
        "Measles cases in Orla, a town of 20,000 people, rose to 31 from 26.",
        [("other", None)] + [("infected", "case")] * 2,
    ),
    ("Arrests at the port, where 40 guards work, climbed to 60.", [("other", "work"), ("arrested", "arrest")]),
    ("Deaths in the camp - home to 900 nuns - reached 21.", [("other", "home"), ("killed", "death")]),
    ("The toll, the ministry said, rose to 12.", [("killed", "toll")]),
    ("Injuries in the villages, the mayor said, came to 70.", [("wounded", "injury")]),
    # what cannot befall a thing
    ("Soldiers shot three rockets at a boat.", [("other", "shoot")]),
    ("Copper fell, hitting $3.15 a pound.", [("other", "hit")]),
]


@pytest.mark.parametrize(("text", "events"), EVENTS)
def test_the_words_beside_a_figure_say_what_happened(text: str, events: list[tuple[str, str | None]]) -> None:
    figures = figures_of(text)
    assert [(f.event.value, f.predicate.lemma if f.predicate else None) for f in figures] == events


def test_the_predicate_is_the_word_of_the_text() -> None:
    text = "On Wednesday, at least 300 foreign citizens left Gaza."
    predicate = figures_of(text)[0].predicate
    assert predicate is not None
    assert predicate.span.of(text) == predicate.text == "left"


def test_a_predicate_with_its_complement_spans_both() -> None:
    predicate = figures_of("Nine nurses were taken hostage.")[0].predicate
    assert predicate is not None
    assert predicate.text == "taken hostage"


def test_no_words_at_all_are_other() -> None:
    (figure,) = figures_of("Three hundred guests.")
    assert (figure.event, figure.predicate) == (Event.OTHER, None)
