"""`python -m factcheck` and the console script are this one function. Owns nothing: `cli.main` does the work."""

import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    from factcheck.cli.main import run

    sys.exit(run())


if __name__ == "__main__":
    main()
