"""The live page: markup, style and script, served as they are."""
