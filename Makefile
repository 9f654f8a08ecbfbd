# Dateline. `make run` opens the dashboard on seeds/, `make test` runs the tests; both set up first.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STORE  ?= .dateline/seeds.sqlite
GOLD   ?=
FILES   = $(sort $(foreach path,$(GOLD),$(or $(wildcard $(path)/*.jsonl),$(path))))
SEVERAL = $(word 2,$(FILES))

.PHONY: run test lint bench evaluate clean
.DEFAULT_GOAL := run

$(VENV)/.ready: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Dateline needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version). Try: make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --disable-pip-version-check --progress-bar on -r requirements.txt
	$(BIN)/python -m pip install --disable-pip-version-check --no-deps --editable .
	@touch $@

$(VENV)/.ready-tests: $(VENV)/.ready tests/requirements.txt
	$(BIN)/python -m pip install --disable-pip-version-check -r tests/requirements.txt
	$(BIN)/python tests/browser.py
	@touch $@

$(VENV)/.ready-train: $(VENV)/.ready
	$(BIN)/python -m pip install --disable-pip-version-check --constraint requirements.txt --editable ".[train]"
	@touch $@

run: $(VENV)/.ready
	@mkdir -p $(dir $(STORE))
	$(BIN)/dateline gazetteer build
	$(BIN)/dateline ingest seeds --store $(STORE)
	$(BIN)/dateline dashboard --store $(STORE)

test: $(VENV)/.ready-tests
	$(BIN)/dateline gazetteer build
	$(BIN)/python -m pytest

lint: $(VENV)/.ready-tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(VENV)/.ready
	$(BIN)/python benchmarks/run.py $(GOLD)

# Several files are judged by models that have not seen them, too, which are fitted for it.
evaluate: $(VENV)/.ready $(if $(SEVERAL),$(VENV)/.ready-train)
	@test -n "$(GOLD)" || { echo "Which annotated articles? make evaluate GOLD=path/to/gold.jsonl, or a folder of them"; exit 2; }
	$(BIN)/dateline gazetteer build
	$(BIN)/dateline evaluate $(if $(SEVERAL),--held-out) $(FILES)

clean:
	rm -rf $(VENV) .dateline .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
