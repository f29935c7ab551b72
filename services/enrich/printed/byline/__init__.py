"""Who wrote it: the byline as printed, and the authors in it.

In text, from the question to what is claimed:

    byline_in_text     where it stands and what goes with it; asks
    byline_zone        which lines it may stand in: round the headline, above the story
    byline_line        whether a line is one: its lead (byline_lead), or a name and little else
    names_alone        names without a lead, which are as often a subhead, a town or a caption
    authors_in_text    who signs, where only the end of the story says who reported
    authors            the names in it: what is glued on is cut off, roles (role_words) and places are none

On a page, stated_authors takes what it says for machines (stated_names, author_elements, author_links), and
byline_on_page the line it prints; outlet_as_author tells the house from people, about_author a note about one.
"""
