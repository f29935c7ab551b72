"""Who wrote it: the byline as printed, and the authors in it."""
