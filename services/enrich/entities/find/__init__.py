"""Everything in an article that is, or may be, a name."""
