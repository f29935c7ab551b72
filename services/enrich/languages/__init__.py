"""The words of the languages we read. Facts, no rules."""
