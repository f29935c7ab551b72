"""Direct speech and its speakers, on copy invented for these tests."""

from dataclasses import replace

import pytest

from services.contracts.part import BlockKind
from services.enrich.steps.quotes import quotes
from tests.unit.quotes.spoken import drafted, read, who


@pytest.mark.parametrize(
    ("paragraph", "cue", "speaker"),
    [
        ('"The bog is dry," Quell said.', "said", "Marta Quell"),
        ('"The bog is dry," said Marta Quell, a farmer.', "said", "Marta Quell"),
        ('Quell told Veritrail, "The bog is dry."', "told", "Marta Quell"),
        ('"The bog is dry," she told Veritrail. Quell had come early.', "told", "she"),
        ('According to Quell, "The bog is dry."', "According to", "Marta Quell"),
        ('"The bog is dry," according to Finch.', "according to", "Osbert Finch"),
        ('"Is the bog dry?" asked the wounded man.', "asked", "the wounded man"),
        (
            '"The bog is dry," a spokesman for the Ministry of Peat said.',
            "said",
            "a spokesman for the Ministry of Peat",
        ),
        ('"The bog is dry," Ostblick reported May 5.', "reported", "Ostblick"),
        ('"The bog is dry," Quell, a farmer from the coast, said.', "said", "Marta Quell"),
        ("“The bog is dry,” Quell said.", "said", "Marta Quell"),
        ('"The bog is dry," said Ostblick manager Marta Quell.', "said", "Marta Quell"),
        ('"The bog is dry," said Ostblick of Marta Quell.', "said", "Ostblick"),
        ('"The bog is dry," farmer Marta Quell of the radical Ostblick told Veritrail.', "told", "Marta Quell"),
        ("Quell said the bog was “bone dry” again, “as always in spring.”", "said", "Marta Quell"),
        ("Finch, whose boat sank, took the stand, saying: “The bog is dry.”", "saying", "Osbert Finch"),
        ("«The bog is dry,» Quell said.", "said", "Marta Quell"),
        ("„The bog is dry,“ Quell said.", "said", "Marta Quell"),
        ("‘The bog’s dry,’ Quell said.", "said", "Marta Quell"),
        ("``The bog is dry,'' Quell said.", "said", "Marta Quell"),
        ('"The bog is dry," Quell bitterly said.', "said", "Marta Quell"),
        ("“Is the bog dry?” Quell asked, “or is it not?”", "asked", "Marta Quell"),
        ("Quell quoted her grandfather as saying that “the bog is dry”.", "quoted", "her grandfather"),
        ("“The bog is dry,” a spokesman for Quell said.", "said", "a spokesman for Quell"),
        ("The report, seen by Quell, describes the bog as “dry and in need of rain”.", "describes", "The report"),
        ("Quell’s sister, a baker, said “the bog is dry”.", "said", "Quell’s sister"),
        ("Finch told Veritrail that Quell’s comments “show that the bog is dry.”", "told", "Osbert Finch"),
        ("Finch’s email to his voters notes that the mayor “has fought for the bog.”", "notes", "Osbert Finch"),
        ('A resident, who asked not to be named, said "the bog is dry."', "said", "A resident"),
    ],
)
def test_the_speaker_stands_before_or_behind_the_words(paragraph: str, cue: str, speaker: str) -> None:
    """English reports speech in a dozen orders, and every desk has marks of its own."""
    (*_, quote) = read(paragraph)
    assert (quote.cue, who(quote)) == (cue, speaker)


def test_the_text_is_without_its_marks() -> None:
    """Start and end too."""
    (quote,) = read('So "the bog is dry," Quell said.')
    assert (quote.text, quote.start, quote.end) == ("the bog is dry,", 4, 19)


def test_a_speaker_is_linked_to_the_entity() -> None:
    """By its id; the text keeps what was printed."""
    (quote,) = read('"The bog is dry," Quell said.')
    assert quote.speaker is not None
    assert (quote.speaker.text, quote.speaker.entity) == ("Quell", "Marta Quell")


def test_a_pronoun_means_whoever_spoke_last() -> None:
    """Also across paragraphs, and after indirect speech."""
    first, second, third = read(
        '"The bog is dry," said Marta Quell, a farmer.',
        '"It has been for years," she said.',
        "The peat will burn, said Finch, looking at Quell.",
        '"It always does," he said.',
    )
    assert [who(first), who(second), who(third)] == ["Marta Quell", "Marta Quell", "Osbert Finch"]


def test_whom_a_speaker_quotes_in_passing_is_not_the_speaker() -> None:
    """What somebody always says is said by who is speaking of them."""
    (quote,) = read("Osbert Finch walks the bog. “Quell always says the bog is dry,” he says.")
    assert who(quote) == "Osbert Finch"


def test_speech_goes_on_in_the_next_paragraph() -> None:
    """A paragraph that is nothing but speech belongs to whoever spoke before."""
    found = read('"The bog is dry," Quell said in May.', '"It burns. That is a fact."', "Finch left.")
    assert [who(quote) for quote in found] == ["Marta Quell", "Marta Quell"]


def test_a_paragraph_left_open_goes_on_with_the_next_mark() -> None:
    """By custom the mark that closes a long speech stands only behind its last paragraph."""
    found = read("Quell said: “The bog is dry.", "“It has burned twice.", "“It will again.”")
    assert [(quote.text, who(quote)) for quote in found] == [
        ("The bog is dry.", "Marta Quell"),
        ("It has burned twice.", "Marta Quell"),
        ("It will again.", "Marta Quell"),
    ]


