"""How much faster we read than other libraries read numbers or dates: ratios of one run.

    python benchmarks/against.py [WHEEL]

Each library gets a throw-away environment of its own, as several pin what others cannot live with (Recognizers wants
an old emoji). It is given the texts sentence by sentence, which is what it is made for; so are we where we do the same
job. `claims` is everything that `factcheck.extract` reads, attribution included, of the same texts whole. Ours is
measured right beside each library, so that a busy machine slows both; with a WHEEL of `make wheel`, the compiled one
as well, in an environment of its own. Two sets of texts: the seeds, which are dense with figures, and the articles of
`tests/quality`, which are as news is.
"""

import contextlib
import json
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator
from pathlib import Path

from factcheck.extraction.tokens import tokenize
from factcheck.model import Document
from factcheck.readers import read_document

HERE = Path(__file__).parent
SETS = {"seeds": HERE.parent / "seeds", "news": HERE.parent / "tests" / "quality" / "texts"}
LIBRARIES = {
    "quantulum3": ["quantulum3==0.10.0", "setuptools<81"],
    "recognizers": ["recognizers-text-suite==1.0.2a2", "emoji<2"],
    "dateparser": ["dateparser==1.5.0"],
    "text2num": ["text2num==3.1.0"],
}
"""What is installed for each."""
SAME_JOB = {"dateparser": "times"}
"""What of ours reads what a library reads; numbers where nothing else is said."""
GOAL = {"quantulum3": 20}
"""Times that claims have to be read faster than a library reads, by sentence (issue 4)."""


def main(wheel: str | None) -> int:
    """Print the lines of each library; 1 when one could not be measured."""
    with contextlib.ExitStack() as stack:
        ours = {"plain": sys.executable}
        if wheel:
            ours["compiled"] = stack.enter_context(_environment([wheel]))
        given = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="factcheck-bench-")))
        for name, folder in SETS.items():
            print(f"{name}: {_write(given / name, folder)}")
        print(
            f"{'library':<12} {'texts':<6} {'words/s':>10}   ours{'':<14} {'words/s':>9} {'times':>6}   processor time"
        )
        return max([_measured(library, given, ours) for library in LIBRARIES])


def _write(given: Path, folder: Path) -> str:
    """Write the sentences and the texts of a set where the libraries find them; return how much that is."""
    read = [one for path in sorted(folder.iterdir()) for one in read_document(path) if isinstance(one, Document)]
    texts = [one.text[one.header.end if one.header else 0 :].strip() for one in read]
    sentences = [one.span.of(text) for text in texts for one in tokenize(text).sentences]
    given.with_suffix(".sentences").write_text(json.dumps(sentences), encoding="utf-8")
    given.with_suffix(".texts").write_text(json.dumps(texts), encoding="utf-8")
    return f"{sum(len(text.split()) for text in texts):,} words in {len(sentences)} sentences"


def _measured(library: str, given: Path, ours: dict[str, str]) -> int:
    try:
        with _environment(LIBRARIES[library]) as python:
            for name in SETS:
                _print(library, name, _rate(python, library, given / f"{name}.sentences"), given, ours)
    except subprocess.CalledProcessError as error:
        reason = (error.stderr or "").strip().splitlines()[-1:]
        print(f"{library:<12} not measured: {' '.join(reason) or error}", file=sys.stderr)
        return 1
    return 0


def _print(library: str, name: str, rate: float, given: Path, ours: dict[str, str]) -> None:
    """One line for the same job by sentence and one for all claims, of each build of ours."""
    goal = GOAL.get(library)
    told = f"{library:<12} {name:<6} {rate:>10,.0f}"
    for build, python in ours.items():
        for job, texts in ((SAME_JOB.get(library, "numbers"), "sentences"), ("claims", "texts")):
            own = _rate(python, job, given / f"{name}.{texts}")
            met = "reached" if goal and own >= goal * rate else "not reached"
            aim = f"   goal {goal}: {met}" if goal and job == "claims" else ""
            print(f"{told}   {f'{job}, {build}':<18} {own:>9,.0f} {own / rate:>6.1f}{aim}", flush=True)
            told = " " * len(told)


@contextlib.contextmanager
def _environment(packages: list[str]) -> Iterator[str]:
    """Yield the interpreter of an environment that holds these packages and is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="factcheck-bench-") as folder:
        venv.create(folder, with_pip=True)
        python = str(Path(folder) / ("Scripts" if sys.platform == "win32" else "bin") / "python")
        _run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages)
        yield python


def _rate(python: str, name: str, given: Path) -> float:
    """Return the words a second of one library on what `given` holds, measured in a process of its own."""
    return float(_run(python, "-W", "ignore", str(HERE / "library.py"), name, str(given)).split()[-1])


def _run(*words: str) -> str:
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if sys.argv[1:] else None))
