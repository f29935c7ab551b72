"""Names that mean one thing, and every place at which it is named."""
