"""One file a noun; each command imports what it runs inside its body."""
