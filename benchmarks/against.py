"""How much faster claims are read than other libraries read numbers or dates: ratios of one run.

Each library gets a throw-away environment of its own, as several pin what others cannot live with (Recognizers wants
an old emoji). They are given the seeds sentence by sentence, which is what they are made for; `factcheck.extract` reads
the documents whole, and everything in them. It is measured beside each library, so that a busy machine slows both.
"""

import json
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

from factcheck.extraction.tokens import tokenize
from factcheck.model import Document
from factcheck.pipeline.extract import extract
from factcheck.readers import read_document

HERE = Path(__file__).parent
SEEDS = HERE.parent / "seeds"
LIBRARIES = {
    "quantulum3": ["quantulum3==0.10.0", "setuptools<81"],
    "recognizers": ["recognizers-text-suite==1.0.2a2", "emoji<2"],
    "dateparser": ["dateparser==1.5.0"],
    "text2num": ["text2num==3.1.0"],
}
"""What is installed for each."""
GOAL = {"quantulum3": 20}
"""Times that claims have to be read faster than a library reads, by sentence (issue 4)."""
ROUNDS = 5


def main() -> int:
    """Print a line a library; 1 when one could not be measured."""
    documents = [one for path in sorted(SEEDS.iterdir()) for one in read_document(path) if isinstance(one, Document)]
    sentences = [one.span.of(doc.text) for doc in documents for one in tokenize(doc.text, doc.header).sentences]
    print(
        f"{'library':<12} {'words/s':>10} {'factcheck':>10} {'times':>7}   processor time, one core, seeds by sentence"
    )
    return max(_line(name, documents, sentences) for name in LIBRARIES)


def _line(name: str, documents: list[Document], sentences: list[str]) -> int:
    try:
        library = _rate_of(name, sentences)
    except subprocess.CalledProcessError as error:
        reason = (error.stderr or "").strip().splitlines()[-1:]
        print(f"{name:<12} not measured: {' '.join(reason) or error}", file=sys.stderr)
        return 1
    own = _own_rate(documents)
    goal = GOAL.get(name)
    aim = "" if goal is None else f"   goal {goal}: {'reached' if own >= goal * library else 'not reached'}"
    print(f"{name:<12} {library:>10,.0f} {own:>10,.0f} {own / library:>7.1f}{aim}")
    return 0


def _rate_of(name: str, sentences: list[str]) -> float:
    """Return the words a second of a library, from an environment that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="factcheck-bench-") as folder:
        venv.create(folder, with_pip=True)
        python = str(Path(folder) / ("Scripts" if sys.platform == "win32" else "bin") / "python")
        given = Path(folder) / "sentences.json"
        given.write_text(json.dumps(sentences), encoding="utf-8")
        _run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *LIBRARIES[name])
        return float(_run(python, "-W", "ignore", str(HERE / "library.py"), name, str(given)).split()[-1])


def _run(*words: str) -> str:
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def _own_rate(documents: list[Document]) -> float:
    """Return the words a second of `factcheck.extract`, the median of the rounds after one to warm up."""
    return statistics.median([_own_round(documents) for _ in range(ROUNDS + 1)][1:])


def _own_round(documents: list[Document]) -> float:
    words, started = 0, time.process_time()
    while (spent := time.process_time() - started) < 0.5 or not words:
        for document in documents:
            extract(document)
            words += len(document.text.split())
    return words / spent


if __name__ == "__main__":
    sys.exit(main())
