"""Learns the weights from pages, writes them, and says how well they do on pages of other publishers."""

import argparse
import json
from pathlib import Path

import numpy as np
from sklearn.model_selection import GroupKFold

from services.enrich.learned.above import HEADLINE, above
from services.enrich.learned.learned_dek import DEK
from services.enrich.learned.shape import WORDS_IN_FULL
from services.enrich.learned.subheads import SUBHEAD, subhead_rows
from services.enrich.learned.surroundings import FEATURES
from training.lines.deks import dek
from training.lines.fit import Linear, chooser, classifier
from training.lines.labels import Label
from training.lines.pages import Read, pages

_WORDS = FEATURES.index("words")
_STORY = {Label.STORY, Label.SUBHEAD}
_STRENGTH = 0.3
_PENALTY = 10.0
_FOLDS = 5
_HALF = 0.5
_DOUBTFUL = 0.1
_FEWEST, _MOST = 2, 40
"""Words of a line that may be a headline."""


def main() -> None:
    """Learn, write, measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--held-out", type=Path)
    parser.add_argument("--only-dek", action="store_true", help="learn the dek with the weights that are in use")
    asked = parser.parse_args()
    if asked.only_dek:
        _write_dek(asked.pages, asked.out)
        return
    read = list(pages(asked.pages))
    known = [page for page in read if page.knows_story]
    story = _story(known)
    odds = {id(page): share for page, share in _by_others(known)}
    odds |= {id(page): _share(story, page.rows) for page in read if not page.knows_story}
    headline = chooser([group for page in read if (group := _choice(page, odds[id(page)]))], _PENALTY)
    subhead = _subhead([(page, odds[id(page)]) for page in known if page.knows_subheads])
    models = {
        name: {"bias": round(bias, 4), "weights": dict(zip(features, np.round(weights, 4).tolist(), strict=True))}
        for name, features, (weights, bias) in (
            ("story", FEATURES, story),
            ("headline", HEADLINE, headline),
            ("subhead", SUBHEAD, subhead),
        )
    }
    if asked.out.exists():
        models = {**json.loads(asked.out.read_text(encoding="utf-8")), **models}
    asked.out.write_text(json.dumps(models, indent=1) + "\n", encoding="utf-8")
    if asked.held_out:
        _measure(list(pages([asked.held_out])), story, headline, subhead)


def _write_dek(files: list[Path], out: Path) -> None:
    """Learn which line is the dek; it depends on where the other weights find the headline and the story."""
    known = [json.loads(row) for file in files for row in file.read_text(encoding="utf-8").split("\n") if row]
    weights, bias = dek(known)
    models = json.loads(out.read_text(encoding="utf-8"))
    models["dek"] = {"bias": round(bias, 4), "weights": dict(zip(DEK, np.round(weights, 4).tolist(), strict=True))}
    out.write_text(json.dumps(models, indent=1) + "\n", encoding="utf-8")


def _story(read: list[Read]) -> Linear:
    """Long lines weigh more, as they do in an article, and lines of long pages less."""
    rows = np.vstack([page.rows for page in read])
    wanted = np.concatenate([_is_story(page) for page in read])
    weights = np.concatenate([(4 * page.rows[:, _WORDS] + 0.15) / len(page.lines) ** 0.5 for page in read])
    return classifier(rows, wanted, weights, _STRENGTH)


def _by_others(read: list[Read]) -> list[tuple[Read, np.ndarray]]:
    """Return the story's shares as a model gives them that has not seen the page's publisher."""
    groups = [page.publisher for page in read]
    found = []
    for seen, unseen in GroupKFold(_FOLDS).split(read, groups=groups):
        model = _story([read[at] for at in seen])
        found += [(read[at], _share(model, read[at].rows)) for at in unseen]
    return found


def _choice(page: Read, share: np.ndarray) -> tuple[np.ndarray, np.ndarray] | None:
    wanted = np.array([label is Label.HEADLINE for label in page.labels])
    counts = page.rows[:, _WORDS] * WORDS_IN_FULL
    able = (counts >= _FEWEST) & (counts <= _MOST)
    if not (wanted & able).any():
        return None
    rows = above(page.lines, page.rows, share)
    return rows[able], wanted[able]


def _subhead(read: list[tuple[Read, np.ndarray]]) -> Linear:
    """Learn among the lines that may be the story's: what a page prints between its paragraphs is no subhead."""
    rows, wanted, weights = [], [], []
    for page, share in read:
        told = _is_story(page) | (share > _DOUBTFUL)
        rows.append(subhead_rows(page.rows, share)[told])
        wanted.append(np.array([label is Label.SUBHEAD for label in page.labels])[told])
        weights.append(np.full(told.sum(), 1 / len(page.lines) ** 0.5))
    return classifier(np.vstack(rows), np.concatenate(wanted), np.concatenate(weights), _STRENGTH)


def _is_story(page: Read) -> np.ndarray:
    return np.array([label in _STORY for label in page.labels])


def _share(model: Linear, rows: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-(rows @ model[0] + model[1])))


def _measure(read: list[Read], story: Linear, headline: Linear, subhead: Linear) -> None:
    found: dict[str, list[float]] = {"story precision": [], "story recall": [], "headline": []}
    marked = [0, 0, 0]
    for page in read:
        share = _share(story, page.rows)
        told, counts = _is_story(page), page.rows[:, _WORDS]
        if page.knows_story and told.any():
            both = counts[told & (share > _HALF)].sum()
            found["story precision"].append(both / max(counts[share > _HALF].sum(), 1e-9))
            found["story recall"].append(both / counts[told].sum())
        if page.knows_subheads and told.any():
            rows = subhead_rows(page.rows, share)
            given = (_share(subhead, rows) > _HALF) & (share > _DOUBTFUL)
            right = np.array([label is Label.SUBHEAD for label in page.labels])
            marked[0] += int((given & right).sum())
            marked[1] += int((given & ~right).sum())
            marked[2] += int((~given & right).sum())
        if choice := _choice(page, share):
            found["headline"].append(float(choice[1][(choice[0] @ headline[0]).argmax()]))
    for name, values in found.items():
        print(f"{name:16} {np.mean(values):.3f}  ({len(values)} pages)")  # noqa: T201 - what the command is for
    print(f"subheads: {marked[0]} right, {marked[1]} too many, {marked[2]} missed")  # noqa: T201 - as above


main()
