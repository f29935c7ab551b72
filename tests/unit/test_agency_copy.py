"""Copy as an agency sends it: results and tables are the story, and no page's furniture."""

import pytest

from services.enrich.printed.dateline.printed_dateline import printed_dateline
from tests.unit.desk import PARAGRAPHS, desk

RESULTS = """TENNIS - RESULTS AT VARLAND OPEN

Petra Holm

OSLO 2024-08-22

Results from the Varland Open tennis tournament on Thursday ( prefix number denotes seedings ) :

Second round

Ada Brenner ( Austria ) beat 1 - Mona Lisk ( Peru ) 6-3 7-5

Ingrid Solberg ( Norway ) beat Kaia Roth ( Chile ) 6-7 6-4 6-3

Scorers :

Valdres - Jan Olsen ( 23rd minute )

Lillevik - Dario Simun ( 70th ) , Igor Cvitan ( 88th )

Attendance : 7,500

Holm said on Friday that she would play the doubles as well, more than a year after she had announced that she
was giving up the sport.
"""


def test_results_are_the_story() -> None:
    """Lines that would be a menu on a page stay in copy that has no other furniture."""
    article = desk(RESULTS)
    body = [block.text for block in article.body]
    for line in ("Ada Brenner ( Austria ) beat 1 - Mona Lisk ( Peru ) 6-3 7-5", "Attendance : 7,500"):
        assert line in body


def test_scores_are_the_story_from_the_first() -> None:
    """However short the lines are; none of them is the headline, nor a menu above it."""
    scores = ["Motherby 0 Everly 0", "Arden 2 Leyton 1", "Motherby 17 9 5 3 32", "Everly 17 8 5 4 29"]
    article = desk("\n\n".join(["Northern league results", *scores]))
    assert article.metadata.headline == "Northern league results"
    assert [block.text for block in article.body] == scores


def test_scorers_and_batsmen_in_brackets_are_the_story() -> None:
    """Behind their team's goals or runs, each with a minute or a score."""
    lines = [
        "Arden 3 (Holm 27, Lisk 45) Leyton 1 (Brenner 62). Halftime 2-0.",
        "Motherby 1 (Quell 5) Everly 0. Attendance 24,000",
        "At Finchport: Eastmoor 259 (P. Quell 81; M. Finch 6-65) and 8-0",
    ]
    article = desk("\n\n".join(["SOCCER - SUMMARIES", "Summaries of matches that were played on Saturday:", *lines]))
    assert [block.text for block in article.body][1:] == lines


def test_rounds_of_golf_are_the_story() -> None:
    """A total, a player, and two rounds at least."""
    lines = ["132 Ada Holm 67 65", "134 Mona Lisk (Peru) 69 65", "135 Eva Quell 65 70, Ida Finch 68 67"]
    article = desk("\n\n".join(["GOLF - SCORES", "Leading scores after the second round on Friday were:", *lines]))
    assert [block.text for block in article.body][1:] == lines


def test_a_town_and_a_day_are_nobody() -> None:
    """Two words in capitals with a date are a dateline, where a town is called so."""
    scores = ["Motherby 0 Everly 0", "Arden 2 Leyton 1", "Motherby 17 9 5 3 32"]
    article = desk("\n\n".join(["BASEBALL - RESULTS", "NEW YORK 1996-08-31", *scores]))
    assert article.metadata.byline is None
    assert article.metadata.dateline
    assert article.metadata.dateline.date == "1996-08-31"


def test_the_headline_is_what_the_copy_opens_with() -> None:
    """In capitals, behind the sport; the writer and the place stand below it."""
    article = desk(RESULTS)
    assert article.metadata.headline == "TENNIS - RESULTS AT VARLAND OPEN"
    assert [author.name for author in article.metadata.authors] == ["Petra Holm"]
    assert article.metadata.dateline
    assert article.metadata.dateline.place == "Oslo"


def test_who_scored_did_not_write() -> None:
    """Names with minutes behind them are no byline."""
    assert "Dario Simun" not in [author.name for author in desk(RESULTS).metadata.authors]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("NEW YORK (AP) — The city said on Monday", "NEW YORK"),
        ("NEW DELHI, March 3 (Reuters) - India said", "NEW DELHI"),
        ("OSLO 2024-08-22", "OSLO"),
        ("AL-AIN, United Arab Emirates 2024-12-06", "AL-AIN"),
    ],
)
def test_datelines(line: str, place: str) -> None:
    """`NEW` alone is a label, but opens many a town's name; place and day may have the line to themselves."""
    found = printed_dateline(line)
    assert found
    assert found.place == place


@pytest.mark.parametrize("line", ["NEW — a thing we tried", "TENNIS - RESULTS AT LISBON OPEN", "CRICKET - England won"])
def test_labels_are_no_datelines(line: str) -> None:
    """What sports desks and pages put before a dash is no place."""
    assert printed_dateline(line) is None


def test_keeps_the_score_card_below_a_report() -> None:
    """Copy of a desk has no page's foot: its short lines are the story's, and have its names."""
    card = ("Alder first innings", "Ada Holt c Lind b Okafor 94", "Bo Lind lbw b Brandt 17", "Extras ( lb-10 ) 21")
    told = (*PARAGRAPHS[:2], *card, "To bat : Ines Okafor , Jan Feld", "Bowling : Brandt 24-4-88-3")
    article = desk("\n".join(("CRICKET - ALDER CLOSE ON 318-6 AT RAITH", *told)))
    assert [removed.text for removed in article.removed] == []
    assert [block.text for block in article.body] == list(told)
