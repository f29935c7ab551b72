"""The words under the pictures, in text and on pages.

In text, caption_lines asks each line; its docstring has the order of the questions:

    line_credit        which credit the line has, alone or behind words
    caption_opening    does it open as captions do: `FILE -`, a label, a place and a day
    caption_look       without a credit: does it name who stands where, or read as a scene (scene_clues, a table)
    split_credit       a credit that is cut into lines
    credits_below      a credit on a line of its own, and the caption above it
    doubled_captions   the same words twice, or alternative text above
    caption_places     one caption out of all its places
    said_of_picture    what its words say of the picture: pool, file, distributor
    lead_caption       the one line that is left above the story

On a page: figures finds them, is_picture and placed_figures tell which are the story's, beneath takes what no figure
holds.
"""
