"""Making the project's own recogniser of names: data, training, measuring, export. Nothing here runs in a service."""
