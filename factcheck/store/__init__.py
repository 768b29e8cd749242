"""The only importer of sqlalchemy: documents, claims, findings, the ledger. Knows no terminal and no language."""
