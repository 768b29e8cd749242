"""The build hook that compiles the rules of reading with mypyc. Owns what is compiled and where it lies in the wheel.

    make wheel                          builds dist/factcheck-*.whl for this interpreter; needs a C compiler and some
                                        minutes
    python .ci/compiling.py FOLDER      writes the C alone, which tells in seconds whether every rule can be compiled

The rules, and the vocabulary they speak, stay plain Python that runs as it is: a wheel without the hook, an editable
install and the tests never see a compiled module. What is compiled is a copy of them that says the same in words mypyc
makes more of: constants are Final, members of an Enum are constants of the module, and records write out the `__init__`
that dataclass would make. A compiled record cannot be subclassed and checks the types of what it is made of.

Decision (2026-11): reading spends its time in thousands of short typed functions that no profile singles out, which is
what mypyc is made for; it checks the types that `mypy --strict` checks anyway. Rejected: an Aho-Corasick or RE2 wheel
(words are found by dictionary, and expressions do not show in the profile), Cython or Rust (a second language for rules
that people extend).
"""

import ast
import contextlib
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
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
WHOLE = ["-flto", "-fvisibility=hidden"] if sys.platform != "win32" else []
"""What lets the compiler see all rules as one program: the small functions that all of them call are put in place."""
CONSTANT = re.compile(r"^(_?[A-Z][A-Z0-9_]+)(?:: ([^=\n]+))? = ", re.MULTILINE)
"""A constant of a module: its name in capitals, and its type where one is written."""
ENUMS = re.compile(r"^class (\w+)\((?:Str)?Enum\):", re.MULTILINE)
VOCABULARY = Path("factcheck/model.py")
"""Where the rules have most of their enumerations from."""


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
    extensions = written_in_c(scratch / "c")
    for extension in extensions:
        extension.extra_compile_args += WHOLE
        extension.extra_link_args += [*WHOLE, "-O2"]
    build: Any = Distribution({"ext_modules": extensions}).get_command_obj("build_ext")
    build.build_lib, build.build_temp = str(scratch), str(scratch / "o")
    build.ensure_finalized()
    build.run()
    return [Path(path) for path in build.get_outputs()]


def written_in_c(folder: Path) -> list[Any]:
    """Write the rules as C into `folder` and return what is to be built of it. Exits when a rule cannot be compiled."""
    found = [path for path in RULES.rglob("*.py") if path.name not in INTERPRETED and path.stat().st_size > EMPTY]
    rules = [VOCABULARY, *sorted(found)]
    configuration = Path("pyproject.toml").absolute()
    shutil.copytree(RULES.parts[0], folder / "rules" / RULES.parts[0], ignore=shutil.ignore_patterns("__pycache__"))
    with contextlib.chdir(folder / "rules"):
        texts = {path: path.read_text(encoding="utf-8") for path in rules}
        enums = {name for text in texts.values() for name in ENUMS.findall(text)}
        for path, text in texts.items():
            path.write_text(with_fixed_constants(with_members(with_inits(text), enums)), encoding="utf-8")
        built: list[Any] = mypycify(
            ["--config-file", str(configuration), *map(str, rules)],
            opt_level="2",
            debug_level="0",
            multi_file=True,  # one file of all rules takes a compiler half an hour and a gigabyte
            target_dir=str(folder.absolute()),
        )
    return built


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


def with_inits(module: str) -> str:
    """Return the module with the `__init__` of every record written out, and how it is copied.

    The `__init__` that dataclass makes at run time is interpreted: to make a record would take longer than to find what
    it holds. A compiled object has no state that `copy` and `pickle` find by themselves.
    """
    lines = module.split("\n")
    records = [node for node in ast.parse(module).body if isinstance(node, ast.ClassDef)]
    for record in reversed(records):
        for decorator in record.decorator_list:
            if "slots=True" in ast.unparse(decorator):
                fields = [part for part in record.body if isinstance(part, ast.AnnAssign)]
                lines[record.end_lineno : record.end_lineno] = ["", *_init(fields), "", *_reduce(fields)]
                lines[decorator.lineno - 1] = lines[decorator.lineno - 1].replace("slots=True", "init=False")
    return "\n".join(lines)


def _init(fields: list[ast.AnnAssign]) -> Iterator[str]:
    """The lines of an `__init__` that takes the fields in their order."""
    taken, kept = [], []
    for field in fields:
        name, kind = ast.unparse(field.target), ast.unparse(field.annotation)
        given = {one.arg: ast.unparse(one.value) for one in getattr(field.value, "keywords", ())}
        if "default_factory" in given:
            taken.append(f"{name}: {kind} | None = None")
            kept.append(f"{name} if {name} is not None else {given['default_factory']}()")
        else:
            default = given.get("default") or (field.value and ast.unparse(field.value))
            taken.append(f"{name}: {kind}" + (f" = {default}" if default else ""))
            kept.append(name)
    yield f"    def __init__(self, {', '.join(taken)}) -> None:"
    for field, value in zip(fields, kept, strict=True):
        yield f"        self.{ast.unparse(field.target)} = {value}  # type: ignore[misc, unused-ignore]"


def _reduce(fields: list[ast.AnnAssign]) -> Iterator[str]:
    yield "    def __reduce__(self) -> tuple[object, ...]:"
    yield f"        return type(self), ({''.join(f'self.{ast.unparse(field.target)}, ' for field in fields)})"


def with_members(module: str, enums: set[str]) -> str:
    """Return the module with each member of an Enum that it names as a constant of its own.

    Naming one by its class asks the metaclass, at each use, in more steps than most rules have.
    """
    tree = ast.parse(module)
    named = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in enums
        if node.attr.isupper()
    ]
    lines = [line.encode() for line in module.split("\n")]
    for node in sorted(named, key=lambda node: (node.lineno, node.col_offset), reverse=True):
        line = lines[node.lineno - 1]
        lines[node.lineno - 1] = line[: node.col_offset] + _member(node).encode() + line[node.end_col_offset :]
    members = sorted({f"{_member(node)} = {ast.unparse(node)}" for node in named})
    for after in sorted({_known_from(tree, member.split(" = ")[1].split(".")[0]) for member in members}, reverse=True):
        here = [one for one in members if _known_from(tree, one.split(" = ")[1].split(".")[0]) == after]
        lines[after:after] = [b"", *(one.encode() for one in here), b""]
    return "\n".join(line.decode() for line in lines)


def _member(node: ast.Attribute) -> str:
    """The name of the constant: EVENT_KILLED."""
    return f"{ast.unparse(node.value)}_{node.attr}".upper()


def _known_from(tree: ast.Module, enum: str) -> int:
    """The line after which a module knows an Enum that it defines or imports, with all that it imports."""
    imports = [node.end_lineno or 0 for node in tree.body if isinstance(node, ast.ImportFrom | ast.Import)]
    own = [node.end_lineno or 0 for node in tree.body if isinstance(node, ast.ClassDef) and node.name == enum]
    return max(own or imports)


if __name__ == "__main__":
    written_in_c(Path(sys.argv[1]))
