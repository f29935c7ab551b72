"""Learns which blocks of a page are its story: boosted trees that know what a reading of the page takes for it.

    python -m training.blocks FOLDER [--folds 5] [--out services/enrich/boosted]

FOLDER is one of gold and pages as `make quality EVAL=` takes it. Needs numpy and lightgbm, here only; the worker walks
the trees in numpy. A block is of the story if most runs of four words in it are in the gold's story, and not oftener
than there (`labels.py`); of a page of which only snippets are known, the blocks that hold one.

With `--folds`, the pages are parted by publisher, each part is read by what the others taught, and printed is how near
its stories come to the gold. Without, all pages teach, and `story_blocks.npz` is written. Learn it anew after a change
of what is measured of a block, or of the reading: the trees know how far to trust it.
"""
