# Bedside. `make run` opens the app, `make test` checks everything. Both can be run again at any time.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
INSTALL_SELF := $(PIP) install --no-deps --no-build-isolation --editable . && $(BIN)/python -m compileall -q assistant evals

.PHONY: run test lint types evals docs browser clean
.DEFAULT_GOAL := run

run: $(VENV)/.installed
	@echo "== Building the index (only what changed)"
	@$(BIN)/bedside index
	@echo "== Opening Bedside on http://127.0.0.1:7860 (Ctrl-C stops it)"
	@$(BIN)/bedside serve

test: $(VENV)/.installed-dev browser lint types evals
	@echo "== Tests"
	@$(BIN)/python -m pytest --numprocesses 2 --dist loadfile

lint: $(VENV)/.installed-dev
	@echo "== Lint"
	@$(BIN)/ruff check .

types: $(VENV)/.installed-dev
	@echo "== Types"
	@$(BIN)/mypy

evals: $(VENV)/.installed-dev
	@echo "== Eval suites without a model"
	@$(BIN)/bedside eval --full

browser: $(VENV)/.installed-dev
	@echo "== A browser for the page tests"
	@scripts/browser.sh $(BIN)/python

docs: $(VENV)/.installed-dev
	@$(BIN)/bedside rules --markdown > docs/rules.md

$(VENV)/.installed: requirements.lock pyproject.toml
	@echo "== Setting up $(VENV) from requirements.lock (a few minutes the first time)"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(PIP) install --require-hashes --requirement requirements.lock
	@$(INSTALL_SELF)
	@touch $@

$(VENV)/.installed-dev: requirements-dev.lock pyproject.toml
	@echo "== Setting up $(VENV) from requirements-dev.lock (a few minutes the first time)"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(PIP) install --require-hashes --requirement requirements-dev.lock
	@$(INSTALL_SELF)
	@touch $@ $(VENV)/.installed

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
