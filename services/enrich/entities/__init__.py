"""From names that a recogniser and rules find to one record for each real thing: what the entities step is made of."""
