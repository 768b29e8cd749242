"""Plug-ins for factcheck: subtitles of a broadcast as documents, open discrepancies as a desk's to-do list."""
