"""Whose picture it is: credits as photo desks print them, taken apart.

A printed line goes this way, and leaves it where it turns out to be no credit:

    credit          asks for the whole of it; the other rooms know only this and `whole_credit`
    credit_hint     is it worth reading? most lines are sentences
    candidates      where in it a credit may stand: behind a keyword (openers), in brackets, behind a dash, at the end
    read_credit     cuts it into segments, asks for the meaning of each (qualifiers, houses), assigns each a role
    holds_up        with what is known now: is it one?
    bare_tail       the last try: `… in Vilnius Jane Doe/via Reuters`

On a page, unnamed_credit and unprinted_credit find what no element calls a credit; credit_line sets it behind its
caption.
All words come from `[credit]` in `languages/*.toml`, agencies and platforms from the gazetteer.
"""
