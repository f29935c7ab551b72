"""All of it with an embedded server, on one machine, in one command."""
