# Everything that is done with this checkout. It needs Python 3.11+ and make; what else is needed comes by `make setup`.

VENV := .venv
STAMPS := $(VENV)/stamps
# The system's own Python first: distributions let the compiler optimize theirs, and programs run a quarter faster on it than
# on one that was built as it comes (pyenv's).
PYTHON ?= $(shell for python in /usr/bin/python3 python3 python3.14 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
NPM := PATH="$(CURDIR)/$(VENV)/bin:$$PATH" npm --no-update-notifier --loglevel=error
WEB := visualizations/web
CYPHER_CHECK := tooling/cypher
UV_VERSION := 0.13.8

export PIP_DISABLE_PIP_VERSION_CHECK := 1

CHECKS := check-style check-types check-imports check-made check-cypher check-length check-page

.PHONY: help setup run test check $(CHECKS) format model lock wheel bare bench generalize screenshots clean
.DEFAULT_GOAL := help

help:
	@echo 'make run          the API and the page on this computer, with the example organizations'
	@echo 'make test         every check and every test (TESTS="tests/reading -k words" for some)'
	@echo 'make check        format, lint, types, import rules, Cypher, generated files'
	@echo 'make setup        what both of them need; they call it'
	@echo 'make format       Python and Cypher in the one format'
	@echo 'make model        the files made from graph_model'
	@echo 'make bench        ratios measured side by side, kept in benchmarks/RESULTS.md'
	@echo 'make generalize   invented organizations in many house styles, read back: figures in benchmarks/RESULTS.md'
	@echo 'make screenshots  the pictures of the README, taken anew'
	@echo 'make wheel        a wheel in dist/ with the page, the queries and the examples inside'
	@echo 'make bare         run and test in a container with nothing but Python and make'
	@echo 'make lock         the locked versions anew, within pyproject.toml and package.json'
	@echo 'make clean        away with everything that was made here'

# Set-up. Each step leaves a stamp and is done again when what it was made from is newer.

setup: $(STAMPS)/package $(STAMPS)/page

$(STAMPS)/venv:
	@test -n "$(PYTHON)" || { echo 'error: no Python 3.11 or newer found'; echo 'try: make setup PYTHON=/path/to/python3'; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/requirements: requirements/dev.txt $(STAMPS)/venv
	$(VENV)/bin/python -m pip install --quiet --require-hashes -r requirements/dev.txt
	@touch $@

$(STAMPS)/benchmarks: requirements/benchmarks.txt $(STAMPS)/requirements
	$(VENV)/bin/python -m pip install --quiet --require-hashes -r requirements/benchmarks.txt
	@touch $@

$(STAMPS)/package: pyproject.toml $(STAMPS)/requirements
	$(VENV)/bin/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(STAMPS)/node: tooling/node.py $(STAMPS)/requirements
	$(VENV)/bin/python tooling/node.py
	@touch $@

$(STAMPS)/page-packages: $(WEB)/package.json $(WEB)/package-lock.json $(STAMPS)/node
	cd $(WEB) && $(NPM) ci --ignore-scripts --no-audit --no-fund
	@touch $@

$(STAMPS)/page: $(STAMPS)/page-packages $(shell find $(WEB) -name node_modules -prune -o -type f -print 2>/dev/null)
	cd $(WEB) && $(NPM) run build
	@touch $@

$(STAMPS)/cypher-check: $(CYPHER_CHECK)/package-lock.json $(STAMPS)/node
	cd $(CYPHER_CHECK) && $(NPM) ci --ignore-scripts --no-audit --no-fund
	@touch $@

# Use.

run: setup
	@exec $(VENV)/bin/orgatlas serve --seed

test: setup check
	$(VENV)/bin/python -m pytest $(SHARED_OUT) $(TESTS)

# One process a core, up to four (each real engine wants memory of its own); tests that share something stay together.
SHARED_OUT := --numprocesses=logical --maxprocesses=4 --dist=loadscope

check: $(CHECKS)

check-style: $(STAMPS)/package
	$(VENV)/bin/ruff format --check --quiet .
	$(VENV)/bin/ruff check --quiet .

check-types: $(STAMPS)/package
	$(VENV)/bin/basedpyright

check-imports: $(STAMPS)/package
	$(VENV)/bin/lint-imports --no-logo

check-made: $(STAMPS)/package
	$(VENV)/bin/python -m graph_model.generate check

check-cypher: $(STAMPS)/package $(STAMPS)/cypher-check
	$(VENV)/bin/python -m tooling.cypher_check

check-length: $(STAMPS)/package
	$(VENV)/bin/python -m tooling.file_length

check-page: $(STAMPS)/page-packages
	cd $(WEB) && $(NPM) run check

format: $(STAMPS)/package $(STAMPS)/cypher-check
	$(VENV)/bin/ruff format --quiet .
	$(VENV)/bin/ruff check --quiet --fix .
	$(VENV)/bin/python -m tooling.cypher_check --format

model: $(STAMPS)/package
	$(VENV)/bin/python -m graph_model.generate

bench: setup $(STAMPS)/benchmarks
	$(VENV)/bin/python -m benchmarks
	$(VENV)/bin/python -m benchmarks.overlap --keep

generalize: $(STAMPS)/package
	$(VENV)/bin/python -m tests.generalize --keep
	$(VENV)/bin/python -m tests.generalize --damage --seeds 50 --keep

screenshots: setup
	$(VENV)/bin/python -m tooling.screenshots

wheel: setup
	rm -rf dist
	$(VENV)/bin/hatchling build --target wheel

bare:
	$(PYTHON) -m tooling.bare

lock: $(STAMPS)/node
	$(VENV)/bin/python -m pip install --quiet uv==$(UV_VERSION)
	$(UV_COMPILE) pyproject.toml --group dev --upgrade --output-file requirements/dev.txt
	$(UV_COMPILE) pyproject.toml --constraints requirements/dev.txt --output-file requirements/runtime.txt
	$(UV_COMPILE) --group build --constraints requirements/dev.txt --output-file requirements/build.txt
	$(UV_COMPILE) --group benchmarks --constraints requirements/dev.txt --output-file requirements/benchmarks.txt
	cd $(WEB) && $(NPM) install --package-lock-only --no-audit --no-fund
	cd $(CYPHER_CHECK) && $(NPM) install --package-lock-only --no-audit --no-fund

UV_COMPILE := $(VENV)/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate --no-emit-index-url

clean:
	rm -rf $(VENV) dist visualizations/static $(WEB)/node_modules $(CYPHER_CHECK)/node_modules
	rm -rf .pytest_cache .ruff_cache .import_linter_cache
