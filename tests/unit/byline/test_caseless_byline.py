"""Bylines in scripts without capitals: only the word before a name tells that it is one."""

import pytest

from services.enrich.printed.byline.caseless_byline import caseless_byline


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("מאת: דנה כהן", "דנה כהן"),
        ("بقلم: سامي حداد | الأحد", "سامي حداد"),
        ("نویسنده: مریم رضایی - تهران", "مریم رضایی"),
        ("โดย สมชาย ใจดี", "สมชาย ใจดี"),
        ("लेखक: अनिल वर्मा | सोमवार", "अनिल वर्मा"),
        ("ავტორი: ნინო ბერიძე", "ნინო ბერიძე"),
        ("ผู้เขียน: Ana Brandt", "Ana Brandt"),
        ("ผู้เขียน: the ferry", None),
        ("By Ana Brandt", None),
        ("بقلم", None),
        ("文章は ここ から", None),
    ],
)
def test_a_word_before_the_name_tells_a_byline_without_capitals(text: str, name: str | None) -> None:
    """Papers label their bylines, also in scripts whose letters carry marks; a word in Latin has its capital there."""
    assert caseless_byline(text) == name
