"""The place, and perhaps date and agency, that open a story."""
