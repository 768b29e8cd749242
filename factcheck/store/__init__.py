"""The only importer of sqlalchemy: documents, claims, readings, findings and the ledger. Knows no terminal and no language."""
