"""What pages print round an article: taken out, never thrown away.

    told_by_itself     lines that are furniture wherever they stand: phrases of the languages' files, a time alone
    boxes              entries under a heading that is furniture, and what the page prints again
    end_of_story       the last paragraph, also of a brief below a box
    runs_of_labels     link lists between paragraphs
    foot               what follows the last paragraph
    beside             on pages: boxes and link lines among the story's blocks, by the names their makers give
    cut_off            what houses print where a text breaks off
    removed_parts      what was taken out, for all to see

The words come from `[furniture.<kind>]` and `[furniture_ends.<kind>]` in `languages/*.toml`: the first kind that takes
a line decides.
"""
