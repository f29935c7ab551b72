"""Learns what each line of a text is: two sets of boosted trees over the rules' proposals.

    python -m training.roles FOLDER [--folds 5] [--out services/enrich/boosted]

FOLDER is one of gold, pages and texts as `make quality EVAL=` takes it (`folder.py`). Needs numpy, lightgbm and
inscriptis, here only; the worker walks the trees in numpy. Each page of which all is known is learned from once more in
shapes composed at random (`composed.py`): a desk's bylines, captions and credits over the same words. So is each page
of which headline, authors and story are known, as far as its story surely is paragraphs.

With `--folds`, the pages are parted by publisher, each part is labelled by what the others taught, and for each class
the F1 of the lines is printed, as it is on publishers never seen. Without, all pages teach, and the trees are written:
`alone.npz`, which sees the lines, and `told.npz`, which sees what the rules propose as well.

The trees in the repository come from 129 pages of news sites in fifteen languages with all parts known, in six
renderings each, from some 800 pages of the open web of which headline and authors are known, a third of their lines
beside these, and from the shapes composed of the first. The texts are their publishers' and are not kept here. The
rules that propose were written with those 129 pages in sight: the others show how far to trust them.
"""
