# factcheck: what a developer runs. `make` lists the targets.
# PYTHON is the interpreter that .venv is made with; the default is the first of these that is 3.11 or newer.

PYTHON ?= $(shell for p in python3.11 python3 python3.12 python3.13 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
LOCK := .ci/requirements.lock
READY := .venv/.ready

.PHONY: help setup demo readme docs test check bench wheel lock

help:
	@echo "make setup   make .venv from the lock; nothing to do when it is up to date"
	@echo "make demo    check the seed articles, print what came out, refresh claims.db if it changed"
	@echo "make readme  write what the program prints into README.md anew"
	@echo "make docs    run the commands that docs/ shows and write what comes out; write the reference"
	@echo "make test    run the test suite"
	@echo "make check   ruff, mypy --strict, import contracts"
	@echo "make bench   measure the speed of reading, reviewing, searching, ingesting, comparing up to a million claims and adding an article; reading beside other libraries, too (installs them); half an hour"
	@echo "make wheel   build dist/factcheck-*.whl with the rules of reading compiled (needs a C compiler and some minutes)"
	@echo "make lock    resolve the dependencies of pyproject.toml anew into $(LOCK) (needs uv)"

setup: $(READY)

$(READY): $(LOCK) pyproject.toml
	@test -n "$(PYTHON)" || { echo "factcheck needs Python 3.11 or newer: make setup PYTHON=/path/to/python" >&2; exit 1; }
	@echo "Setting up .venv: a minute or two, once." >&2
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $(LOCK)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(READY)

demo: setup
	@$(BIN)/python .ci/demo.py

readme: setup
	@$(BIN)/python .ci/readme.py

docs: setup
	@$(BIN)/python .ci/docs.py

test: setup
	$(BIN)/python -m pytest -n auto --dist loadfile

check: setup
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: setup
	$(BIN)/python benchmarks/reading.py
	$(BIN)/python benchmarks/against.py $(lastword $(wildcard dist/factcheck-*-cp3*.whl))
	$(BIN)/python -m benchmarks.review
	$(BIN)/python benchmarks/searching.py
	$(BIN)/python -m benchmarks.ingesting
	$(BIN)/python -m benchmarks.comparing
	$(BIN)/python -m benchmarks.streaming
	$(BIN)/python -m benchmarks.adding

# Reads three times as fast as the plain wheel and the same to the letter; `pip install dist/factcheck-*.whl` takes it.
# What was compiled reads an article before it is handed out: that it can be written as C does not say that it runs.
wheel: setup
	HATCH_BUILD_HOOK_ENABLE_CUSTOM=true $(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation -w dist .
	rm -rf dist/tried && $(BIN)/python -m zipfile -e dist/factcheck-*-cp3*.whl dist/tried
	cd dist/tried && $(abspath $(BIN))/python -m factcheck extract ../../seeds/gaza_20231107.txt > /dev/null
	rm -rf dist/tried

# The hashes of every platform's wheel and no index line, so that any mirror will do.
lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--group dev pyproject.toml -o $(LOCK)
