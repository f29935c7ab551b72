"""Furniture: what pages print round an article is taken out with its reason, and prose that looks like it is not."""

import pytest

from services.contracts.part import RemovedKind
from services.enrich.printed.furniture.phrases import furniture_kind
from tests.unit.desk import PARAGRAPHS, desk, story


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Do you like this article?", RemovedKind.WIDGET),
        ("Captcha *", RemovedKind.WIDGET),
        ("Listen to this article", RemovedKind.WIDGET),
        ("Share this article", RemovedKind.SHARE),
        ("Artikel teilen", RemovedKind.SHARE),
        ("Facebook Twitter WhatsApp", RemovedKind.SHARE),
        ("Read more: Ferry fares to rise in spring", RemovedKind.READ_MORE),
        ("Related: Harbour dues doubled", RemovedKind.RELATED),
        ("Lesen Sie auch: Neue Brücke wird teurer", RemovedKind.RELATED),
        ("À lire aussi", RemovedKind.RELATED),
        ("Читайте також", RemovedKind.RELATED),
        ("Leggi anche", RemovedKind.RELATED),
        ("Story continues below", RemovedKind.READ_MORE),
        ("Sign up for our newsletter", RemovedKind.NEWSLETTER),
        ("15 comments", RemovedKind.COMMENTS),
        ("We and our partners use cookies to store information on your device.", RemovedKind.CONSENT),
        ("Nous utilisons des cookies pour améliorer votre expérience sur ce site.", RemovedKind.CONSENT),
        ("Advertisement", RemovedKind.ADVERTISEMENT),
        ("Publicidad", RemovedKind.ADVERTISEMENT),
        ("Реклама", RemovedKind.ADVERTISEMENT),
        ("Copyright © 2024 The Alder Post. All rights reserved.", RemovedKind.LEGAL),
        ("Tags: harbour, ferries", RemovedKind.TAGS),
        ("Menu Search Sign in", RemovedKind.MENU),
        ("* * *", RemovedKind.OTHER),
    ],
)
def test_knows_furniture_by_its_words(line: str, kind: RemovedKind) -> None:
    """Phrases of several languages, alone, with a colon, or in a row."""
    assert furniture_kind(line) is kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Copyright 2024 The Alder Post", RemovedKind.LEGAL),
        ("(c) 1998 Alder Media Group", RemovedKind.LEGAL),
        ("Copyright ©2024 Ostby Courier AS", RemovedKind.LEGAL),
        ("Ми використовуємо файли cookies на цьому сайті", RemovedKind.CONSENT),
        ("Personvernerklæring", RemovedKind.LEGAL),
        ("Fortsätt läsa hela artikeln", RemovedKind.READ_MORE),
        ("Copyright 2024", RemovedKind.LEGAL),
        ("Personvernet svekkes kraftig", None),
    ],
)
def test_a_phrase_cut_within_a_word_takes_in_its_rest(line: str, kind: RemovedKind | None) -> None:
    """Of a year only the century is known, of a word the stem; a phrase that is whole takes no longer word."""
    assert furniture_kind(line) is kind


@pytest.mark.parametrize(
    "line",
    [
        *PARAGRAPHS,
        "Share prices of the ferry company fell by a fifth on Tuesday after the council's vote.",
        "Advertisement revenue at the paper has halved since the bridge was closed to cars in 2019.",
        "Related to the crown by marriage, the duke had never set foot on a ferry before that day.",
        "A newsletter that nobody reads",
        "Home from the sea",
    ],
)
def test_leaves_prose_alone(line: str) -> None:
    """A sentence that uses such words is no furniture."""
    assert furniture_kind(line) is None


def test_nothing_vanishes() -> None:
    """What is taken out stands in `removed` with its offsets, and only there."""
    article = desk(story("Harbour bridge to close", *PARAGRAPHS, "Do you like this article?", "Captcha *"))
    assert [removed.text for removed in article.removed] == ["Do you like this article?", "Captcha *"]
    assert all(article.text[removed.start : removed.end] == removed.text for removed in article.removed)
    assert [block.text for block in article.body] == list(PARAGRAPHS)


def test_takes_out_a_menu_above_and_a_foot_below() -> None:
    """A page's menu stands above its headline, its lists of links below its last paragraph."""
    menu = "Alder Post\nSport\nWeather\nJobs\nTides"
    foot = "Latest tides\nBoat of the week\nCrossword\nLottery\nWrite to us"
    article = desk(story(menu, "Harbour bridge to close", "By Ada Holt", *PARAGRAPHS, foot))
    assert article.metadata.headline == "Harbour bridge to close"
    assert [block.text for block in article.body] == list(PARAGRAPHS)


def test_makes_wrapped_paragraphs_whole() -> None:
    """Copy that was wrapped at a mail's width has one block a paragraph, spanning its lines."""
    lines = [_wrapped(paragraph, 60) for paragraph in PARAGRAPHS]
    article = desk(story("Harbour bridge to close", *lines))
    assert [block.text for block in article.body] == list(PARAGRAPHS)
    assert article.text[article.body[0].start : article.body[0].end] == lines[0]


def _wrapped(text: str, width: int) -> str:
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) >= width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


def test_keeps_a_last_paragraph_of_a_few_words() -> None:
    """It weighs less than the subhead above it; nothing stands between the two and the story."""
    menu = "News\nSports\nOpinion\nObituaries\nWeather\nClassifieds"
    head = ("Harbour bridge to close for two years", "By Ada Holt, The Alder Courier | March 4, 2025 at 6:12 p.m. MST")
    last = "It will reopen in 2027."
    foot = (
        "Most read\nCouncil votes on water rates\nSchool lunch prices rise again\nBears seen near Alder\n"
        "Subscribe to our newsletter\nPrivacy policy\nTerms of use"
    )
    article = desk(story(menu, *head, *PARAGRAPHS, "What comes next", last, foot))
    assert [block.text for block in article.body] == [*PARAGRAPHS, "What comes next", last]


@pytest.mark.parametrize("box", ["Sign up for the daily newsletter", "Read also:\nWhy the dikes are too low"])
def test_keeps_the_last_sentences_of_a_pasted_story_below_a_box(box: str) -> None:
    """Hardly anything follows them, so they are no teasers of the page's foot."""
    last = "The council expects another forty ships in the inlet by Thursday."
    article = desk("\n".join(("Harbour bridge to close", "By Ada Holt", *PARAGRAPHS, box, last, "Share", "Imprint")))
    assert last in [block.text for block in article.body]


def test_a_date_is_whole_without_a_full_stop() -> None:
    """What stands tight below it is the first paragraph, not its rest."""
    date = "Feb. 27, 2025, 5:04 a.m. ET"
    article = desk("\n".join(("Harbour bridge to close for two years", "By Ada Holt", date, *PARAGRAPHS)))
    assert article.metadata.published_at is not None
    assert [block.text for block in article.body] == list(PARAGRAPHS)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("延伸閱讀：渡輪擱淺 乘客全數獲救", RemovedKind.RELATED),
        ("Διαβάστε επίσης: Το πλοίο προσάραξε", RemovedKind.RELATED),
        ("İlgili haberler", RemovedKind.RELATED),
        ("Juttu jatkuu mainoksen jälkeen", RemovedKind.READ_MORE),
        ("الأكثر قراءة", RemovedKind.RELATED),
        ("Minden jog fenntartva", RemovedKind.LEGAL),
    ],
)
def test_labels_of_other_scripts_and_languages_are_furniture(line: str, kind: RemovedKind) -> None:
    """A full-width colon parts a label from what it labels, and a last sigma is a sigma."""
    assert furniture_kind(line) is kind
