"""Whose picture it is: credits as photo desks print them, taken apart."""
