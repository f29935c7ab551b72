"""What the services say to each other: models, ids, entry fields and stream keys. No I/O, no settings."""
