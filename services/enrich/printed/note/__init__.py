"""Corrections, editors' notes, and lines that say who reported."""
