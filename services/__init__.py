"""Copydesk: raw articles in over HTTP, enriched articles out on a stream. See README.md for the parts."""
