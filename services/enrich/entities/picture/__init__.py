"""Who and where a caption shows."""
