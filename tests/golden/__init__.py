"""Files that the program writes, as they should be; `python -m tests.golden` writes them anew, to be read before use."""
