"""Mechanics of HTML: one tree of a page, its blocks, what it states in its head. Knows no field of the article."""
