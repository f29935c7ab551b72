"""Photo credits in the forms that photo desks print, and the brackets that are none."""

import pytest

from services.contracts.caption import Qualifier
from services.enrich.printed.credit.credit import credit


@pytest.mark.parametrize(
    ("printed", "photographers", "agencies"),
    [
        ("[Ines Okafor/AFP]", ("Ines Okafor",), ("AFP",)),
        ("(AP Photo/Ines Okafor)", ("Ines Okafor",), ("AP",)),
        ("Ines Okafor/The Associated Press", ("Ines Okafor",), ("AP",)),
        ("REUTERS/Ines Okafor", ("Ines Okafor",), ("Reuters",)),
        ("Photograph: Ines Okafor/Reuters", ("Ines Okafor",), ("Reuters",)),
        ("© Ines Okafor/dpa", ("Ines Okafor",), ("dpa",)),
        ("Foto: Ines Okafor / Ritzau Scanpix", ("Ines Okafor",), ("Ritzau Scanpix",)),
        ("Фото: Інес Окафор / Укрінформ", ("Інес Окафор",), ("Ukrinform",)),
        ("(Ines Okafor, Lee van Dorp/EPA)", ("Ines Okafor", "Lee van Dorp"), ("EPA",)),
        ("Photo by Ines Okafor and Lee van Dorp / NurPhoto", ("Ines Okafor", "Lee van Dorp"), ("NurPhoto",)),
        ("(INES OKAFOR/EFE)", ("Ines Okafor",), ("EFE",)),
    ],
)
def test_takes_names_and_agencies_apart(
    printed: str, photographers: tuple[str, ...], agencies: tuple[str, ...]
) -> None:
    """Whatever joins them, a name is a photographer and an agency has its usual short name."""
    found = credit(printed)
    assert found is not None
    assert (found.photographers, found.agencies) == (photographers, agencies)


@pytest.mark.parametrize(
    ("tail", "photographer"),
    [
        ("[Ines Okafor/AFP]", "Ines Okafor"),
        ("(Ines Okafor/Reuters)", "Ines Okafor"),
        ("Credit: Ines Okafor/Getty Images", "Ines Okafor"),
        ("| Image credit: Ines Okafor/Bloomberg", "Ines Okafor"),
        ("Photo by Ines Okafor / AFP via Getty Images", "Ines Okafor"),
        ("— Picture by Ines Okafor", "Ines Okafor"),
        ("Ines Okafor/via Reuters", "Ines Okafor"),
        ("(Image: Ines Okafor/PA)", "Ines Okafor"),
    ],
)
def test_finds_the_credit_behind_a_caption(tail: str, photographer: str) -> None:
    """The credit's offsets are those of its printed form, brackets and keyword included."""
    line = f"Fishermen mend their nets on the quay at Port Alder. {tail}"
    found = credit(line)
    assert found is not None
    assert found.photographers == (photographer,)
    assert found.start is not None
    assert line[found.start : found.end] == found.text == tail


@pytest.mark.parametrize(
    "line",
    [
        '"They sent us all those crates [of oranges] by sea," he said.',
        '"[The harbour pilots] will strike until Friday," the union said in a letter.',
        "She spoke to Harbour Workers United Federation (HWUF)",
        "Mayor Ada Holt (left) opens the new lock with the minister (right)",
        "The engraving by Orrin was sold to a museum in the north for a large sum.",
        "He has written for Reuters since 1998.",
        "The council meets on Monday.",
        "",
    ],
)
def test_refuses_what_is_no_credit(line: str) -> None:
    """Editorial brackets, acronyms behind their names, positions and plain sentences are left alone."""
    assert credit(line) is None


def test_tells_distributor_outlet_and_agency() -> None:
    """`for` leads to the outlet, `via` to whoever passes the picture on."""
    found = credit("Photo: Ines Okafor for The Alder Post via Getty Images")
    assert found is not None
    assert found.photographers == ("Ines Okafor",)
    assert (found.outlet, found.distributor) == ("The Alder Post", "Getty Images")


