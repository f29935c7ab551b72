"""What reads a line of a language's lists as speech: the readers of the `quotes` sections."""

from services.contracts.entity import Quote
from services.enrich.quotes.nominal import nominal_at_end
from services.enrich.steps.quotes import quotes
from tests.unit.quotes.spoken import drafted


def direct(line: str, language: str = "en") -> tuple[Quote, ...]:
    """Return the quotations of a line."""
    return quotes(drafted(line, language=language)).quotes


def is_reported(line: str) -> bool:
    """Whether something is known to report the words between the marks."""
    return any(one.cue for one in direct(line))


def has_speaker(line: str) -> bool:
    """Whether somebody is known to speak the words between the marks."""
    return any(one.speaker for one in direct(line))


def is_spoken_by_a_name(line: str) -> bool:
    """Whether the speaker is the name alone, without office and verb, in writing that does not part its words."""
    return all(one.speaker and one.speaker.text == "王小明" for one in direct(line))


def is_passed_on(line: str) -> bool:
    """Whether somebody passes on the words of somebody else."""
    return any(one.through for one in direct(line))


def is_indirect(line: str) -> bool:
    """Whether a line tells in its own words what somebody said."""
    return bool(quotes(drafted(line)).reported)


def is_no_statement(line: str) -> bool:
    """Whether a line reports a word or two, and nothing that is worth keeping."""
    return not is_indirect(line)


def is_dialogue(line: str) -> bool:
    """Whether a line is speech behind a dash, where papers print it so."""
    return bool(direct(line, language="fr"))


def is_broken_by_an_aside(line: str) -> bool:
    """Whether what reports speech stands within its marks, where papers print it so."""
    return len(direct(line, language="uk")) > 1


def ends_with_a_speaker(line: str) -> bool:
    """Whether a line ends with a speaker without a name."""
    return nominal_at_end(line, 0, len(line)) is not None
