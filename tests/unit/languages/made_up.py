"""Asking the reading side in a tree that has one language more: nothing else in it is changed."""

import subprocess
import sys
from pathlib import Path

import services.enrich

READING = Path(services.enrich.__file__).parent


def ask_with(language: str, question: str, folder: Path) -> str:
    """Return what a few lines of Python print where `languages/xx.toml` is one more file of the languages' folder."""
    tree = folder / "services"
    (tree / "enrich" / "languages").mkdir(parents=True)
    for beside in (*READING.parent.iterdir(), *READING.iterdir(), *(READING / "languages").iterdir()):
        place = tree / beside.relative_to(READING.parent)
        if not place.exists() and beside.name != "__pycache__":
            place.symlink_to(beside)
    (tree / "enrich" / "languages" / "xx.toml").write_text(language, encoding="utf-8")
    asked = subprocess.run([sys.executable, "-c", question], cwd=folder, capture_output=True, check=True, text=True)
    return asked.stdout
