"""Make a case of a bug report: `make case NAME=credit-lost FILE=report.txt`.

Writes `tests/cases/NAME.json` with the input and what is read of it today, and prints who claimed each line. Put right
what is wrong, take out what does not matter, say in `why` what was reported: from then on `tests/unit/test_cases.py`
holds the reading to it. Texts of others are made up anew before they come in: what a case needs is their shape.
"""

import argparse
import json
from pathlib import Path
from typing import Any, Final

from benchmarks.envelope import ENVELOPE
from benchmarks.structure import ROOT
from services.contracts.raw import RawArticle
from services.enrich.enriching import enrich
from services.enrich.pipeline import pipeline
from services.enrich.recogniser.models import load_model
from services.standalone.enrich import raw_article
from services.standalone.explain import explain_file

CASES: Final = ROOT / "tests" / "cases"
_FIELDS: Final = ("section", "headline", "dek", "byline", "authors", "dateline", "published_at")


def main() -> None:
    """Write the case and explain its input."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name", help="what went wrong, as words with hyphens: credit-lost")
    parser.add_argument("file", type=Path, help="the article as posted: .txt, .html or .json")
    asked = parser.parse_args()
    file = CASES / f"{asked.name}.json"
    if file.exists():
        parser.error(f"{file} is there already")
    raw = raw_article(asked.file)
    case = {"why": "", "input": raw.model_dump(mode="json", exclude_defaults=True), "wanted": wanted(raw)}
    file.write_text(json.dumps(case, ensure_ascii=False, indent=1) + "\n", "utf-8")
    explain_file(asked.file, model="none", as_json=False)
    print(f"\n{file.relative_to(ROOT)}: put `wanted` right, and say why")


def wanted(raw: RawArticle) -> dict[str, Any]:
    """Return what is read of an article today, field by field, as a case has it."""
    read = enrich(raw, ENVELOPE, pipeline(load_model("none"))).article.model_dump(mode="json")
    found = {name: read["metadata"][name] for name in _FIELDS}
    found["authors"] = [author["name"] for author in found["authors"]]
    for name in ("dateline", "published_at"):
        found[name] = found[name] and found[name]["text" if name == "dateline" else "value"]
    found["body"] = [block["text"] for block in read["body"]]
    found["captions"] = [caption["text"] for caption in read["captions"]]
    printed = [caption["credit"] or {} for caption in read["captions"]]
    found["credits"] = [credit.get("text") for credit in printed]
    found["photographers"] = [name for credit in printed for name in credit.get("photographers", ())]
    found["agencies"] = [name for credit in printed for name in credit.get("agencies", ())]
    found["removed"] = [part["text"] for part in read["removed"]]
    return found


if __name__ == "__main__":
    main()
