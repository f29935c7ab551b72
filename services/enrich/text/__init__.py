"""Mechanics of plain text: sentences, prose, names, stretches. Knows no field of the article."""
