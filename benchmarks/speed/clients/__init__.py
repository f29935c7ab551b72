"""The load, as programs of their own."""
