"""What a name is: a person, an organization, a place, and what is said of it."""
