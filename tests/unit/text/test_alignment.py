"""A text that was taken from a page is found again in it."""

from services.enrich.text.alignment import Alignment


def test_a_text_is_found_again_though_white_space_and_punctuation_changed() -> None:
    """Extraction tidies up; letters stay."""
    alignment = Alignment(["Menu", "The ferry, to the islands.", "Menu", "It had been laid up."])
    alignment.find("- The  ferry to the islands")
    assert [alignment.share(index) for index in range(4)] == [0, 1, 0, 0]


def test_a_short_text_that_stands_often_is_found_near_the_last_one() -> None:
    """The second `Update` follows the paragraph that was found before it."""
    texts = [
        "Update",
        *["A line between, with words enough."] * 3,
        "The ferry will run again from Monday on.",
        "Update",
    ]
    alignment = Alignment(texts)
    alignment.find("The ferry will run again from Monday on.")
    alignment.find("Update")
    assert [alignment.share(0), alignment.share(5)] == [0, 1]


def test_a_text_with_a_piece_cut_out_is_found_in_parts() -> None:
    """Extraction drops a link or a footnote inside a paragraph."""
    whole = "The ferry to the outer islands will run again, read more here, from Monday on, said the harbour office."
    alignment = Alignment([whole])
    alignment.find(whole.replace("read more here, ", ""))
    assert alignment.share(0) > 0.5
