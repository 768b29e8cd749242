"""Numbers as written, with their hedges as intervals, and why some of them count nothing. Knows no noun."""
