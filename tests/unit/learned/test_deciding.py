"""What each line is, decided: the rules propose, the labels weigh."""

import numpy as np

from services.contracts.part import RemovedKind
from services.contracts.raw import RawArticle
from services.enrich.draft import Draft, Line, Role, Rule
from services.enrich.learned.classes import Class
from services.enrich.learned.deciding import decided
from services.enrich.printed.article.read_text import read_text
from services.enrich.printed.caption.claimed_captions import with_captions
from services.enrich.printed.headline.headline_in_text import with_headline, without_menu
from tests.unit.desk import PARAGRAPHS

RULE = Rule("a test says so", __name__)
CERTAIN = Rule("a test is certain", __name__, is_certain=True)
MENU = ("Home", "Tides", "Boats", "Jobs", "Sign in")
HEADLINE, BYLINE = "Harbour bridge to close for two years", "By Ada Holt"


def read(*lines: str) -> Draft:
    """A text of lines, none of them claimed."""
    return read_text(Draft(raw=RawArticle(content="\n".join(lines))))


def page(*lines: str) -> Draft:
    """The same with a menu above it, which is taken out."""
    draft = read(*MENU, *lines)
    return draft.with_lines({at: draft.lines[at].out(RemovedKind.MENU, RULE) for at in range(len(MENU))})


def chances(draft: Draft, **labels: tuple[Class, float]) -> np.ndarray:
    """How likely each line is to be what: as told for lines by their text, paragraphs for certain else."""
    rows = np.zeros((len(draft.lines), len(Class)))
    rows[:, Class.PARAGRAPH] = 1
    for text, (label, chance) in labels.items():
        at = index(draft, text)
        rows[at] = (1 - chance) / (len(Class) - 1)
        rows[at, label] = chance
    return rows


def index(draft: Draft, text: str) -> int:
    """Where a line stands."""
    return next(at for at, line in enumerate(draft.lines) if line.text.startswith(text))


def line(draft: Draft, text: str) -> Line:
    """A line, by how it begins."""
    return draft.lines[index(draft, text)]


def test_another_headline_is_taken_where_it_is_much_likelier() -> None:
    """The one that the rules proposed is of the story again."""
    draft = with_headline(read("A teaser of another story", HEADLINE, *PARAGRAPHS), 0, RULE)
    likely = chances(draft, **{"A teaser": (Class.HEADLINE, 0.5), HEADLINE: (Class.HEADLINE, 0.9)})
    found = decided(draft, likely)
    assert (found.headline.text if found.headline else None) == HEADLINE
    assert line(found, "A teaser").role is not Role.HEADLINE


def test_a_headline_that_moves_takes_its_section_with_it_and_leaves_a_dek() -> None:
    """What stands right above it names the section, and the line below it that passed for the headline is its dek."""
    dek = "When the boats stop, forty people stay behind and wait for spring"
    draft = without_menu(with_headline(read("Travel", HEADLINE, dek, BYLINE, *PARAGRAPHS), 2, RULE), 2)
    likely = chances(
        draft, Travel=(Class.REMOVED, 0.9), **{HEADLINE: (Class.HEADLINE, 0.9), dek: (Class.HEADLINE, 0.4)}
    )
    found = decided(draft, likely)
    assert [part.text if part else None for part in (found.section, found.headline, found.dek)] == [
        "Travel",
        HEADLINE,
        dek,
    ]


def test_a_credit_that_passed_for_the_headline_is_no_part_of_the_story() -> None:
    """It stands below the headline, and its picture has no caption."""
    credit = "Foto: Ada Holt/TT"
    draft = with_headline(read(HEADLINE, credit, BYLINE, *PARAGRAPHS), 1, RULE)
    found = decided(draft, chances(draft, **{HEADLINE: (Class.HEADLINE, 0.9), credit: (Class.REMOVED, 0.9)}))
    assert found.headline is not None
    assert (found.headline.text, line(found, credit).role) == (HEADLINE, Role.REMOVED)


def test_a_point_is_no_dek_however_likely() -> None:
    """Wires open with three of them: one alone would tell a third."""
    draft = read(
        HEADLINE, "* Talks break up after fourteen hours at the office", "* Strike runs to Monday", BYLINE, *PARAGRAPHS
    )
    found = decided(with_headline(draft, 0, RULE), chances(draft, **{"* Talks": (Class.DEK, 0.9)}))
    assert found.dek is None


