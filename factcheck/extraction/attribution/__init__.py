"""Who says so: cues, their sources and contents, quotations, pronouns, and whose figure a figure is. Knows no count."""
