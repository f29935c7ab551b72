"""Dates, times, sums, shares and quantities."""
