"""Pictures: the words under them and whose they are."""

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, ConfigDict, Field

from services.contracts.part import Part, Spanned
from services.contracts.text import in_the_calendar


class Qualifier(StrEnum):
    """What a credit says about how the picture came to be used (IPTC's and the agencies' own words)."""

    POOL = "pool"
    HANDOUT = "handout"
    FILE = "file"
    COURTESY = "courtesy"
    SUPPLIED = "supplied"
    SCREENSHOT = "screenshot"
    STOCK = "stock"
    COMPOSITE = "composite"
    ILLUSTRATION = "illustration"


class Credit(Part):
    """Whose picture it is, taken apart."""

    text: str = Field(description="The credit as printed, brackets and all.")
    start: int | None = Field(default=None, description="Offset of the printed credit, null if not in the text.")
    end: int | None = Field(default=None, description="Offset behind the printed credit.")
    spans: tuple[tuple[int, int], ...] = Field(
        default=(), description="Every place at which it is printed, first one first; empty if it is not in the text."
    )
    photographers: tuple[str, ...] = Field(default=(), description="Who took it.")
    agencies: tuple[str, ...] = Field(default=(), description="Agencies it comes from, under their usual short names.")
    distributor: str | None = Field(default=None, description="Who passes it on for the agency or the source.")
    outlet: str | None = Field(default=None, description="A publication it belongs to.")
    qualifiers: tuple[Qualifier, ...] = Field(default=(), description="pool, handout, file, ...")
    rights: str | None = Field(default=None, description="A note on rights, as printed.")


class Image(Part):
    """The picture a caption stands under, where the page tells."""

    url: str | None = None
    alt: str | None = None


class Pictured(Part):
    """Somebody whom the caption says the picture shows."""

    entity: str = Field(description="Id of the entity.")
    name: str = Field(description="The entity's name.")
    position: str | None = Field(default=None, description="Where in the picture, as printed: left, second right, ...")


class Caption(Spanned):
    """The words under one picture, without its credit; written twice in the text, it is still one caption.

    On a page, a picture with a credit and no words has an entry, too: its `text` is empty.
    """

    model_config = ConfigDict(revalidate_instances="always")

    spans: tuple[tuple[int, int], ...] = Field(description="Every place at which it stands, first one first.")
    occurrences: int = Field(ge=1, description="How often it stands in the text.")
    after_block: int | None = Field(
        default=None, description="Index in `body` of the block it follows; null above the body."
    )
    credit: Credit | None = None
    image: Image = Image()
    people: tuple[Pictured, ...] = Field(
        default=(), description="Who is in the picture; not those whom the caption names for another reason."
    )
    place: str | None = Field(default=None, description="Id of the entity where the picture was taken.")
    date: Annotated[str, AfterValidator(in_the_calendar)] | None = Field(
        default=None, description="When the picture was taken, as far as the caption says: ISO 8601, or YYYY-MM, YYYY."
    )