def test_a_sentence_that_passed_for_a_caption_is_told_by_the_labels() -> None:
    """It tells what is so in the present, as captions do; left open it would be taken for one again."""
    scene = "A new cask of Scottish oak takes three days and sells for about $900. Holt expects to finish two hundred."
    draft = with_captions(read(HEADLINE, BYLINE, PARAGRAPHS[0], "What the casks will cost", scene, *PARAGRAPHS[1:]))
    assert line(draft, scene).role is Role.CAPTION
    found = decided(draft, chances(draft, **{scene: (Class.PARAGRAPH, 0.9)}))
    assert (line(found, scene).role, found.captions) == (Role.PARAGRAPH, ())


def test_the_headline_of_the_rules_stays_where_another_is_hardly_likelier() -> None:
    """They know more than the numbers tell."""
    draft = with_headline(read(HEADLINE, "Ferries to run every hour", *PARAGRAPHS), 0, RULE)
    likely = chances(draft, **{HEADLINE: (Class.HEADLINE, 0.5), "Ferries to": (Class.HEADLINE, 0.55)})
    found = decided(draft, likely)
    assert (found.headline.text if found.headline else None) == HEADLINE


def test_a_byline_is_read_where_the_rules_have_none() -> None:
    """Its names are the authors."""
    draft = with_headline(read(HEADLINE, "Ada Holt reports", BYLINE, *PARAGRAPHS), 0, RULE)
    found = decided(draft, chances(draft, **{HEADLINE: (Class.HEADLINE, 1), BYLINE: (Class.BYLINE, 0.7)}))
    assert (found.byline.text if found.byline else None, found.authors) == (BYLINE, ("Ada Holt",))


def test_a_byline_taken_from_a_caption_frees_the_photographer_below_it() -> None:
    """Who writes from a place, and who took the pictures, look like a caption with its credit."""
    writer, photographer = "Ada Holt in Ostby", "Photographs by Bo Lind"
    draft = with_headline(read(HEADLINE, writer, photographer, *PARAGRAPHS), 0, RULE)
    draft = draft.with_lines({at: draft.lines[at].as_(Role.CAPTION, RULE) for at in (1, 2)})
    likely = {HEADLINE: (Class.HEADLINE, 1), writer: (Class.BYLINE, 0.7), photographer: (Class.CREDIT, 0.6)}
    found = decided(with_captions(draft), chances(draft, **likely))
    assert found.authors == ("Ada Holt",)
    assert not found.captions
    assert line(found, photographer).role is Role.BYLINE


def test_a_likely_line_without_a_name_is_no_byline() -> None:
    """There is nobody to name."""
    draft = read(HEADLINE, "More of this", *PARAGRAPHS)
    found = decided(draft, chances(draft, **{"More of": (Class.BYLINE, 0.9)}))
    assert found.byline is None


def test_a_paragraph_that_was_taken_out_comes_back() -> None:
    """Boxes round it do not make it furniture."""
    draft = page(HEADLINE, *PARAGRAPHS)
    at = index(draft, PARAGRAPHS[1])
    draft = draft.with_lines({at: draft.lines[at].out(RemovedKind.ADVERTISEMENT, RULE)})
    assert line(decided(draft, chances(draft)), PARAGRAPHS[1]).role is None


def test_what_surely_is_no_story_goes_only_where_a_page_was_copied() -> None:
    """Copy of a desk is all story: its short lines are tables, lists and results."""
    scrap = "Three for the weekend"
    out = {scrap: (Class.REMOVED, 0.95)}
    copied, bare = page(HEADLINE, scrap, *PARAGRAPHS), read(HEADLINE, scrap, *PARAGRAPHS)
    assert line(decided(copied, chances(copied, **out)), scrap).role is Role.REMOVED
    assert line(decided(bare, chances(bare, **out)), scrap).role is None


def test_a_caption_by_a_certain_mark_is_not_weighed() -> None:
    """One by a weaker rule is."""
    for rule, role in ((CERTAIN, Role.CAPTION), (RULE, Role.PARAGRAPH)):
        draft = page(HEADLINE, *PARAGRAPHS)
        at = index(draft, PARAGRAPHS[1])
        draft = draft.with_lines({at: draft.lines[at].as_(Role.CAPTION, rule)})
        assert line(decided(draft, chances(draft)), PARAGRAPHS[1]).role is role


def test_each_decision_says_how_likely_it_was() -> None:
    """`explain` prints it beside what the rules had proposed."""
    draft = page(HEADLINE, "What comes next", *PARAGRAPHS)
    found = line(decided(draft, chances(draft, **{"What comes": (Class.SUBHEAD, 0.9)})), "What comes")
    assert found.role is Role.SUBHEAD
    assert found.rule is not None
    assert "0.90" in found.rule.why
