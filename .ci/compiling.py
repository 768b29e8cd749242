"""The build hook that compiles the rules of reading with mypyc. Owns what is compiled and where it lies in the wheel.

    make wheel                          builds dist/factcheck-*.whl for this interpreter; needs a C compiler and some
                                        minutes
    python .ci/compiling.py FOLDER      writes the C alone, which tells in seconds whether every rule can be compiled

The rules stay plain Python that runs as it is: a wheel without the hook, an editable install and the tests never see
a compiled module. What is compiled is a copy of them in which constants are Final.

Decision (2026-11): reading spends its time in thousands of short typed functions that no profile singles out, which is
what mypyc is made for; it checks the types that `mypy --strict` checks anyway. Rejected: an Aho-Corasick or RE2 wheel
(words are found by dictionary, and expressions do not show in the profile), Cython or Rust (a second language for rules
that people extend).
"""

import contextlib
import re
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from mypyc.build import mypycify
from setuptools import Distribution

RULES = Path("factcheck/extraction")
INTERPRETED = frozenset({"outside.py"})
"""Modules that mypyc cannot compile: a subclass of dict."""
EMPTY = 200
"""Bytes up to which a module holds its docstring alone."""
CONSTANT = re.compile(r"^(_?[A-Z][A-Z0-9_]+)(?:: ([^=\n]+))? = ", re.MULTILINE)
"""A constant of a module: its name in capitals, and its type where one is written."""


class Compiling(BuildHookInterface[BuilderConfig]):
    """Adds the compiled modules beside their sources; the import system takes the compiled ones first."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return  # what is edited would not be what runs
        self._scratch = Path(tempfile.mkdtemp(prefix="factcheck-compiling-"))
        with contextlib.chdir(self.root):
            built = _compiled(self._scratch)
        build_data["pure_python"] = False
        build_data["infer_tag"] = True
        build_data["force_include"].update((str(path), path.relative_to(self._scratch).as_posix()) for path in built)

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if version != "editable":
            shutil.rmtree(self._scratch)


def _compiled(scratch: Path) -> list[Path]:
    """Compile the rules and return the libraries, laid out under `scratch` as the packages are."""
    build: Any = Distribution({"ext_modules": written_in_c(scratch / "c")}).get_command_obj("build_ext")
    build.build_lib, build.build_temp = str(scratch), str(scratch / "o")
    build.ensure_finalized()
    build.run()
    return [Path(path) for path in build.get_outputs()]


def written_in_c(folder: Path) -> list[Any]:
    """Write the rules as C into `folder` and return what is to be built of it. Exits when a rule cannot be compiled."""
    rules = sorted(path for path in RULES.rglob("*.py") if path.name not in INTERPRETED and path.stat().st_size > EMPTY)
    configuration = Path("pyproject.toml").absolute()
    shutil.copytree(RULES.parts[0], folder / "rules" / RULES.parts[0], ignore=shutil.ignore_patterns("__pycache__"))
    with contextlib.chdir(folder / "rules"):
        for path in rules:
            path.write_text(with_fixed_constants(path.read_text(encoding="utf-8")), encoding="utf-8")
        found: list[Any] = mypycify(
            ["--config-file", str(configuration), *map(str, rules)],
            opt_level="2",
            debug_level="0",
            multi_file=True,  # one file of all rules takes a compiler half an hour and a gigabyte
            target_dir=str(folder.absolute()),
        )
    return found


def with_fixed_constants(module: str) -> str:
    """Return the module with every constant that nothing reassigns marked Final.

    Compiled code then keeps it at hand, and asks no dictionary of the module for it at each use.
    """

    def fixed(found: re.Match[str]) -> str:
        name, kind = found.groups()
        grows = re.search(rf"^{name} .?= ", module[found.end() :], re.MULTILINE)
        return found[0] if grows else f"{name}: Final{f'[{kind}]' if kind else ''} = "

    marked = CONSTANT.sub(fixed, module)
    return re.sub(r"^(?=from |import )", "from typing import Final\n\n", marked, count=1, flags=re.MULTILINE)


if __name__ == "__main__":
    written_in_c(Path(sys.argv[1]))
