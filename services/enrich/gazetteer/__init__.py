"""Names of places and well-known bodies, with their stable ids: data kept in the repository, read once at first use."""
