"""Which days a count covers and for which it holds, and the events that are dated. Knows no source."""
