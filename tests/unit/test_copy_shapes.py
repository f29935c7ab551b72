"""Copy in the shapes that newsrooms print and users paste: what stands where, and what must not be lost."""

import pytest

from services.contracts.enriched import EnrichedArticle
from services.contracts.part import BlockKind
from services.enrich.draft import Line, Rule
from services.enrich.printed.byline.authors import authors_of
from services.enrich.printed.byline.byline_line import is_byline
from services.enrich.printed.caption.caption_line import caption_line
from services.enrich.printed.credit.credit import credit
from services.enrich.printed.date.printed_dates import first_full_date
from services.enrich.printed.dateline.printed_dateline import printed_dateline
from services.enrich.printed.furniture.phrases import furniture_kind
from services.enrich.printed.headline.headline_line import headline_index
from tests.unit.desk import PARAGRAPHS, desk, story


def _told(article: EnrichedArticle) -> list[str]:
    return [block.text for block in article.body]


def test_keeps_the_last_paragraph_of_a_brief_below_a_box() -> None:
    """One paragraph below a box of links does not outweigh it, and is the story's all the same."""
    last = "The ferry company expects to run its full timetable again on Thursday, its spokeswoman said."
    brief = story(
        "Ferry runs aground off Alder",
        "March 3, 2026\nShare",
        "Rescue boats took 42 passengers off the car ferry, which struck a rock on Sunday morning.",
        '"We heard a bang, and then everything stopped," said a passenger, Bo Lind, at the quay.',
        "Related articles\nFerry company fined last year\nNew boats for the inlet",
        last,
        "Newsletter\nSubscribe\nComments\nPrivacy policy",
    )
    assert last in _told(desk(brief))


def test_takes_the_line_above_a_dek_of_two_sentences_for_the_headline() -> None:
    """What has been learned may put a dek a little before its headline; two sentences are rarely a headline."""
    headline, dek = "El vivero de Alder cierra sin heredero", "La familia vendía rosas desde 1963. Será un parque solar"
    lines = [Line(headline, 0, 38), Line(dek, 40, 97), Line("Ada Holt", 98, 106)]
    assert headline_index(lines, [0, 1], [11.0, 13.5, 0.0]) == 0
    assert headline_index(lines, [0, 1], [1.0, 13.5, 0.0]) == 1


def test_joins_no_name_and_address_to_the_caption_above() -> None:
    """An e-mail address begins small, and is not the rest of a sentence for which the author's name were its middle."""
    article = desk(
        story(
            "Elk leave the woods",
            "Bo Lind has hunted here for thirty years with the same men and dogs. Photo: Ada Holt/Reuters\n"
            "Nils Berg\nnils.berg@alderpost.example\nMarch 3, 2026",
            *PARAGRAPHS,
        )
    )
    assert [author.name for author in article.metadata.authors] == ["Nils Berg"]
    assert [caption.credit.agencies for caption in article.captions if caption.credit] == [("Reuters",)]


def test_joins_no_label_to_a_headline_that_ends_small() -> None:
    """`LIVE` is no rest of the headline above it, though that ends with a preposition."""
    article = desk(
        story("Election results: talks begin as count goes on\nLIVE\nBy Ada Holt\nMarch 3, 2026", *PARAGRAPHS)
    )
    assert article.metadata.headline == "Election results: talks begin as count goes on"


def test_takes_the_numbered_lines_of_a_countdown_for_subheads() -> None:
    """`1. Alder Head`, each above its paragraph; the points of a list stand together and stay points."""
    listed = ("1. Alder Head", PARAGRAPHS[0], "2. Port Alder", PARAGRAPHS[1], "3. The quay", PARAGRAPHS[2])
    article = desk(story("Three walks by the sea", "By Ada Holt", "March 3, 2026", *listed))
    assert [block.text for block in article.body if block.kind is BlockKind.SUBHEAD] == list(listed[::2])
    points = desk(story("Three walks", PARAGRAPHS[0], "1. Alder Head\n2. Port Alder\n3. The quay", PARAGRAPHS[1]))
    assert not [block for block in points.body if block.kind is BlockKind.SUBHEAD]


def test_takes_the_tags_tight_below_their_heading_for_tags() -> None:
    """A heading for tags, and below it nothing but two labels: they are no paragraphs of the story."""
    article = desk(story("Bridge to close", "By Ada Holt", *PARAGRAPHS, "Теги\nПорт\nПроисшествия"))
    assert _told(article) == list(PARAGRAPHS)


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("14.ago.2026 às 4h00", "2026-08-14T04:00"),
        ("12.Mai.2026", "2026-05-12"),
        ("Mis à jour le 12/05/26 à 10:12", "2026-05-12T10:12"),
        ("3 lug 2026, 18:20", "2026-07-03T18:20"),
    ],
)
def test_reads_short_dates(printed: str, value: str) -> None:
    """Full stops on both sides of a short month; a year of two figures before the hour; Italian months cut short."""
    date = first_full_date(printed)
    assert date is not None
    assert date.value == value


