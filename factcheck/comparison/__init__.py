"""Claims in, relations and discrepancies out. Pure; knows no file, text reader or store."""
