"""Captions: found anywhere, without their credit, each once."""

import pytest

from services.contracts.caption import Caption, Qualifier
from services.contracts.raw import RawArticle
from services.enrich.draft import Draft
from services.enrich.printed.article.read_text import read_text
from services.enrich.printed.caption.caption_line import CaptionLine
from services.enrich.printed.caption.claimed_captions import with_captions
from tests.unit.desk import PARAGRAPHS, desk, story

WORDS = "Fishermen mend their nets on the quay at Port Alder on March 3, 2021."


def _only(*parts: str, **known: str) -> Caption:
    article = desk(story("Harbour bridge to close", "By Ada Holt", *parts), **known)
    (caption,) = article.captions
    assert all(article.text[start:end] for start, end in caption.spans)
    assert " ".join(article.text[caption.start : caption.end].split()) == caption.text
    assert [block.text for block in article.body] == list(PARAGRAPHS)
    return caption


@pytest.mark.parametrize(
    "printed",
    [
        f"{WORDS} [Ines Okafor/AFP]",
        f"{WORDS} (Ines Okafor/AFP)",
        f"{WORDS} Photo: Ines Okafor/AFP",
        f"{WORDS} | Image credit: Ines Okafor/AFP",
        f"{WORDS} — Picture by Ines Okafor/AFP",
        f"{WORDS}\nInes Okafor/AFP",
        f"{WORDS}\n\nPhoto by Ines Okafor/AFP",
    ],
)
def test_cuts_the_credit_off(printed: str) -> None:
    """The caption's text and spans end before its credit, which may stand on a line of its own."""
    caption = _only(PARAGRAPHS[0], printed, *PARAGRAPHS[1:])
    assert caption.text == WORDS
    assert caption.credit is not None
    assert (caption.credit.photographers, caption.credit.agencies) == (("Ines Okafor",), ("AFP",))
    assert caption.after_block == 0
    assert caption.date == "2021-03-03"


@pytest.mark.parametrize(
    "alt",
    [f"{WORDS} [Ines Okafor/AFP]", WORDS, WORDS.removesuffix(" on March 3, 2021."), f"{WORDS[:-1]} (Ines Okafor/AFP)"],
)
def test_merges_alt_text_and_caption(alt: str) -> None:
    """A page prints the alt text above the caption, whole, without the credit, or cut: one caption, two places."""
    caption = _only(*PARAGRAPHS[:2], f"{alt}\n{WORDS} [Ines Okafor/AFP]", PARAGRAPHS[2])
    assert caption.text.startswith(WORDS[:-1])
    assert (caption.occurrences, len(caption.spans)) == (2, 2)
    assert caption.after_block == 1


def test_tells_each_place_of_a_doubled_credit() -> None:
    """A credit printed with both copies of its caption has a span for each, as the caption has."""
    printed = f"{WORDS} [Ines Okafor/AFP]"
    article = desk(
        story("Harbour bridge to close", "By Ada Holt", PARAGRAPHS[0], f"{printed}\n{printed}", PARAGRAPHS[1])
    )
    (caption,) = article.captions
    assert caption.credit is not None
    assert [article.text[start:end] for start, end in caption.credit.spans] == ["[Ines Okafor/AFP]"] * 2
    assert caption.credit.spans[0] == (caption.credit.start, caption.credit.end)


def test_merges_a_doubled_line_without_credit() -> None:
    """A sentence that stands twice, one line under the other, is a caption."""
    caption = _only(f"{WORDS}\n{WORDS}", *PARAGRAPHS)
    assert caption.occurrences == 2
    assert caption.credit is None
    assert caption.after_block is None


def test_swallows_no_paragraph() -> None:
    """A sign-off or an editorial bracket makes no caption of a paragraph."""
    bracket = '"They sent us all those crates [of oranges] by sea," said the pilot, who did not give his name.'
    article = desk(story("Harbour bridge to close", *PARAGRAPHS, bracket))
    assert article.captions == ()
    assert len(article.body) == 4


def test_reads_distributor_and_qualifier_from_the_words() -> None:
    """Agencies say in the caption who passed a picture on; the description before the name is left out."""
    words = "In this pool photograph distributed by the Norland state agency Nornews, divers inspect the old bridge."
    caption = _only(*PARAGRAPHS, f"{words} [Ines Okafor/Reuters]")
    assert caption.credit is not None
    assert caption.credit.distributor == "Nornews"
    assert caption.credit.qualifiers == (Qualifier.POOL,)


