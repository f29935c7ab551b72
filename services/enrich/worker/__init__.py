"""What stands at the queue: takes raw entries, has them enriched by its children, settles or buries them."""
