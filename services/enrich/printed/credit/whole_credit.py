"""Whether a line is a credit and nothing else."""

from services.enrich.printed.credit.credit import credit


def is_whole_credit(text: str) -> bool:
    """Tell a line that is a credit from its first sign on; a caption that ends in one has words before it."""
    printed = credit(text)
    return printed is not None and printed.start == 0
