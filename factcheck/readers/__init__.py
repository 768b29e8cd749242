"""Bytes to Document: the only place where text is fixed. Owns decoding, headers and datelines; reads no meaning."""
