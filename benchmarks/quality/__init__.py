"""How well articles are read: our own samples against gold written by hand, and anybody's data in a folder."""
