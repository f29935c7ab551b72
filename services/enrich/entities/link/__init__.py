"""Which thing in the world is meant, and how it is written out."""
