"""What datelines name besides their first town."""

import pytest

from services.contracts.metadata import Dateline
from services.enrich.entities.join.dateline_names import dateline_names


@pytest.mark.parametrize(
    ("printed", "place", "names"),
    [
        ("ALDERPORT/BONN (Reuters) - ", "Alderport", ["ALDERPORT", "BONN", "Reuters"]),
        ("ALDERPORT/BONN (Reuters) - ", "Alderport/Bonn", ["ALDERPORT", "BONN", "Reuters"]),
        ("FINCHFORD, Ohio (AP) — ", "Finchford", ["FINCHFORD", "Ohio", "AP"]),
        ("CHARLESTON, W.Va. — ", "Charleston", ["CHARLESTON", "W.Va."]),
        ("GOMA, Democratic Republic of Congo — ", "Goma", ["GOMA", "Democratic Republic of Congo"]),
        ("LUSAKA, Nov. 4 (AFP) - ", "Lusaka", ["LUSAKA", "AFP"]),
        ("New Alder, Nov 27 - ", "Alder", ["New Alder"]),
        ("LUSAKA, Monday — ", "Lusaka", ["LUSAKA"]),
        ("CARLSBAD, California 1996-08-23", "Carlsbad", ["CARLSBAD", "California"]),
    ],
)
def test_a_dateline_names_all_its_places(printed: str, place: str, names: list[str]) -> None:
    """The second town, the state and the country are places as the first town is; days and months are none."""
    agency = next((short for short in ("Reuters", "AFP", "AP") if f"({short})" in printed), None)
    line = Dateline(text=printed.strip(), start=0, end=len(printed), place=place, agency=agency)
    assert [printed[one.start : one.end] for one in dateline_names(printed, line)] == names
