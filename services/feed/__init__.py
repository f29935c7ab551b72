"""The read edge: server-sent events and the live page."""
