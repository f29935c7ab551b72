"""What a nursery has loaded before it forks."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
FIRST_ARTICLE = """
import sys
from services.contracts.raw import RawArticle
from services.enrich.worker.attempt import Question
from services.enrich.worker.reading_child import prepare
from services.enrich.compose import Envelope

def own():
    resident, shared = open("/proc/self/statm").read().split()[1:3]
    return (int(resident) - int(shared)) * 4096

answer = prepare("none")
loaded, held = set(sys.modules), own()
text = "Mill shut\\n\\nLYON -- A mill in Lyon, France, shut on Friday."
for content, kind in ((text, "text/plain"), (f"<article><h1>Mill shut</h1><p>{text}</p></article>", "text/html")):
    article = RawArticle(content=content, content_type=kind)
    moment = "2026-01-01T00:00:00+00:00"
    answer(Question(article=article, envelope=Envelope("a", 1, moment, moment)).model_dump_json().encode())
print(len(set(sys.modules) - loaded), (own() - held) // 1024**2)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads memory from /proc")
def test_the_first_article_of_a_child_loads_nothing_more() -> None:
    """A new child is ready: no module, table or model is left to be loaded at its first article, into its own pages."""
    said = subprocess.run((sys.executable, "-c", FIRST_ARTICLE), capture_output=True, check=True, cwd=ROOT, text=True)
    modules, megabytes = map(int, said.stdout.split())
    assert modules == 0
    assert megabytes < 10
