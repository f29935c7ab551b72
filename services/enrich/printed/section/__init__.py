"""The part of the paper that a story stands in, as printed above it."""
