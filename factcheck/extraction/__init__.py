"""Text in, claims out: pure functions over one document. Standard library only; knows no file, registry or store."""
