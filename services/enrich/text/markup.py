"""Marks of Markdown and of the wires, taken out of plain text: they are no words of it."""

import re
from typing import Final

_CONTROLS: Final = re.compile("[\x01-\x08\x0e-\x1f\x7f]")
"""With which wires open and end their copy."""
_WIRE: Final = re.compile(r"^\^([^\n]*?)[<=][ \t]*$", re.MULTILINE)
"""Headline and byline of a wire's copy: `^Ferry aground<`, `^By ADA HOLT=`."""
_NUMBERED: Final = re.compile(r"\A\s*[a-z]{3}\d{3,4} \d [^\n]*\n[^\n]+/[ \t]*\n[^\n]+?(?P<mark> =)[ \t]*\n")
"""The head of a wire's copy: its number, what it is about, the headline with its mark."""
_HEADING: Final = re.compile(r"^ {0,3}#{1,6}[ \t]+(\S[^\n]*?)(?:[ \t]+#+)?[ \t]*$", re.MULTILINE)
_UNDERLINE: Final = re.compile(r"(?<=\S\n)(?:={3,}|-{3,})[ \t]*$\n?", re.MULTILINE)
_LINK: Final = re.compile(r"!?\[([^\[\]\n]{1,300})\]\((?:https?:)?/[^()\s]{1,2000}(?: \"[^\"\n]{0,300}\")?\)")
_STRONG: Final = re.compile(r"(?<![\w*])(\*\*|__)(?=\S)([^*_\n]{1,1000}?)(?<=\S)\1(?![\w*])")
_SLANTED: Final = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,1000}?)(?<=\S)\*(?![\w*])")
_SIGNS: Final = (
    re.compile(r"\A\s*# \S"),
    re.compile(r"\A\s*\S[^\n]*\n={3,}[ \t]*\n"),
    re.compile(r"^#{2,6} \S", re.MULTILINE),
    _LINK,
)
"""Any of which tells Markdown; stars alone stand for footnotes and lists, too."""


def without_marks(text: str) -> str:
    """Return the words of a text that is marked up for a wire or as Markdown; any other as it is."""
    text = _WIRE.sub(r"\1", _CONTROLS.sub("", text))
    if numbered := _NUMBERED.match(text):
        text = text[: numbered.start("mark")] + text[numbered.end("mark") :]
    if not any(sign.search(text) for sign in _SIGNS):
        return text
    text = _UNDERLINE.sub("", _HEADING.sub(r"\1", text))
    return _SLANTED.sub(r"\1", _STRONG.sub(r"\2", _LINK.sub(r"\1", text)))
