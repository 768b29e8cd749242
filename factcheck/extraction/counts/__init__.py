"""What a figure counts, what happened to it, where, and of which whole it is a part. Knows no time and no source."""
