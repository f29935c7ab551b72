"""The table of what a name says by itself: each rule by a name that it takes and one that it must not."""

import pytest

from services.enrich.entities.tell.signs import SIGNS, Called, Sign
from services.enrich.gazetteer.known import known


@pytest.mark.parametrize("sign", [pytest.param(sign, id=sign.name) for sign in SIGNS])
def test_a_sign_takes_its_name_and_leaves_the_other(sign: Sign) -> None:
    """The one shows what the sign is for, the other how far it goes."""
    assert sign.looks(Called(sign.takes, known(sign.takes)))
    assert not sign.looks(Called(sign.leaves, known(sign.leaves)))
