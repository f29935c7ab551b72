"""The rows of the table, in its order."""

from typing import Final

from benchmarks.speed.row import Row
from benchmarks.speed.rows.batches import BATCHES
from benchmarks.speed.rows.children import CHILDREN
from benchmarks.speed.rows.commands import TAIL, UP
from benchmarks.speed.rows.crowds import CROWD, FILTERED
from benchmarks.speed.rows.day import DAY
from benchmarks.speed.rows.end_to_end import END_TO_END
from benchmarks.speed.rows.html import HTML
from benchmarks.speed.rows.posts import POSTS, PROCESSES
from benchmarks.speed.rows.prompt import PROMPT
from benchmarks.speed.rows.text import TEXT

ROWS: Final[tuple[Row, ...]] = (
    *(POSTS, BATCHES, PROCESSES),
    *(HTML, TEXT, CHILDREN, END_TO_END),
    *(PROMPT, CROWD, FILTERED),
    *(DAY, UP, TAIL),
)
