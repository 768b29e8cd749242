"""What leaves the program: terminal tables, JSON and report files. Owns wording and layout, decides nothing."""