@pytest.mark.parametrize(
    "line",
    [
        "FILE - Divers inspect the old bridge in June.",
        "Ada Holt (left) and Bo Lind (right) open the lock",
        "Bo Lind, 64",
    ],
)
def test_knows_captions_without_credit(line: str) -> None:
    """Heads, positions, and a name with an age tell a caption from a paragraph or a subhead."""
    caption = _only(*PARAGRAPHS[:2], line, PARAGRAPHS[2])
    assert caption.text == line


def test_resolves_a_date_without_a_year() -> None:
    """The last such day before the article came out; without that, no date."""
    printed = "Fishermen mend their nets on the quay on November 4. [Ines Okafor/AFP]"
    assert _only(*PARAGRAPHS, printed, published_at="2024-02-01").date == "2023-11-04"
    assert _only(*PARAGRAPHS, printed).date is None


def test_a_credit_alone_is_removed() -> None:
    """A credit under a picture without words takes no paragraph with it, and does not vanish either."""
    two_sentences = f"{PARAGRAPHS[0]} {PARAGRAPHS[1]}"
    parts = (PARAGRAPHS[2], two_sentences, "Photo: Ines Okafor/AFP", f"Later, {PARAGRAPHS[2]}")
    article = desk(story("Harbour bridge to close", "By Ada Holt", *parts))
    assert article.captions == ()
    assert [removed.text for removed in article.removed] == ["Photo: Ines Okafor/AFP"]
    assert [block.text for block in article.body] == [parts[0], parts[1], parts[3]]


@pytest.mark.parametrize(
    "line",
    [
        "Ada Holt, left, and Bo Lind open the lock at Port Alder.",
        "From left: Ada Holt, Bo Lind and Ines Okafor",
        "Divers inspect the old bridge in Port Alder on Tuesday, March 3, 2021.",
        "A ferry crosses the inlet near Port Alder in May 2019.",
        "Dockers repairing a crane at the quay in Port Alder",
        "Ada Holt with Bo Lind",
        "Pictured: the bakery on the quay",
        "Die Bäckerei am Kai (Archivbild)",
    ],
)
def test_knows_a_scene_by_its_words(line: str) -> None:
    """What happens in a picture is told in the present, or without a verb, with its place and its day."""
    caption = _only(*PARAGRAPHS[:2], line, PARAGRAPHS[2])
    assert caption.text == line


@pytest.mark.parametrize(
    "line",
    [
        "Ferries cross the inlet every ten minutes, and the crossing takes a quarter of an hour.",
        "Holt opened the lock at Port Alder on Tuesday, March 3, 2021.",
        "The bakery is waiting for guests in Port Alder, Lindqvist said.",
        "She walks to the quay every morning.",
        "Understanding the harbour of Alder",
    ],
)
def test_leaves_paragraphs_and_subheads(line: str) -> None:
    """Habits, what has happened and what somebody says make no caption."""
    article = desk(story("Harbour bridge to close", "By Ada Holt", *PARAGRAPHS[:2], line, PARAGRAPHS[2]))
    assert article.captions == ()


def test_knows_a_caption_by_its_frame() -> None:
    """A gallery's button or number leads to a picture's words, even where these would do as a subhead."""
    caption = _only(*PARAGRAPHS[:2], "View 3 images\nThe bakery has stood there for years", PARAGRAPHS[2])
    assert caption.text == "The bakery has stood there for years"


def test_merges_copies_round_a_number() -> None:
    """A picture's number may stand between its alternative text and its caption; it belongs to neither."""
    words = "The bakery has stood on the quay for years"
    caption = _only(*PARAGRAPHS[:2], f"{words}\n\n2\n\n{words}\nCredit: Ines Okafor/AFP", PARAGRAPHS[2])
    assert (caption.text, caption.occurrences) == (words, 2)
    assert caption.credit is not None


def test_keeps_what_alternative_text_says() -> None:
    """The line above a credited caption that shows somebody unnamed describes the picture: it is no paragraph."""
    alt = "A man in a striped coat is interviewed"
    caption = _only(*PARAGRAPHS[:2], alt, f"{WORDS} (Ines Okafor/AFP)", PARAGRAPHS[2])
    assert caption.text == WORDS
    assert caption.image.alt == alt


