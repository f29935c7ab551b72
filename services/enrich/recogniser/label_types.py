"""Labels of recognisers, and what we publish under them."""

from typing import Final

from services.contracts.entity import EntityType, ValueType

TYPES: Final[dict[str, EntityType | ValueType]] = {
    "PERSON": EntityType.PERSON,
    "PER": EntityType.PERSON,
    "ORG": EntityType.ORGANIZATION,
    "GPE": EntityType.PLACE,
    "LOC": EntityType.PLACE,
    "FAC": EntityType.FACILITY,
    "NORP": EntityType.GROUP,
    "EVENT": EntityType.EVENT,
    "PRODUCT": EntityType.PRODUCT,
    "WORK_OF_ART": EntityType.WORK,
    "LAW": EntityType.LAW,
    "DATE": ValueType.DATE,
    "TIME": ValueType.TIME,
    "MONEY": ValueType.MONEY,
    "PERCENT": ValueType.PERCENT,
    "QUANTITY": ValueType.QUANTITY,
}
"""Labels of OntoNotes (release 5.0) and of CoNLL; the others (ordinals, languages, MISC) name nothing we publish."""
