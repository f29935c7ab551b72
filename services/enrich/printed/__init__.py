"""How papers print things: sentences, names, dates, credits. Grammar that several steps share; no step itself."""
