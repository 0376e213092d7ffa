# Everything runs inside .venv, which `make setup` makes with nothing but Python and pip.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: setup run test check eval bench docs clean

$(BIN)/recoupe: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --constraint constraints.txt --editable '.[dev]'
	@touch $(BIN)/recoupe

setup: $(BIN)/recoupe

run: setup
	$(BIN)/recoupe build examples/pages -o out/examples --force

test: setup
	$(BIN)/python -m pytest

check: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/mypy bench
	$(BIN)/lint-imports

eval: setup
	$(BIN)/python eval/gate.py

bench: setup
	$(BIN)/python bench/founding.py

docs: setup
	$(BIN)/pip install --quiet --constraint constraints.txt --editable '.[docs]'
	$(BIN)/sphinx-build -W -b html docs docs/_build/html

clean:
	rm -rf $(VENV) out build dist docs/_build
