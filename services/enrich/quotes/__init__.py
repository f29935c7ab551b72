"""Direct speech: where it stands, what reports it, and whose it is."""
