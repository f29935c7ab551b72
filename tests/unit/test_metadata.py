"""What is said of an article as a whole, in several languages: language, lede, words, dateline, outlet, address."""

from itertools import chain

import pytest

from services.contracts.enriched import EnrichedArticle
from services.contracts.raw import ContentType, RawArticle
from services.enrich.compose import Envelope
from services.enrich.enriching import enrich
from services.enrich.pipeline import pipeline
from tests.unit.desk import PARAGRAPHS, story

STEPS = pipeline(None)
STORIES = {
    "en": ("Bridge to close for two years", "By Jan Feld", "OSLO -- ", PARAGRAPHS),
    "de": (
        "Alte Hafenbrücke wird für zwei Jahre gesperrt",
        "Von Jan Feld",
        "Bremen (dpa) - ",
        (
            "Der Stadtrat hat am Dienstag beschlossen, die alte Hafenbrücke für zwei Jahre zu sperren.",
            "Fähren sollen die Pendler alle zehn Minuten über die Bucht bringen, hieß es in einer Mitteilung.",
        ),
    ),
    "fr": (
        "Le vieux pont du port fermé pour deux ans",
        "Par Jan Feld",
        "LYON (AFP) - ",
        (
            "Le conseil municipal a voté mardi la fermeture du vieux pont du port pour une durée de deux ans.",
            "Des navettes traverseront la baie toutes les dix minutes, a indiqué la mairie dans un communiqué.",
        ),
    ),
    "es": (
        "El viejo puente del puerto cierra dos años",
        "Por Jan Feld",
        "MADRID (EFE) - ",
        (
            "El ayuntamiento aprobó el martes cerrar durante dos años el viejo puente del puerto para sustituirlo.",
            "Las barcas cruzarán la bahía cada diez minutos, según un comunicado difundido después de la votación.",
        ),
    ),
    "uk": (
        "Старий міст у порту закриють на два роки",
        "Ян Фельд",
        "КИЇВ — ",
        (
            "Міська рада у вівторок проголосувала за те, щоб закрити старий портовий міст на два роки для заміни.",
            "Пороми перевозитимуть пасажирів через затоку кожні десять хвилин, йдеться у повідомленні міської ради.",
        ),
    ),
}
COUNTRIES = {"en": "NO", "de": "DE", "fr": "FR", "es": "ES", "uk": "UA"}


def article(content: str, content_type: ContentType = ContentType.TEXT, **known: str) -> EnrichedArticle:
    """An article through all steps."""
    raw = RawArticle.model_validate({"content": content, "content_type": content_type, **known})
    result = enrich(raw, Envelope("a", 1, "2024-01-01T00:00:00Z", "2024-01-01T00:00:00Z"), STEPS)
    assert not result.failures
    return result.article


@pytest.mark.parametrize("code", STORIES)
def test_a_story_is_described_in_its_language(code: str) -> None:
    """Language without doubt, headline, the lede without its dateline, and the country of the dateline's place."""
    headline, byline, dateline, (first, *rest) = STORIES[code]
    told = article(story(headline, byline, dateline + first, *rest)).metadata
    assert told.language.code == code
    assert told.language.confidence > 0.9
    assert told.headline == headline
    assert told.lede == first
    assert told.dateline is not None
    assert told.dateline.country == COUNTRIES[code]
    assert [author.name for author in told.authors] == ["Ян Фельд" if code == "uk" else "Jan Feld"]


def test_captions_and_furniture_count_no_words() -> None:
    """The same story with pictures, share lines and a cookie note has as many words, and takes as long to read."""
    headline, byline, dateline, (first, *rest) = STORIES["en"]
    bare = article(story(headline, byline, dateline + first, *rest)).metadata
    caption = "The old bridge at Ostby, seen from the quay on October 6. [Ana Brandt/Reuters]"
    full = article(story(headline, byline, caption, caption, dateline + first, *rest, "Share", "Accept all cookies"))
    assert full.captions
    assert full.metadata.word_count == bare.word_count
    assert bare.word_count == len(" ".join((headline, dateline.strip(" -"), first, *rest)).split())
    assert bare.reading_time_seconds == pytest.approx(bare.word_count * 60 / 238, abs=1)


@pytest.mark.parametrize(
    "sentence",
    [
        "渡轮周二上午在沙洲搁浅船上有二百一十四人。",
        "フェリーは火曜日の朝に浅瀬で座礁した。",
        "เรือข้ามฟากเกยตื้นเมื่อเช้าวันอังคาร",
    ],
)
def test_scripts_without_spaces_have_words_too(sentence: str) -> None:
    """Two characters weigh about as much as a word: a page of Chinese is not read in a second."""
    told = article(story("渡轮", *(f"{sentence}第{number}段。" for number in range(20)))).metadata
    assert told.word_count > 20 * len(sentence) // 3
    assert told.reading_time_seconds > 20


def test_a_page_tells_its_outlet_and_its_one_address() -> None:
    """The canonical link wins over the address it was fetched from only where none was stated; keywords are kept."""
    head = (
        '<link rel="canonical" href="/news/bridge"><meta property="og:site_name" content="Ostby Courier">'
        '<meta property="og:url" content="https://courier.example/news/bridge?ref=feed">'
        '<meta name="news_keywords" content="bridges, Ostby harbour">'
    )
    body = f"<article><h1>Bridge to close</h1>{''.join(f'<p>{text}</p>' for text in PARAGRAPHS)}</article>"
    page = f"<html lang='en'><head>{head}</head><body>{body}</body></html>"
    found = article(page, ContentType.HTML)
    assert found.source.outlet == "Ostby Courier"
    assert found.source.url is not None
    assert found.source.url.startswith("https://courier.example/news/bridge")
    assert found.metadata.keywords[:2] == ("bridges", "Ostby harbour")
    stated = article(page, ContentType.HTML, url="https://mirror.example/1", outlet="The Mirror Site")
    assert (stated.source.url, stated.source.outlet) == ("https://mirror.example/1", "The Mirror Site")


def test_keywords_are_what_the_story_repeats() -> None:
    """Without any given, the names and words that come again; never a word that says nothing."""
    told = article(
        story("Bridge to close", "By Jan Feld", *PARAGRAPHS, "The bridge is old, the council said.")
    ).metadata
    assert told.keywords
    assert not {word.casefold() for word in told.keywords} & {"the", "and", "for", "with", "said"}
    assert any("bridge" in word.casefold() or "council" in word.casefold() for word in told.keywords)


def test_a_language_that_cannot_be_told_is_said_to_be_undetermined() -> None:
    """Figures are no language; neither is nothing."""
    assert article("12 - 34 - 56 - 78").metadata.language.code == "und"


def test_text_in_two_languages_is_told_by_its_story() -> None:
    """A caption in another language and a foreign headline quoted do not turn a story."""
    german = list(chain.from_iterable(STORIES["de"][3] for _ in range(2)))
    told = article(story(STORIES["de"][0], "Von Jan Feld", *dict.fromkeys(german), PARAGRAPHS[0])).metadata
    assert told.language.code == "de"
