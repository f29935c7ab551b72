"""Reading pages: one parse, then every part of the article from that one tree."""
