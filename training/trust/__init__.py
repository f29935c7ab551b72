"""Learns how far an article may be trusted: how likely headline, authors, body and all three are right.

    python -m training.trust FOLDER [--out services/enrich/boosted]

FOLDER is one of gold, pages and texts as `make quality EVAL=` takes it. Each page is read as HTML and in each of its
renderings as text; what was read is marked as `make quality` marks it, and from its numbers (`learned/doubts.py`) four
questions are learned apart. A headline is right where it is nearly the gold's, authors where all and nobody else are
named (of a text: all that it prints), a body where the F1 of its shingles is 0.9 or more.

Each is read by trees for lines and blocks that were learned on other publishers: on pages that they know these are too
sure. First each publisher is asked about by what the others taught, and for each question is printed how many were
right, how well the order tells them apart (the area under the curve), and the calibration error: the mean
difference between what is told and what is true, over tenths of what is told. Needs lightgbm and inscriptis, here only.
"""
