"""What was handed in: an article, a live blog, a page for a video, pictures, or a page that only lists stories."""
