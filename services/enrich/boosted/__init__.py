"""Boosted trees, walked in numpy, and the arrays of those in use: what each asks is what a room hands it."""
