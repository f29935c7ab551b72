"""The headline, in text and on pages."""
