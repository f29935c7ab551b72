"""Recognisers of names: models, and how a text is cut for them and read from their scores."""
