# `make run` opens the window, `make test` runs every test; both prepare first whatever this machine lacks.
# PYTHON=/path/to/python chooses the interpreter that .venv is made with.

FITS := import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))
CANDIDATES := python3 python3.13 python3.12 python3.11 python3.14
PYTHON ?= $(shell for python in $(CANDIDATES); do $$python -c '$(FITS)' 2>/dev/null && echo $$python && break; done)
SETUP = $(if $(PYTHON),$(PYTHON),$(error vaxdesk needs Python 3.11, 3.12, 3.13 or 3.14, and none was found)) tools/setup.py
BIN := .venv/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
HEADLESS := QT_QPA_PLATFORM=offscreen

.PHONY: run test lint check bench bench-long torture interop tour pictures setup system system-window lock sbom vulnerabilities clean
.NOTPARALLEL:

run: system-window setup
	$(BIN)/python -m vaxdesk

# On every core, a file of tests at a time.
test: system setup
	$(HEADLESS) $(BIN)/python -m pytest -n auto --dist loadfile

# What can be said without running anything.
lint: system setup
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

# The quick loop: everything but the slow tests.
check: lint
	$(HEADLESS) $(BIN)/python -m pytest -m "not slow"

bench: system setup
	$(HEADLESS) $(BIN)/python -m tools.bench

# What takes minutes: a hundred starts, and a site of 50,000 people that comes back from its newest backup and its seal.
bench-long: system setup
	$(BIN)/python -m tools.bench_long

# Every fault of the table as often as it says: hours. ARGS=--quick tries as often as `make test` does.
torture: system setup
	$(HEADLESS) $(BIN)/python -m tools.torture $(ARGS)

# Printed slips, verified by a program that nobody here wrote (npm: kill-the-clipboard).
interop: setup
	$(BIN)/python -m tools.interop

tour: system setup
	$(HEADLESS) $(BIN)/python -m vaxdesk tour --out build/tour

# The pictures of the README, made by the program itself.
PICTURED := registration screening injection observation emergency reactions followup
pictures: tour
	for name in $(PICTURED); do cp build/tour/screens/*-$$name.png docs/pictures/$$name.png; done

setup:
	@$(SETUP) environment

system:
	@$(SETUP) system

system-window:
	@$(SETUP) system --window

# UPGRADE=--upgrade takes newer versions within the ranges of pyproject.toml.
COMPILE = $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
	--custom-compile-command "make lock" $(UPGRADE)

lock: setup
	$(COMPILE) --output-file requirements/run.txt
	$(COMPILE) --group dev --constraint requirements/run.txt --output-file requirements/dev.txt
	$(BIN)/uv pip compile requirements/interop.in --quiet --universal --python-version 3.11 --generate-hashes \
		--custom-compile-command "make lock" $(UPGRADE) --output-file requirements/interop.txt

# What an installed copy consists of, as CycloneDX JSON.
sbom: setup
	$(BIN)/python -m tools.sbom --out build/sbom.json

# The locked packages against a dump of advisories in the OSV format, carried here as a file; ends with 1 where
# something is affected, with 2 where nothing could be checked.
vulnerabilities: setup
	@test -n "$(FILE)" || { echo "make vulnerabilities FILE=dump.zip: which file?"; exit 2; }
	$(BIN)/python -m tools.vulnerabilities "$(FILE)"

clean:
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