@pytest.mark.parametrize(
    ("printed", "qualifier"),
    [
        ("[Ines Okafor/Pool/AFP]", Qualifier.POOL),
        ("(AP Photo/Ines Okafor, File)", Qualifier.FILE),
        ("Handout / Ministry of Fisheries", Qualifier.HANDOUT),
        ("FILE PHOTO: REUTERS/Ines Okafor", Qualifier.FILE),
        ("Photo / Supplied", Qualifier.SUPPLIED),
        ("© Montage", Qualifier.COMPOSITE),
        ("Photo: YouTube screenshot", Qualifier.SCREENSHOT),
        ("Photo courtesy of Ines Okafor", Qualifier.COURTESY),
    ],
)
def test_knows_qualifiers(printed: str, qualifier: Qualifier) -> None:
    """The words that say how a picture came to be used are kept apart from its names."""
    found = credit(printed)
    assert found is not None
    assert qualifier in found.qualifiers


def test_keeps_a_note_on_rights() -> None:
    """A note on rights is kept as printed and spoils no name."""
    found = credit("Quay at dawn. Ines Okafor/Reuters THIS IMAGE HAS BEEN SUPPLIED BY A THIRD PARTY. NO RESALES.")
    assert found is not None
    assert found.photographers == ("Ines Okafor",)
    assert found.rights == "THIS IMAGE HAS BEEN SUPPLIED BY A THIRD PARTY. NO RESALES."


def test_does_not_guess() -> None:
    """What is not understood stays in the text."""
    found = credit("Credit: courtesy shot by a neighbour")
    assert found is not None
    assert found.photographers == found.agencies == ()
    assert found.text == "Credit: courtesy shot by a neighbour"


def test_takes_linear_time() -> None:
    """A line of a million characters is looked at only near its end."""
    assert credit("(" * 500_000 + "a" * 500_000) is None


@pytest.mark.parametrize(
    ("printed", "photographers", "houses", "qualifiers"),
    [
        ("[Farid al-Okafor/AFP]", ("Farid al-Okafor",), ("AFP",), ()),
        ("(Photo by Ines OKAFOR / AFP)", ("Ines Okafor",), ("AFP",), ()),
        ("(Photo by Ines Okafor/AFP via Getty Images)", ("Ines Okafor",), ("AFP", "Getty Images"), ()),
        ("[STR/AFP]", ("STR",), ("AFP",), ()),
        ("[AFP]", (), ("AFP",), ()),
        ("[File]", (), (), (Qualifier.FILE,)),
        ("[Ministry of Harbours]", (), ("Ministry of Harbours",), ()),
        ("[Press service of the Norland president]", (), ("Press service of the Norland president",), ()),
        ("[Ministry of Harbours/Telegram]", (), ("Telegram", "Ministry of Harbours"), ()),
        ("[Telegram]", (), ("Telegram",), ()),
        ("[Screenshot from a Telegram video]", (), ("Telegram",), (Qualifier.SCREENSHOT,)),
        ("[Ines Okafor/Norland Forward]", ("Ines Okafor",), ("Norland Forward",), ()),
        ("[Photo courtesy of the Alder Fund]", (), ("Alder Fund",), (Qualifier.COURTESY,)),
        ("[Satellite image ©2024 Maxar Technologies/AFP]", (), ("Maxar", "AFP"), ()),
        ("[Norland Air Force/Staff Sgt. Ines Okafor]", ("Ines Okafor",), ("Norland Air Force",), ()),
        ("(Alder County Historical Society via AP)", (), ("AP", "Alder County Historical Society"), ()),
        ("(Handout/Alder Institution via Reuters)", (), ("Reuters", "Alder Institution"), (Qualifier.HANDOUT,)),
        ("[Social media]", (), (), ()),
    ],
)
def test_tells_who_is_who(
    printed: str, photographers: tuple[str, ...], houses: tuple[str, ...], qualifiers: tuple[Qualifier, ...]
) -> None:
    """Names with articles or capitals, stringers, offices, platforms and ranks: everybody in his own place."""
    found = credit(f"Fishermen mend their nets on the quay at Port Alder. {printed}")
    assert found is not None
    assert found.text == printed
    assert found.photographers == photographers
    assert (*found.agencies, *filter(None, (found.distributor, found.outlet))) == houses
    assert found.qualifiers == qualifiers


