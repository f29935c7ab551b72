"""The paragraphs of the story, its subheads, lists and pull quotes.

In text: wrapping makes paragraphs of wrapped lines; live_entries, left_over and pull_quotes tell what is what;
block_kind says what kind of block a line is that nobody has claimed; body_blocks puts the body together; breaking_off
tells whether it ends.

On a page: story says which blocks belong to it (rejoined where it is set in several containers), block_role what each
is by the way it is set.
"""