def test_reads_labels_for_those_who_do_not_see() -> None:
    """Some pages say which line is the source of an image and which its caption; the source comes first."""
    caption = _only(*PARAGRAPHS[:2], "Image source, Ines Okafor/AFP", f"Image caption, {WORDS}", PARAGRAPHS[2])
    assert caption.text == WORDS
    assert caption.credit is not None
    assert caption.credit.photographers == ("Ines Okafor",)


@pytest.mark.parametrize(
    ("printed", "named"),
    [
        (f"{WORDS}\n(Holt's)", "Holt's"),
        (f"{WORDS}\nInes Okafor (AFP)", "Ines Okafor"),
        (f"{WORDS}\n© Ines Okafor / AFP", "Ines Okafor"),
        (f"{WORDS}\nCopyright  AP Photo/Ines Okafor", "Ines Okafor"),
        (f"* {WORDS} Foto: Ines Okafor/AFPVisa mer", "Ines Okafor"),
        (f"{WORDS[:-1]} / Holt Museum", "Holt Museum"),
    ],
)
def test_joins_a_credit_with_its_caption(printed: str, named: str) -> None:
    """A house in brackets, a sign without a year, buttons behind, a slash alone: whose picture it is stays with it."""
    caption = _only(*PARAGRAPHS[:2], printed, PARAGRAPHS[2])
    assert caption.text.rstrip(".") == WORDS[:-1]
    assert caption.credit is not None
    assert named in (*caption.credit.photographers, caption.credit.outlet)


def test_keeps_a_qualifier_beside_a_credit() -> None:
    """`File photo` ends the caption and names nobody: the credit on the next line is the picture's all the same."""
    caption = _only(*PARAGRAPHS[:2], "The bakery on the quay at dawn. File photo\nImage: Holt Museum", PARAGRAPHS[2])
    assert caption.credit is not None
    assert (caption.credit.outlet, caption.credit.qualifiers) == ("Holt Museum", (Qualifier.FILE,))


def test_takes_no_signature_of_a_post_for_a_credit() -> None:
    """What is embedded from a network is signed with a handle: it shows no picture of the page."""
    post = "The bridge is closed from today, please use the ferries — Alder Council (@alder) March 3, 2021"
    assert desk(story("Harbour bridge to close", *PARAGRAPHS[:2], post, PARAGRAPHS[2])).captions == ()


def test_leaves_the_pictures_of_teasers() -> None:
    """Far below the story the page shows pictures of other stories, with their credits."""
    links = [f"More about harbour {number}" for number in range(9)]
    article = desk(story("Harbour bridge to close", *PARAGRAPHS, *links, f"{WORDS} (Ines Okafor/AFP)"))
    assert article.captions == ()


def test_takes_no_paragraph_for_the_caption_of_a_credit() -> None:
    """A picture without words leaves a credit behind a paragraph, which tells what has been and stays where it is."""
    article = desk(story("Harbour bridge to close", "By Ada Holt", *PARAGRAPHS[:2], "INES OKAFOR/STUFF", PARAGRAPHS[2]))
    assert article.captions == ()
    assert [block.text for block in article.body][:2] == list(PARAGRAPHS[:2])


def test_reads_a_credit_before_its_caption() -> None:
    """Some papers put the credit first, in brackets."""
    words = "The lock was opened in 1931."
    caption = _only(*PARAGRAPHS[:2], f"(Ines Okafor | The Alder Tribune) {words}", PARAGRAPHS[2])
    assert caption.text == words
    assert caption.credit is not None
    assert (caption.credit.photographers, caption.credit.outlet) == (("Ines Okafor",), "The Alder Tribune")
    assert caption.credit.start is not None
    assert caption.credit.start < caption.start


def test_reads_a_label_on_a_line_of_its_own() -> None:
    """A page stripped of its tags prints `Image caption,` alone above the words."""
    words = "The lock was opened in 1931."
    caption = _only(*PARAGRAPHS[:2], f"Image source, Getty Images\nImage caption,\n{words}", PARAGRAPHS[2])
    assert caption.text == words
    assert caption.credit is not None
    assert caption.credit.agencies == ("Getty Images",)