@pytest.mark.parametrize(
    ("printed", "photographers", "houses"),
    [
        ("Bildrechte: MDR/Ines Okafor", ("Ines Okafor",), ("MDR",)),
        ("© picture alliance / AZ Photo | Ines Okafor", ("Ines Okafor",), ("picture alliance", "AZ Photo")),
        ("Foto: NRK / Lind", ("Lind",), ("NRK",)),
        ("Foto Ines Okafor", ("Ines Okafor",), ()),
        ("Foto: Privat", (), ("Privat",)),
        ("Photo d'archives AFP", (), ("AFP",)),
        ("Fotografía de Inés Ocaña. EFE", ("Inés Ocaña",), ("EFE",)),
        ("INÉS OCAÑA", ("Inés Ocaña",), ()),
        ("Foto: Reprodução/TV Alder", (), ("TV Alder",)),
        ("Foto: Inês Okafor/Folhapress", ("Inês Okafor",), ("Folhapress",)),
        ("Beeld Ines Okafor", ("Ines Okafor",), ()),
        ("Fot. Inga Okafor / PAP", ("Inga Okafor",), ("PAP",)),
        ("I. Okaforas / ALR nuotr.", ("I. Okaforas",), ("ALR",)),
        ("Фото: пресс-служба МЧС", (), ("пресс-служба МЧС",)),
        ("(Foto: Dok. Humas)", (), ("Humas",)),
        ("（ロイター＝共同）", (), ("Reuters", "Kyodo")),
        ("＝共同", (), ("Kyodo",)),
        ("写真＝岡部花子撮影", ("岡部花子",), ()),
        ("[사진=연합뉴스]", (), ("Yonhap",)),
        ("图源：新华社", (), ("Xinhua",)),
        ("岡花攝", ("岡花",), ()),
        ("(رويترز)", (), ("Reuters",)),
        ("ΦΩΤΟ: EUROKINISSI", (), ("Eurokinissi",)),
        ("(ABC News: Ines Okafor)", ("Ines Okafor",), ("ABC News",)),
        ("Credit...Ines Okafor for The Alder Times", ("Ines Okafor",), ("The Alder Times",)),
        ("| AFP-JIJI", (), ("AFP", "Jiji Press")),
        ("— Reuters pic", (), ("Reuters",)),
        ("(Ines Okafor via AP) (AP)", ("Ines Okafor",), ("AP",)),
        ("(Alder Express Photo by Ines Okafor)", ("Ines Okafor",), ("Alder Express",)),
        ("Photo by Ines Okafor on Unsplash", ("Ines Okafor",), ("Unsplash",)),
        ("(Image: Holt Productions/Lind Pictures)", (), ("Lind Pictures", "Holt Productions")),
        ("[alder.example/Ines Okafor Lind]", ("Ines Okafor Lind",), ("alder.example",)),
        ("Image source, Getty Images", (), ("Getty Images",)),
        ("REUTERS/Ines Okafor Purchase Licensing Rights, opens new tab", ("Ines Okafor",), ("Reuters",)),
        ("X/@okafor", (), ("X",)),
    ],
)
def test_reads_the_forms_of_many_countries(
    printed: str, photographers: tuple[str, ...], houses: tuple[str, ...]
) -> None:
    """Words and signs that photo desks use elsewhere lead to the same parts."""
    found = credit(f"Fishermen mend their nets on the quay at Port Alder. {printed}")
    assert found is not None
    assert found.photographers == photographers
    assert (*found.agencies, *filter(None, (found.distributor, found.outlet))) == houses
    assert printed.startswith(found.text)


@pytest.mark.parametrize("tail", ["AP Photo/Ines Okafor", "REUTERS/Ines Okafor", "AFP/Ines Okafor"])
def test_finds_a_bare_agency_before_a_name(tail: str) -> None:
    """An agency in capitals with a name behind its slash needs no mark before it."""
    found = credit(f"Fishermen mend their nets on the quay at Port Alder {tail}")
    assert found is not None
    assert (found.text, found.photographers) == (tail, ("Ines Okafor",))


def test_takes_a_dated_copyright_for_rights() -> None:
    """`Copyright 2025 AP` names the agency and reserves its rights."""
    found = credit("Quay at dawn. Copyright 2025 AP")
    assert found is not None
    assert (found.agencies, found.rights) == (("AP",), "Copyright 2025 AP")


@pytest.mark.parametrize(
    "line",
    [
        "Less for early retirement and the harbour in the budget",
        "Opt for a trip round the islands",
        "THESE PAGES ARE RESERVED FOR SUBSCRIBERS ONLY",
        "* Health & Wellbeing / * Home & Garden",
        "Daily puzzles. SIGN IN TO READ MORE / REGISTER",
    ],
)
def test_needs_more_than_two_houses(line: str) -> None:
    """`for` and a slash alone make no credit of menus and sentences."""
    assert credit(line) is None


