"""Word lists: what newspapers, agencies and web pages call things, in the languages we read. Facts, no rules."""
