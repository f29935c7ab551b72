"""Dates as papers print them and as pages state them."""
