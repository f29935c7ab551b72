"""Platforms on which others publish: their names stand behind those of channels, and are names of their own."""

from typing import Final

PLATFORMS: Final = ("Telegram", "YouTube", "Facebook", "Instagram", "TikTok", "Twitter", "WhatsApp")
