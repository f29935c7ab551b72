"""Learns the weights with which plain text is read: which lines are the story, its subheads, its headline.

    python -m training.lines PAGES.jsonl … --out services/enrich/learned/weights.json [--held-out OTHERS.jsonl]
    python -m training.lines PAGES.jsonl … --out services/enrich/learned/weights.json --only-dek

Needs numpy, scipy and scikit-learn, here only; the worker multiplies and adds. A line of PAGES.jsonl is one page as
plain text with what is known of it: `{"publisher": "…", "text": "…", "headline": "…", "paragraphs": ["…"], "subheads":
["…"], "captions": ["…"], "dek": "…"}`. What is not known is left
out: a page without `paragraphs` teaches only headlines, and one without `subheads` no subheads; an empty `dek` says
that there is none. The same page should stand there in the forms in which pages are pasted: the browser's text copy,
each text node on a line, the article alone with and without alternative texts.

The weights in the repository come from some 130 pages of news sites in fifteen languages, a third of them English, with
paragraphs, and some 100 more with headlines only, in two to six forms each. The texts are their publishers' and are not
kept here. Publishers were parted in two, a third held back: features and penalties were chosen on the larger part. The
story's weights in the repository come from that part alone, so that what they reach on the rest is known (precision
.91, recall .94, weighed by words); the headline's and the subheads' were learned once more from both.

Which line is the dek was learned from some 120 of the pages in three forms, after the rest. Learned from the larger
part alone it found 50 deks of 91 on the pages held back, where the rules before it had found 41, and took no more
first paragraphs for deks than they.
"""
