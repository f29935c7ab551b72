"""Datelines in scripts without capitals, and the reporters they name."""

import pytest

from tests.unit.desk import desk, story

LINES = ("灯塔镇的渡轮在停航四天后于星期一恢复，码头管理处在一份通告中说。工人连夜清理了堤岸上的树枝。",
         "管理处表示，修理费用将超过一百万元，但没有人受重伤。渔民被告知要等到星期三才能出海。")  # fmt: skip


@pytest.mark.parametrize(
    ("printed", "place", "agency", "authors"),
    [
        ("新华社广州3月5日电（记者陈立 王小梅）", "广州", "Xinhua", ["陈立", "王小梅"]),
        ("中新社广州4月2日电 （记者 王小梅）", "广州", "China News Service", ["王小梅"]),
        ("【新华社广州3月3日电】", "广州", "Xinhua", []),
        ("（高雄三日電）", "高雄", None, []),
        ("（中央社記者王小明高雄3日電）", "高雄", "中央社", ["王小明"]),
        ("【ソウル時事】", "Seoul", "Jiji Press", []),
        ("【ワシントン共同】", "ワシントン", "Kyodo", []),
        ("【釜山＝田中一郎】", "釜山", None, ["田中一郎"]),
    ],
)
def test_reads_datelines_in_scripts_without_capitals(
    printed: str, place: str, agency: str | None, authors: list[str]
) -> None:
    """Place, agency and reporters; the lede stands behind them."""
    article = desk(story("灯塔镇渡轮恢复通航", f"{printed}{LINES[0]}", *LINES[1:]))
    found = article.metadata.dateline
    assert found is not None
    assert (found.text, found.place, found.agency) == (printed, place, agency)
    assert [author.name for author in article.metadata.authors] == authors
    assert article.metadata.lede == LINES[0]


def test_a_wire_of_korea_opens_the_story_and_no_caption() -> None:
    """Place and agency, then the reporter: what stands so before a caption as well."""
    lede = "등대마을의 나룻배가 나흘 동안 멈춘 뒤 월요일 다시 운항을 시작했다고 항만 관리소가 밝혔다."
    article = desk(
        story(
            "등대마을 나룻배 다시 운항",
            f"[부산=뉴시스] 김민수 기자 = {lede}",
            "어민들은 수요일까지 기다리라는 말을 들었다.",
        )
    )
    assert article.metadata.dateline is not None
    assert (article.metadata.dateline.place, article.metadata.lede, article.captions) == ("부산", lede, ())
    assert [author.name for author in article.metadata.authors] == ["김민수"]


@pytest.mark.parametrize(
    "opening", ["【新しい港】", "（三日前）", "[사진=뉴시스] ", "【写真＝共同】", "[부산=항구]", "本报讯"]
)
def test_other_brackets_open_no_dateline(opening: str) -> None:
    """A label or an aside names no place from which a story was sent."""
    assert desk(story("灯塔镇渡轮恢复通航", f"{opening}{LINES[0]}", *LINES[1:])).metadata.dateline is None


def test_a_bracketed_byline_above_the_headline_is_no_headline() -> None:
    """Papers of Taiwan print who reported, and from where, in brackets."""
    found = desk(story("（記者王小明／高雄報導）", "燈塔鎮渡輪恢復通航", *LINES)).metadata
    assert (found.headline, [author.name for author in found.authors]) == ("燈塔鎮渡輪恢復通航", ["王小明"])


def test_a_name_above_the_headline_without_a_label_signs_the_story_before() -> None:
    """Only what says that it reports does so for the story below it."""
    found = desk(story("王小明", "燈塔鎮渡輪恢復通航", *LINES)).metadata
    assert (found.headline, found.authors) == ("燈塔鎮渡輪恢復通航", ())
