"""What pages print round an article."""