def test_tells_whom_a_picture_shows_from_whose_it_is() -> None:
    """Names behind `from left` stand in the picture, not behind the camera."""
    line = "The crew from left: Ada Holt, Bo Lind, Ines Okafor"
    caption = _only(*PARAGRAPHS[:2], line, PARAGRAPHS[2])
    assert (caption.text, caption.credit) == (line, None)


def test_takes_the_agencys_words_above_a_caption_for_its_alternative_text() -> None:
    """A page that prints the filed caption as alternative text, and its own below it, shows one picture."""
    filed = (
        "PORT ALDER, OHIO - MARCH 3: Fishermen are seen mending their nets on the quay on March 3, 2021 in Port Alder,"
        " Ohio. (Photo by Ines Okafor/Getty Images)"
    )
    caption = _only(PARAGRAPHS[0], f"{filed}\n{WORDS} Photo: Ines Okafor/Getty Images", *PARAGRAPHS[1:])
    assert caption.text == WORDS
    assert (caption.image.alt or "").startswith("PORT ALDER")


def test_keeps_two_pictures_of_one_photographer_apart() -> None:
    """A gallery's captions are much alike, and none of them is the other's alternative text."""
    other = WORDS.replace("mend their nets", "wait for the tide")
    printed = [f"{words} (AP Photo/Ines Okafor)" for words in (WORDS, other)]
    article = desk(story("Harbour bridge to close", "By Ada Holt", PARAGRAPHS[0], "\n".join(printed), *PARAGRAPHS[1:]))
    assert [caption.text for caption in article.captions] == [WORDS, other]


@pytest.mark.parametrize(
    "piece",
    ["a firm that trades at the harbour and meets its clients on the quay at Port Alder", ", seen here as a lock"],
)
def test_takes_no_rest_of_a_sentence_for_a_caption(piece: str) -> None:
    """A page pasted link by link has pieces of sentences on lines of their own."""
    article = desk(story("Harbour bridge to close", "By Ada Holt", *PARAGRAPHS[:2], piece, PARAGRAPHS[2]))
    assert not article.captions


def test_takes_no_menus_archive_for_a_credit() -> None:
    """`Archive` in a menu says nothing of the label above it; neither does a product's line that ends in a colon."""
    menu = "News from the harbour and the docks\nArchive\nTides"
    article = desk(story(menu, "Harbour bridge to close", "By Ada Holt", *PARAGRAPHS, "Boat 75 / Seagull Ferries:"))
    assert not article.captions


@pytest.mark.parametrize(
    ("printed", "words", "photographers", "houses"),
    [
        (f"{WORDS}\n\nINES OKAFOR, HARBOUR COURIER", WORDS, ("Ines Okafor",), ("HARBOUR COURIER",)),
        (f"Image\n{WORDS}Credit...Ines Okafor/Associated Press", WORDS, ("Ines Okafor",), ("AP",)),
        (f"Image source,\nPA Media\nImage caption,\n{WORDS}", WORDS, (), ("PA",)),
        (f"{WORDS} File | Photo Credit: Ines Okafor", WORDS, ("Ines Okafor",), ()),
        ("The ferry at the quay in Port Alder AP Photo", "The ferry at the quay in Port Alder", (), ("AP",)),
        (
            "Illustration of a bridge in pieces.\n\nIllustration: Ines Okafor/Harbour News",
            "Illustration of a bridge in pieces.",
            ("Ines Okafor",),
            ("Harbour News",),
        ),
    ],
)
def test_reads_captions_as_sites_set_them(
    printed: str, words: str, photographers: tuple[str, ...], houses: tuple[str, ...]
) -> None:
    """Labels on lines of their own, credits in capitals below, an agency with its word for a picture behind."""
    caption = _only(PARAGRAPHS[0], printed, *PARAGRAPHS[1:])
    assert (caption.text, caption.occurrences) == (words, 1)
    assert caption.credit is not None
    assert caption.credit.photographers == photographers
    assert (*caption.credit.agencies, *filter(None, (caption.credit.outlet,))) == houses


def test_takes_a_description_without_a_verb_for_alternative_text() -> None:
    """It is a sentence by its full stop only, and the credited caption stands right below."""
    caption = _only(
        PARAGRAPHS[0],
        "Man in a blue suit at a lectern.\nMayor Bo Lind presents the plans. (Ines Okafor/AP)",
        *PARAGRAPHS[1:],
    )
    assert caption.image.alt == "Man in a blue suit at a lectern."


