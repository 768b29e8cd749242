"""The rules of reading stay such as mypyc compiles (`make wheel`); what C it writes is its own affair."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_every_rule_can_be_compiled(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, ".ci/compiling.py", str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    written = {path.name for path in tmp_path.rglob("__native_*.c")}
    assert "__native_factcheck___extraction___tokens.c" in written
    assert not [name for name in written if "outside" in name]
    verbs = (tmp_path / "rules/factcheck/extraction/verbs.py").read_text(encoding="utf-8")
    assert "\nREACH: Final = 40\n" in verbs
    assert "\n_BE = " in verbs  # it grows by a second line
    records = (tmp_path / "rules/factcheck/extraction/records.py").read_text(encoding="utf-8")
    assert "\nEVENT_OTHER: Final = Event.OTHER\n" in records
    assert "event: Event = EVENT_OTHER" in records
    assert "        self.marks = marks if marks is not None else set()" in records
    vocabulary = (tmp_path / "rules/factcheck/model.py").read_text(encoding="utf-8")
    assert "        return type(self), (self.start, self.end, )" in vocabulary