def test_dates_a_story_by_its_last_change_where_nothing_else_does() -> None:
    """Some papers print no more than `Last Updated: 19th May 2026`, below the comments."""
    article = desk(story("Bridge to close", "By Ada Holt", *PARAGRAPHS, "0 Comments", "Last Updated: 19th May 2026"))
    assert article.metadata.published_at is not None
    assert article.metadata.published_at.value == "2026-05-19"


@pytest.mark.parametrize("house", ["dpa/lni", "dpa-infocom", "AFP/Reuters"])
def test_knows_an_agency_with_its_desk_in_a_dateline(house: str) -> None:
    """German papers keep the agency's regional desk, others print two agencies."""
    printed = printed_dateline(f"Emden ({house}) - Wegen einer Sturmflut fallen die Fähren aus.")
    assert printed is not None
    assert (printed.place, printed.agency) == ("Emden", house.replace("-", "/").split("/")[0])


@pytest.mark.parametrize(
    "line",
    [
        "Il vous reste 71.4% de cet article à lire. La suite est réservée aux abonnés.",
        "This post may contain affiliate links.",
        "When you purchase through links on our site, we may earn an affiliate commission. Here’s how it works.",
        "Artikeln fortsätter under annonsen",
        "Het artikel gaat verder onder de foto",
        "Advertisement · Scroll to continue",
        "Приєднуйтесь до наших каналів Telegram, Instagram та YouTube.",
        "シェアする",
        "شارك",
    ],
)
def test_knows_what_pages_print_between_paragraphs(line: str) -> None:
    """Paywalls, links that pay, advertisements in the middle of a story, channels to join."""
    assert furniture_kind(line) is not None


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Ein Kommentar von Nora Brinkmann", ("Nora Brinkmann",)),
        ("Eine Analyse von Nora Brinkmann und Tim Ahlers", ("Nora Brinkmann", "Tim Ahlers")),
        ("Aus Emden berichtet Nora Brinkmann", ("Nora Brinkmann",)),
        ("Von unserer Redakteurin Nora Brinkmann", ("Nora Brinkmann",)),
        ("Von Nora Brinkmann, ARD-Studio London", ("Nora Brinkmann",)),
        ("Propos recueillis par Solène Charpin", ("Solène Charpin",)),
        ("Een analyse van Bas Terlouw", ("Bas Terlouw",)),
        ("Exclusive by Ada Holt", ("Ada Holt",)),
    ],
)
def test_cuts_what_is_written_off_the_name_of_who_wrote_it(line: str, authors: tuple[str, ...]) -> None:
    """A comment, an analysis, a report from somewhere: the kind of piece is no part of its author's name."""
    assert is_byline(line)
    assert authors_of(line) == authors


def test_takes_the_label_of_a_date_for_nobody() -> None:
    """`Letzte Aktualisierung` is two capitalised words, and not who wrote the story."""
    assert authors_of("Letzte Aktualisierung: 09.10.2026") == ()
    assert not is_byline("Letzte Aktualisierung: 09.10.2026")


@pytest.mark.parametrize(
    ("line", "photographer", "house"),
    [
        ("Mayor Ada Holt speaks on March 3. BO LIND / ALDER POST", "Bo Lind", "ALDER POST"),
        ("Mayor Ada Holt speaks on March 3. Bo Lind / Alder Post", "Bo Lind", "Alder Post"),
        ("Ada Holt en su vivero | Bo Lind / EFE", "Bo Lind", "EFE"),
        ("Żubry na polu w okolicach Alder / Fot. Bo Lind / PAP", "Bo Lind", "PAP"),
        ("Губернатор осматривает причал / Фото: Лев Федосеев / ТАСС", "Лев Федосеев", "TASS"),
    ],
)
def test_finds_the_whole_of_a_credit(line: str, photographer: str, house: str) -> None:
    """Behind a sentence that ends in a day; behind a bar and before a stroke; behind a stroke with its keyword."""
    caption = caption_line(0, Line(line, 0, len(line)), credit(line), Rule("ends in a credit", __name__))
    assert caption.credit is not None
    assert caption.credit.photographers == (photographer,)
    assert house in {caption.credit.outlet, *caption.credit.agencies}
    assert caption.text.endswith(("on March 3.", "en su vivero", "w okolicach Alder", "причал"))


@pytest.mark.parametrize("sign", ["(AFP)", "(©NTB)", "/ritzau/"])
def test_takes_the_agency_below_the_last_paragraph_for_no_credit(sign: str) -> None:
    """Agencies sign their stories so: the last paragraph is no caption, though it tells what is under way."""
    last = "Forecasters expect the remains of the storm to leave the island on Wednesday."
    article = desk(story("Storm closes Alder port", "March 3, 2026", *PARAGRAPHS, last, sign))
    assert not article.captions
    assert last in _told(article)


