"""Whatever elements a page sets a picture's words in: caption and credit come out, each whole."""

import pytest

from tests.unit.desk import desk

CAPTION = "The ferry waits at the old quay on Monday."
ABOVE = "<p>The last ferry of the islands lies in the dock with a broken shaft, and nobody can say for how long.</p>"
BELOW = (
    "<p>The harbour board asked the county on Thursday for a second ferry, after the old one had failed twice.</p>"
    "<p>Nobody on the islands believes that it will come before the ice does, the keeper of the light said.</p>"
    "<p>Until then the mail boat takes passengers, eight at a time, and leaves the bicycles on the quay.</p>"
)
SHAPES = [
    "<figure><img src=a.jpg><figcaption>{caption} <span class=credit>{credit}</span></figcaption></figure>",
    "<figure><img src=a.jpg><figcaption>{caption}<span class=credit>{credit}</span></figcaption></figure>",
    "<figure><img src=a.jpg><figcaption><span>{caption}</span><span>{credit}</span></figcaption></figure>",
    "<figure><img src=a.jpg><figcaption><p>{caption}</p><p>{credit}</p></figcaption></figure>",
    "<figure><img src=a.jpg><figcaption><div>{credit}</div><div>{caption}</div></figcaption></figure>",
    "<figure><img src=a.jpg><figcaption><p class=copyright>{credit}</p><p>{caption}</p></figcaption></figure>",
    "<figure><img src=a.jpg><figcaption><cite>{credit}</cite> {caption}</figcaption></figure>",
    "<figure><img src=a.jpg><figcaption>{caption} <cite>{credit}</cite></figcaption></figure>",
    "<figure><img src=a.jpg><figcaption>{caption}<br><small>{credit}</small></figcaption></figure>",
    "<figure><img src=a.jpg><figcaption>{caption} <em>{credit}</em></figcaption></figure>",
    "<figure><img src=a.jpg><figcaption>{caption}<br>{credit}</figcaption></figure>",
    "<figure><img src=a.jpg><figcaption>{caption} | {credit}</figcaption></figure>",
    "<figure><img src=a.jpg><figcaption>{caption} ({credit})</figcaption></figure>",
    "<figure><img src=a.jpg><figcaption>{caption} [{credit}]</figcaption></figure>",
    "<figure><img src=a.jpg><figcaption>{caption}</figcaption><footer>{credit}</footer></figure>",
    "<figure><img src=a.jpg><figcaption>{caption}</figcaption><figcaption>{credit}</figcaption></figure>",
    "<figure><img src=a.jpg><figcaption>{credit}</figcaption><figcaption>{caption}</figcaption></figure>",
    "<figure><img src=a.jpg><figcaption>{caption}</figcaption><span>{credit}</span></figure>",
    "<figure><img src=a.jpg><span>{credit}</span><figcaption>{caption}</figcaption></figure>",
    "<figure><div><img src=a.jpg><div>{credit}</div></div><figcaption>{caption}</figcaption></figure>",
    "<figure><img src=a.jpg><figcaption>{caption}</figcaption></figure><p class=photo-credit>{credit}</p>",
    "<figure><img src=a.jpg data-credit='{credit}'><figcaption>{caption}</figcaption></figure>",
    "<figure data-copyright='{credit}'><img src=a.jpg><figcaption>{caption}</figcaption></figure>",
    "<figure><img src=a.jpg><p>{caption}</p><p class=source>{credit}</p></figure>",
    "<figure><img src=a.jpg><p>{caption}</p><cite>{credit}</cite></figure>",
    "<div class=wp-caption><img src=a.jpg><p class=wp-caption-text>{caption} <i>{credit}</i></p></div>",
    "<div class=image><img src=a.jpg><div class=caption>{caption}</div><div class=credit>{credit}</div></div>",
    "<div class=image><img src=a.jpg><div class=credit>{credit}</div><div class=caption>{caption}</div></div>",
    "<div class=media-box><img src=a.jpg><div class=bildtext>{caption}<span class=fotograf>{credit}</span></div></div>",
    "<figure><img src=a.jpg><figcaption>1 of 8 | {caption} ({credit})</figcaption></figure>",
    "<figure><img src=a.jpg><figcaption>[2/8]{caption} ({credit})</figcaption></figure>",
    "<figure><img src=a.jpg><figcaption>Item 3 of 8 {caption} ({credit})</figcaption></figure>",
    "<figure><button>Enlarge</button><img src=a.jpg><figcaption>{caption} ({credit})</figcaption></figure>",
    (
        "<figure><img src=a.jpg><figcaption>{caption} <b>hide caption</b><b> toggle caption</b>"
        "<span class=credit>{credit}</span></figcaption></figure>"
    ),
    (
        "<figure><img src=a.jpg><figcaption>{caption} <span class=credit>{credit}</span> <b>Enlarge this image</b>"
        "</figcaption></figure>"
    ),
    (
        "<figure><img src=a.jpg><figcaption><span class=label>Image caption, </span>{caption}</figcaption>"
        "<span>{credit}</span></figure>"
    ),
    "<ul><li><figure><img src=a.jpg><figcaption>{caption}</figcaption><div>{credit}</div></figure></li></ul>",
    (
        "<figure><img src=a.jpg><figcaption><span>{caption}</span> <span class=photographer><b>{credit}</b></span>"
        "</figcaption></figure>"
    ),
]
CREDITS = {
    "Tove Lien/Reuters": (("Tove Lien",), "Reuters"),
    "Foto: Tove Lien / Alder Post": (("Tove Lien",), "Alder Post"),
    "© Tove Lien/picture alliance via Getty Images": (("Tove Lien",), "picture alliance"),
}


@pytest.mark.parametrize("credit", CREDITS)
@pytest.mark.parametrize("shape", SHAPES)
def test_words_and_credit_of_a_picture_come_apart(shape: str, credit: str) -> None:
    """In, beside, before or behind the caption; in elements that say so and in elements that say nothing."""
    figure = shape.format(caption=CAPTION, credit=credit)
    content = f"<article><h1>Second ferry asked for</h1>{ABOVE}{figure}{BELOW}</article>"
    article = desk(content, content_type="text/html")
    (caption,) = article.captions
    assert caption.text == CAPTION
    assert caption.credit is not None
    names, house = CREDITS[credit]
    assert caption.credit.photographers == names
    assert house in (*caption.credit.agencies, caption.credit.outlet)
