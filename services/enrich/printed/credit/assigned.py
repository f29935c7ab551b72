"""What has been made of a credit so far, and in which role each name goes."""

from dataclasses import dataclass, field

from services.contracts.caption import Credit, Qualifier
from services.enrich.printed.credit.segments import Joint


@dataclass(slots=True)
class Reading:
    """The parts of one credit by their roles."""

    photographers: list[str] = field(default_factory=list)
    agencies: list[str] = field(default_factory=list)
    distributor: str | None = None
    outlet: str | None = None
    qualifiers: list[Qualifier] = field(default_factory=list)
    rights: str | None = None
    anonymous: bool = False
    """Whether a segment is a source that names nobody: it is a credit, with nothing to tell."""
    worded: bool = False
    """Whether a segment says that it is about a picture, as `Foto Jan Jansen` does without a colon."""
    loose: bool = False
    """Whether a colon parts it, or a single word stands for a person: menus and headlines look like that, too."""
    passed_on: bool = False
    """Whether `via` or `for` has led to somebody: two houses side by side may be anything."""
    told: bool = False
    """Whether the page says that it is a credit."""
    unread: int = 0
    """Segments that were not understood; they stay in the text and are not guessed at."""

    @property
    def is_sure(self) -> bool:
        """Whether the words alone show a credit: an agency, a qualifier, or a name and a house side by side."""
        named = (self.photographers and not self.loose) or self.anonymous
        return bool(self.agencies or self.passed_on or (self.outlet and named) or self.qualifiers)

    @property
    def is_anything(self) -> bool:
        """Whether at least something was understood, and nothing was not."""
        return bool(self.is_sure or self.photographers or self.outlet) and not self.unread

    @property
    def is_empty(self) -> bool:
        """Whether nobody has been named yet."""
        return not (self.photographers or self.agencies or self.outlet or self.distributor)

    def add_agency(self, name: str, joint: Joint) -> None:
        """Note an agency; `via` makes it the one that passes the picture on."""
        if joint is Joint.VIA and (self.distributor is None or not self.passed_on):
            self.agencies.extend(filter(None, [self.distributor]))
            self.distributor, self.passed_on = name, True
        else:
            self.agencies.append(name)

    def add_unread(self, name: str, joint: Joint) -> None:
        """Note what nothing explains: a house, where the page says that all of this is a credit."""
        if self.told and name:
            self.add_house(name, joint)
        else:
            self.unread += 1

    def add_house(self, name: str, joint: Joint) -> None:
        """Note a house that is no agency: whose picture it is, or, named second, who passes it on."""
        if joint is Joint.FOR and not (self.told or self.photographers or self.agencies):  # they work for houses
            self.unread += 1
            return
        self.passed_on = self.passed_on or joint in {Joint.VIA, Joint.FOR}
        if joint is Joint.VIA and self.distributor is None:
            self.distributor = name
        elif self.outlet is None:
            self.outlet = name
        elif self.distributor is None:
            self.distributor = name
        elif self.told or (joint is Joint.SLASH and not self.loose and (self.photographers or self.agencies)):
            self.agencies.append(name)
        else:  # house upon house with nobody among them, or between commas: a menu, or headlines
            self.unread += 1

    def credit(self, text: str, start: int) -> Credit:
        """Return the contract's form of it, for a credit printed as `text` at `start`."""
        return Credit(
            text=text,
            start=start,
            end=start + len(text),
            photographers=tuple(dict.fromkeys(self.photographers)),
            agencies=tuple(dict.fromkeys(self.agencies)),
            distributor=None if self.distributor in self.agencies else self.distributor,
            outlet=self.outlet,
            qualifiers=tuple(dict.fromkeys(self.qualifiers)),
            rights=self.rights,
        )
