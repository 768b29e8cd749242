"""Review sessions: what a reviewer does to discrepancies and claims. `session` knows no terminal."""