@pytest.mark.parametrize(
    ("printed", "photographers", "houses"),
    [
        ("Inés Ocaña (EFE)", ("Inés Ocaña",), ("EFE",)),
        ("AAP Image/Ines Okafor", ("Ines Okafor",), ("AAP",)),
        ("THE CANADIAN PRESS/Ines Okafor", ("Ines Okafor",), ("The Canadian Press",)),
        ("© Ines Okafor/\u200bdpa", ("Ines Okafor",), ("dpa",)),
        ("Quelle: dpa/Ines Okafor", ("Ines Okafor",), ("dpa",)),
        ("—INES OKAFOR", ("Ines Okafor",), ()),
        ("Image: Ines Okafor/dpa/picture alliance", ("Ines Okafor",), ("dpa", "picture alliance")),
    ],
)
def test_begins_behind_a_full_stop_after_a_number(
    printed: str, photographers: tuple[str, ...], houses: tuple[str, ...]
) -> None:
    """A caption may end in a year; nothing but its credit follows."""
    found = credit(f"The lock at Port Alder was opened in 1931. {printed}")
    assert found is not None
    assert found.text == printed
    assert found.photographers == photographers
    assert (*found.agencies, *filter(None, (found.distributor, found.outlet))) == houses


@pytest.mark.parametrize(
    ("printed", "photographers", "houses"),
    [
        ("Ines Okafor, Staff Photographer", ("Ines Okafor",), ()),
        ("(Staff photo by Ines Okafor)", ("Ines Okafor",), ()),
        ("Photo: Ines Okafor, Harbour Courier / Staff photographer", ("Ines Okafor",), ("Harbour Courier",)),
        ("Ines Okafor-Imagn Images", ("Ines Okafor",), ("Imagn Images",)),
        ("AFP-Yonhap", (), ("AFP", "Yonhap")),
        ("Image by Ines Okafor from Pixabay", ("Ines Okafor",), ("Pixabay",)),
        ("Copyright Ines Okafor/AP2019", ("Ines Okafor",), ("AP",)),
        ("(Foto: © goldfinch – stock.adobe.com)", ("goldfinch",), ("Adobe Stock",)),
        ("（港湾局提供）", (), ("港湾局",)),
        ("（Ｃ）共同通信社", (), ("Kyodo",)),
        ("Courtesy Harbour Museum", (), ("Harbour Museum",)),
    ],
)
def test_reads_what_desks_add_to_names(printed: str, photographers: tuple[str, ...], houses: tuple[str, ...]) -> None:
    """Staff, accounts at stock houses, agencies joined by a hyphen or dated: none of it is taken for another name."""
    found = credit(f"The lock at Port Alder (1931). {printed}")
    assert found is not None
    assert found.photographers == photographers
    assert (*found.agencies, *filter(None, (found.distributor, found.outlet))) == houses


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("日本代表の（左から）西田、石川（Ｃ）港湾局", "港湾局"),
        ("The lock in spring / Foto: Hafenmuseum", "Hafenmuseum"),
        ("Bo Lind, photo: Harbour Museum", "Harbour Museum"),
    ],
)
def test_a_keyword_with_a_colon_needs_no_full_stop_before_it(line: str, outlet: str) -> None:
    """A slash or a comma parts caption and credit as well."""
    found = credit(line)
    assert found is not None
    assert found.outlet == outlet


@pytest.mark.parametrize("line", ["Ada Holt | Staff", "Contributed", "They kept calm, photo finish: Holt won"])
def test_staff_alone_signs_no_picture(line: str) -> None:
    """Bylines and sentences have the same words."""
    found = credit(line)
    assert found is None or not (found.photographers or found.outlet)


@pytest.mark.parametrize("key", ["Credit", "Bildquelle", "Bildrechte", "Bildnachweis", "图源"])
def test_words_that_only_credits_have_vouch_for_what_nobody_knows(key: str) -> None:
    """What stands behind them is the credit even where a part is not understood; `Grafik:` vouches for none."""
    line = f"Boats at the quay. {key}: AP / harbour25"
    found = credit(line)
    assert found is not None
    assert (found.text, found.agencies) == (f"{key}: AP / harbour25", ("AP",))
    assert credit("Boats at the quay. Grafik: AP / harbour25") is None
