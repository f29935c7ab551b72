"""What each line of a text is likely to be: features of its shape and its surroundings, and learned weights."""
