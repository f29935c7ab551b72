"""The headline, in text and on pages.

In text, headline_in_text claims it: headline_zone says among which lines it is looked for, no_headline has the bars
that keep a line from being one, headline_clues the table of what speaks for one, headline_line chooses (by the learned
scores where there are any, among the lines that clues and bars let pass), headline_words cuts off what desk and house
set round it.

On a page, headline_on_page ranks what is printed by its agreement with what is stated (stated_headlines);
unmarked_headline takes the line that the title ends with.
"""
