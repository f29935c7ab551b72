"""The words of the languages we read: one file a language, and what reads them. Facts, no rules."""
