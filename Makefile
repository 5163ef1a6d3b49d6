# The two commands: `make run` and `make test`. Everything they need is installed into .venv from the lock.
PYTHON ?= python3
BIN := .venv/bin
EXAMPLE := examples/ballard-netflix-thriller.html
URL ?=
SHARED ?= ../shared
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet
COMPILE := $(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-annotate --no-header --quiet

.PHONY: run app test test-slow lint types bench quality fuzz lock corpus clean

run: .venv/installed
ifeq ($(URL),)
	@$(BIN)/presscheck check $(EXAMPLE) --offline
else
	@$(BIN)/presscheck check "$(URL)"
endif

app: .venv/installed
	@$(BIN)/presscheck app

test: .venv/installed-dev
	@$(BIN)/python -m pytest -m "not slow" -n 2 --dist loadfile

test-slow: .venv/installed-dev
	@$(BIN)/python -m pytest -m slow

lint: .venv/installed-dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

bench: .venv/installed-bench
	@$(BIN)/python -m benchmarks

quality: .venv/installed-dev
	@$(BIN)/python -m benchmarks quality

fuzz: .venv/installed-dev
	@for target in page claims sheet records lists verdicts; do $(BIN)/python tests/fuzz/fuzz.py $$target --seconds 300 || exit 1; done

corpus: .venv/installed
	@$(BIN)/python $(SHARED)/score.py $(SHARED)/corpus -- $(BIN)/presscheck check {article} --reference {reference} --sources sheet --format json

lock: .venv/installed-dev
	@$(COMPILE) --group build --output-file requirements.lock
	@$(COMPILE) --group build --group dev --constraint requirements.lock --output-file requirements-dev.lock

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "presscheck needs Python 3.11 or newer; name one with: make PYTHON=python3.12 …"; exit 1; }
	@$(PYTHON) -m venv .venv

.venv/installed: requirements.lock pyproject.toml | .venv/bin/python
	@echo "Installing the pinned packages into .venv (once) …"
	@$(PIP) --require-hashes -r requirements.lock
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

# The peers stand in no lock: they are measured beside ours and used by nothing. One that cannot be had is left out.
.venv/installed-bench: pyproject.toml .venv/installed-dev
	@echo "Installing the peers to measure beside, into .venv (once) …"
	@$(BIN)/python -m benchmarks.peers
	@touch $@

.venv/installed-dev: requirements-dev.lock .venv/installed
	@$(PIP) --require-hashes -r requirements-dev.lock
	@touch $@
