"""Names as written to registry entries: aliases, kinds, suggestions. Pure; knows no store."""