def test_a_colon_before_the_paragraph_introduces_it() -> None:
    """`..., raising questions:` and the questions below."""
    found = read('"The bog is dry," Quell told Veritrail, raising questions:', '"Who lit it? And why at night?"')
    assert [who(quote) for quote in found] == ["Marta Quell", "Marta Quell"]


def test_a_speech_taken_up_again_has_one_speaker() -> None:
    """`"..." she said. "..."`: the second half needs no reporting word."""
    found = read('"The bog is dry," Quell said. "It burns at night."')
    assert [who(quote) for quote in found] == ["Marta Quell", "Marta Quell"]


def test_who_passes_the_words_on_is_not_their_speaker() -> None:
    """`Ostblick quoted Finch as saying`."""
    (quote,) = read('"The bog is dry," Ostblick quoted Finch as saying on May 7.')
    assert (who(quote), quote.through, quote.cue) == ("Osbert Finch", "Ostblick", "quoted")


@pytest.mark.parametrize(
    "paragraph",
    [
        'The so-called "dry bog" is wet.',
        'Quell, in "The Secrets of the Bog", tells of the fire.',
        "The bog's edge isn't the farmers' land.",
        'A 5" pipe and a 6" pipe.',
        "",
    ],
)
def test_what_is_held_at_arms_length_is_no_speech(paragraph: str) -> None:
    """Scare quotes, titles, apostrophes and inches."""
    assert read(paragraph or "-") == []


def test_a_subhead_between_marks_is_no_speech() -> None:
    """It repeats what is said below."""
    draft = drafted("'Nothing to lose but peat'")
    head = draft.body[0].model_copy(update={"kind": BlockKind.SUBHEAD})
    assert quotes(replace(draft, body=(head,))).quotes == ()


def test_somebody_is_quoted_by_a_paper() -> None:
    """The passive names the speaker first, and the paper behind."""
    quote = read('"The bog is dry," Quell\'s deputy, Osbert Finch, was quoted as saying by Ostblick.')[0]
    assert (who(quote), quote.through, quote.cue) == ("Osbert Finch", "Ostblick", "quoted")


def test_french_marks_are_set_off_by_spaces() -> None:
    """They open and close in one direction; what stands between two quotations is not quoted."""
    found = read(
        "« La tourbière est sèche », résume la maire. Elle a réservé trente brebis. « On verra bien demain », dit-elle."
    )
    assert [quote.text for quote in found] == ["La tourbière est sèche", "On verra bien demain"]


@pytest.mark.parametrize("odd", ['"' * 20_001, "“" * 20_000, "«a " * 20_000, "'a " * 20_000, '"a" said ' * 5_000])
def test_odd_text_is_read_in_peace(odd: str) -> None:
    """Nothing is raised, and reading takes no longer than the text is long."""
    read(f"x{odd}")
    read(odd)


@pytest.mark.parametrize(
    "paragraph",
    [
        'Quell told Ostblick\'s "Morning at the Bog." The bog was dry.',
        'Quell said on "Peat and People!" that the bog was dry.',
        'Read "Bog to close after fires," by Osbert Finch. Quell said so.',
    ],
)
def test_a_title_is_no_speech_whoever_talks_beside_it(paragraph: str) -> None:
    """Programmes belong to a station, headlines are by somebody."""
    assert read(paragraph) == []


def test_what_is_shouted_may_look_like_a_title() -> None:
    """With a reporting word before it."""
    (quote,) = read('Quell shouted, "Save Our Bog!"')
    assert quote.text == "Save Our Bog!"


def test_single_marks_inside_doubled_apostrophes_quote_nobody() -> None:
    """Two apostrophes are a double mark in archives; what stands between single ones is quoted within."""
    assert read("''We met as the 'core four today,' as ever,'' Quell said.") == []


def test_speech_in_capitals_is_no_title() -> None:
    """Old wire copy is all capitals; what reports it is, too."""
    (one,) = quotes(drafted('"THE BOG IS DRY," SAID THE WARDEN.')).quotes
    assert (one.text, one.cue) == ("THE BOG IS DRY,", "SAID")


@pytest.mark.parametrize(
    "paragraph",
    [
        "The reports from the coast were “so bad that nobody read them.”",
        "There is a threat that many people make but few keep: “If the bog burns, I am leaving!”",
    ],
)
def test_nobody_is_better_than_the_wrong_one(paragraph: str) -> None:
    """A noun that reports nothing and the end of a clause do not speak."""
    assert all(quote.speaker is None for quote in read(paragraph))


def test_a_question_is_whose_it_is_whoever_answers() -> None:
    """Its mark ends no sentence: what stands behind it reports the question, and not the answer alone."""
    asked, replied = read("“Is the bog dry?” Quell asked. “We do not know,” Finch replied.")
    assert (who(asked), who(replied)) == ("Marta Quell", "Osbert Finch")


def test_the_holder_of_an_office_leads_and_not_who_it_belongs_to() -> None:
    """What `she` goes on with is what the deputy has said."""
    (found,) = read("Quell’s deputy, Osbert Finch, disagreed. “The bog is dry,” he said.")
    assert who(found) == "Osbert Finch"


def test_a_lost_mark_makes_no_words_of_narration() -> None:
    """Of two marks that open, one behind the other, the first has lost the one that closes it."""
    (found,) = read("“The bog is dry. “We ran for the hill,” Quell said.")
    assert (found.text, who(found)) == ("We ran for the hill,", "Marta Quell")


def test_words_behind_so_called_are_nobodys() -> None:
    """They are held at arm's length, whatever reports the sentence."""
    assert not read("The so-called “wall of turf” was built in 1998, Quell said.")