def test_a_caption_may_end_in_may() -> None:
    """The month is no verb that the next paragraph goes on from, on a page without blank lines."""
    printed = "Pictured: the ferry that has been out of service since May"
    parts = ("Harbour bridge to close", "By Ada Holt", PARAGRAPHS[0], printed, *PARAGRAPHS[1:])
    assert [caption.text for caption in desk("\n".join(parts)).captions] == [printed]


def test_a_picture_that_somebody_provided_is_a_handout() -> None:
    """Agencies say so in the caption: `This photo provided by the police shows …`."""
    words = "This photo provided by the Alder Museum shows children on the quay at Port Alder around 1938."
    caption = _only(PARAGRAPHS[0], f"{words} (Alder Museum via AP)", *PARAGRAPHS[1:])
    assert caption.credit is not None
    assert caption.credit.qualifiers == (Qualifier.HANDOUT,)


def test_a_side_is_a_place_in_a_picture_only_where_people_are_counted_off() -> None:
    """Parties stand on the right, and lists have a right-hand side."""
    lines = ("The mayor faces criticism from the right of her own party in the council.",)
    article = desk(story("Harbour bridge to close", "By Ada Holt", *PARAGRAPHS[:2], *lines, PARAGRAPHS[2]))
    assert not article.captions


def test_a_byline_with_its_paper_is_no_caption() -> None:
    """`By …, The Calder Gazette` names a town, as captions do, and stands where they stand."""
    signed = "By Marisol Etchart and Tom Okafor, The Oslo Gazette"
    article = desk(story("Harbour bridge to close", signed, *PARAGRAPHS))
    assert article.captions == ()
    assert [author.name for author in article.metadata.authors] == ["Marisol Etchart", "Tom Okafor"]


@pytest.mark.parametrize(
    "words",
    [
        "The bakery on the quay sells four hundred loaves a day.",
        '"If the bridge goes, we go," says Marta Lindqvist.',
        "Pupils paint the old bridge. When the new one is there, they are to paint that, too.",
    ],
)
@pytest.mark.parametrize("credit", ["Photo: Ines Okafor", "(Photo: Ines Okafor)", "© Ines Okafor"])
def test_believes_a_credit_that_calls_itself_one(words: str, credit: str) -> None:
    """Short words above it are its caption, whatever they tell, though a blank line stands between."""
    caption = _only(*PARAGRAPHS[:2], words, credit, PARAGRAPHS[2])
    assert caption.text == words
    assert caption.credit is not None
    assert caption.credit.photographers == ("Ines Okafor",)


def test_keeps_a_caption_whose_rights_are_reserved() -> None:
    """The page's own legal notice says so, too; this one has a caption's words and a photographer before it."""
    printed = f"{WORDS[:-1]} Ines Okafor/Copyright 2021 The AP. All rights reserved"
    caption = _only(*PARAGRAPHS[:2], printed, PARAGRAPHS[2])
    assert caption.text == WORDS[:-1]
    assert caption.credit is not None
    assert (caption.credit.photographers, caption.credit.agencies) == (("Ines Okafor",), ("AP",))


def test_reads_a_photographer_alone_below_a_dated_scene() -> None:
    """Some pages print nothing but the name, tight below; nobody speaks there."""
    caption = _only(*PARAGRAPHS[:2], f"{WORDS}\nInes Okafor II", PARAGRAPHS[2])
    assert caption.text == WORDS
    assert caption.credit is not None
    assert caption.credit.photographers == ("Ines Okafor II",)


def test_keeps_what_a_bracket_calls_a_picture() -> None:
    """Who made it may be put in words that name nobody: they stay in the credit's text."""
    caption = _only(
        *PARAGRAPHS[:2], WORDS, "(Image: made with a generator by the desk of the harbour news)", PARAGRAPHS[2]
    )
    assert caption.credit is not None
    assert caption.credit.text.startswith("(Image: made with a generator")
    assert caption.credit.photographers == ()


