"""The labels the model learns, and what a training token allows it to say."""

from typing import Final

NAMES: Final = ("PER", "ORG", "LOC")
OTHERS: Final = ("NORP", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW")
"""What the gold corpora call MISC, taken apart."""
VALUES: Final = ("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY")
LABELS: Final = ("O", *(f"{at}-{kind}" for kind in (*NAMES, *OTHERS, *VALUES) for at in "BI"))
INDEX: Final = {label: number for number, label in enumerate(LABELS)}

ANY: Final = "?"
"""A token nobody can vouch for: it teaches nothing."""
NOT_A_NAME: Final = "-"
"""Where the source does not annotate what it calls MISC: no person, organization or place, and no more is known."""
_OTHER: Final = {f"{at}-MISC": tuple(f"{at}-{kind}" for kind in OTHERS) for at in "BI"}
_LOOSE: Final = {
    ANY: LABELS,
    NOT_A_NAME: ("O", *(f"{at}-{kind}" for kind in OTHERS for at in "BI")),
    **_OTHER,
}
TARGETS: Final = (*LABELS, *_LOOSE)
TARGET: Final = {tag: number for number, tag in enumerate(TARGETS)}


def allowed() -> list[list[bool]]:
    """Return, for each target, which labels it allows: one row a target, one column a label."""
    return [[label in _LOOSE.get(target, (target,)) for label in LABELS] for target in TARGETS]
