"""One module per flow: extract, ingest, compare, check. Owns the order of the stages, no rule of any of them."""