def test_takes_no_points_with_brackets_for_captions() -> None:
    """In a list, brackets say what somebody is, or when."""
    points = "* Mamerta (Ada Holt von Alder, 11. Mai)\n* Servatia (Bo Lind von Alder, 13. Mai)"
    article = desk(story("Harbour bridge to close", "By Ada Holt", *PARAGRAPHS[:2], points, PARAGRAPHS[2]))
    assert article.captions == ()


def test_takes_no_doubled_menu_for_a_caption() -> None:
    """Pages print the name of a menu twice, once to be read aloud, far above the story."""
    menu = "Move through what stands here with the tabulator, open it with the space bar."
    links = [f"Link {number}" for number in range(30)]
    article = desk(
        story(
            "Alder Courier", f"{menu}\n{menu}", "\n".join(links), "Harbour bridge to close", "By Ada Holt", *PARAGRAPHS
        )
    )
    assert article.captions == ()


def test_the_sign_of_a_house_below_the_story_credits_no_picture() -> None:
    """`© The Alder Courier Ltd` says whose the story is: the last paragraph stays one."""
    last = "The contractor did not answer an email that asked for comment."
    article = desk(story("Harbour bridge to close", "By Ada Holt", *PARAGRAPHS, last, "© The Alder Courier Ltd"))
    assert article.captions == ()
    assert article.body[-1].text == last


def test_a_credit_may_stand_before_its_caption_with_a_bar_between() -> None:
    """Some systems print it so where they strip their markup."""
    caption = _only("Foto: Ada Holt/dpa | Two boats wait at the closed bridge", *PARAGRAPHS)
    assert caption.text == "Two boats wait at the closed bridge"
    assert caption.credit is not None
    assert (caption.credit.photographers, caption.credit.agencies) == (("Ada Holt",), ("dpa",))


def test_a_credit_cut_into_lines_is_one() -> None:
    """Stripped markup leaves the stroke, and the agency, on lines of their own."""
    cut = "Two boats wait at the bridge on May 2, 2026.\nPhoto by ADA HOLT\n/\nAFP via Getty Images"
    caption = _only(cut, *PARAGRAPHS)
    assert caption.text == "Two boats wait at the bridge on May 2, 2026."
    assert caption.credit is not None
    assert (caption.credit.photographers, caption.credit.agencies) == (("Ada Holt",), ("AFP",))
    assert caption.credit.distributor == "Getty Images"


def test_a_paragraph_that_stands_twice_is_no_caption() -> None:
    """Nobody writes five sentences under a picture and signs none of them."""
    long = " ".join((*PARAGRAPHS, *reversed(PARAGRAPHS)))
    article = desk(story("Bridge shut", long, long, PARAGRAPHS[0]))
    assert article.captions == ()


@pytest.mark.parametrize("before", ["1 of 8 | ", "[1/8]", "Item 1 of 8 ", "Photo 1 of 8: "])
def test_the_number_of_a_picture_is_none_of_its_caption(before: str) -> None:
    """Galleries count; a sentence may begin with numbers, too, but without a sign behind."""
    caption = _only(f"{before}Two boats wait at the bridge. Ada Holt/AFP", *PARAGRAPHS)
    assert caption.text == "Two boats wait at the bridge."


def test_who_wrote_somewhere_above_who_took_the_pictures_is_no_caption() -> None:
    """Both lines sign the story, though the lower one would be a credit below a caption."""
    article = desk(
        story(
            "Travel",
            "The last ferry of the year leaves the islands behind",
            "Oskar Lind in Havnsund",
            "Photographs by Petra Aune",
            "Sun 2 Feb 2025 09.30 GMT",
            "In January the harbour freezes for nine days, sometimes for ten, says Einar Sunde, who has counted them.",
            "Nobody leaves then, and nobody arrives, unless the helicopter comes for somebody who is ill or very rich.",
        )
    )
    assert ([author.name for author in article.metadata.authors], article.captions) == (["Oskar Lind"], ())


def test_captions_are_told_apart_without_comparing_each_with_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of three thousand lines in capitals, each could be a credit: compared in pairs they took seconds."""

    def compared(_: object, __: object) -> bool:
        raise AssertionError

    monkeypatch.setattr(CaptionLine, "__eq__", compared)
    draft = read_text(Draft(raw=RawArticle(content="ADA HOLT AND BO LIND\n" * 50)))
    assert len(with_captions(draft).lines) == 50
