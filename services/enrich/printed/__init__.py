"""What a paper prints: a room for each field of the article, with how it looks in text and on pages."""
