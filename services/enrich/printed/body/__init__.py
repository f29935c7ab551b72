"""The paragraphs of the story, its subheads, lists and pull quotes."""