@pytest.mark.parametrize(
    ("line", "words", "photographer", "agencies"),
    [
        (
            "採水器を下ろす職員＝3月9日、高島市沖、佐伯真由美撮影",
            "採水器を下ろす職員＝3月9日、高島市沖",
            "佐伯真由美",
            (),
        ),
        ("这是在大理洱海拍摄的红嘴鸥。新华社记者 陈立群 摄", "这是在大理洱海拍摄的红嘴鸥。", "陈立群", ("Xinhua",)),
        ("图为红嘴鸥。陈立群 摄", "图为红嘴鸥。", "陈立群", ()),
    ],
)
def test_finds_who_took_a_picture_at_the_end_of_an_east_asian_caption(
    line: str, words: str, photographer: str, agencies: tuple[str, ...]
) -> None:
    """The name stands behind the last comma or full stop, with the word for taking behind it."""
    caption = caption_line(0, Line(line, 0, len(line)), credit(line), Rule("ends in a credit", __name__))
    assert caption.text == words
    assert caption.credit is not None
    assert (caption.credit.photographers, caption.credit.agencies) == ((photographer,), agencies)


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("Alder Times | von Nora Brinkmann", ("Nora Brinkmann",)),
        ("Ursula von der Leyen", ("Ursula von der Leyen",)),
        ("Nora Brinkmann, MDR THÜRINGEN", ("Nora Brinkmann",)),
    ],
)
def test_names_authors_without_a_second_lead_or_a_broadcaster(byline: str, authors: tuple[str, ...]) -> None:
    """`von` leads to a name behind a house, and is a part of one elsewhere; no person's first name lacks a vowel."""
    assert authors_of(byline) == authors


def test_takes_the_author_above_a_town_not_the_town() -> None:
    """Some papers print below the author where she is, and both look like a name."""
    article = desk(story("Bridge to close for two years\nAda Holt\nRio de Janeiro", *PARAGRAPHS))
    assert [author.name for author in article.metadata.authors] == ["Ada Holt"]


def test_reads_the_byline_of_a_match_report() -> None:
    """Reporters are named with the ground: it is no dek."""
    signed = "Ada Holt at Mill Lane\nSat 5 Sep 2026 17.22 BST"
    article = desk(story("Alderbury 2-2 Port Ness: late volley rescues hosts", signed, *PARAGRAPHS))
    assert [author.name for author in article.metadata.authors] == ["Ada Holt"]
    assert article.metadata.dek is None


def test_takes_the_captions_of_a_gallery_one_by_one() -> None:
    """They stand tight below each other, each tells a scene, and only some of them say more."""
    gallery = (
        "Capt. Ada Holt stands at the wheel of the Alder on her last run Friday.",
        "A deckhand hangs a banner made by pupils.",
        "Passengers line the rail to wave goodbye.",
    )
    article = desk(story("Ferry captain retires", "By Bo Lind\nMarch 3, 2026\n" + "\n".join(gallery), *PARAGRAPHS))
    assert [caption.text for caption in article.captions] == list(gallery)


def test_keeps_the_caption_below_a_box_of_links() -> None:
    """Where tags are stripped nothing parts the links from the picture below them but its credit."""
    lines = (
        *("Dust from a dead star", "By Ada Holt", "March 3, 2026", *PARAGRAPHS, "You may like"),
        *("Lost rover answers laser", "The grains under an electron microscope.", "(Image credit: NASA)"),
        "The harbour office hopes to drill deeper in the samples that a second ship brought home last winter.",
    )
    article = desk("\n".join(lines))
    assert [caption.text for caption in article.captions] == ["The grains under an electron microscope."]
    assert _told(article)[-1] == lines[-1]


def test_takes_an_authors_name_between_entries_for_her_signature() -> None:
    """Live blogs sign each entry; the name is neither its subhead nor a paragraph."""
    entries = [part for paragraph in PARAGRAPHS for part in ("Ada Holt", paragraph)]
    article = desk(story("Election night: the count goes on", "By Ada Holt", "March 3, 2026", *entries))
    assert _told(article) == list(PARAGRAPHS)
    assert "sign-off" in {removed.kind for removed in article.removed}


@pytest.mark.parametrize("hour", ["Publicerad 22:31", "Published today at 10:31", "Publiziert heute um 12:19 Uhr"])
def test_dates_a_story_of_today_by_the_top_of_its_page(hour: str) -> None:
    """A paper prints the day above its menu, and beside the story the hour alone."""
    menu = (
        "Nyheter Sport Kultur Ledare Ekonomi Resor Mat Hälsa Bilar Vetenskap Väder Spel Musik Film Böcker Teater Quiz"
    )
    top = "\n".join(("måndag 2 mars 2026", *menu.split()))
    page = story(
        top, "Harbour bridge to close for two years", f"By Ada Holt\n{hour}", *PARAGRAPHS, "Logga in\nDela\nAnnons"
    )
    found = desk(page).metadata.published_at
    assert found is not None
    assert found.value == "2026-03-02"
