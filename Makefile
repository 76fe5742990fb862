# `make demo` and `make test` are all one needs; each sets everything up by itself first.

.DEFAULT_GOAL := help
.PHONY: help setup demo run test lint format translations locks bench wheel clean

PYTHON_HERE := .venv/bin/python
SETUP := bash .ci/setup.sh
DEMO_STORE := out/demo-store

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 22

setup:  ## get the program's libraries into .venv
	@$(SETUP) run

demo:  ## set up, build a demo store with its letters in out/, open it if there is a screen
	@$(SETUP) window
	@PYTHONPATH=. $(PYTHON_HERE) .ci/demo.py $(DEMO_STORE)

run:  ## open the program
	@$(SETUP) window
	$(PYTHON_HERE) main.py $(ARGS)

test:  ## set up and run the whole test suite (ARGS="tests/domain -x" for a part of it)
	@$(SETUP) dev
	$(PYTHON_HERE) -m pytest -n 2 --dist loadfile $(ARGS)

lint:  ## style, types, layers and the rules of this tree
	@$(SETUP) dev
	$(PYTHON_HERE) -m ruff check .
	$(PYTHON_HERE) -m ruff format --check .
	$(PYTHON_HERE) -m mypy
	.venv/bin/lint-imports --no-cache --no-logo
	$(PYTHON_HERE) .ci/check_tree.py

format:  ## lay out the code and mend what can be mended by itself
	@$(SETUP) dev
	$(PYTHON_HERE) -m ruff check --fix .
	$(PYTHON_HERE) -m ruff format .

translations:  ## collect the interface's words into resources/translations and compile them
	@$(SETUP) dev
	$(PYTHON_HERE) .ci/translations.py

locks:  ## write .ci/requirements*.lock from pyproject.toml
	@$(SETUP) dev
	$(PYTHON_HERE) .ci/write_locks.py $(ARGS)

bench:  ## measure the program against floors of the same run
	@$(SETUP) screens
	$(PYTHON_HERE) -m benchmarks $(ARGS)

wheel:  ## build the installable wheel into dist/
	@$(SETUP) dev
	$(PYTHON_HERE) -m build --wheel --no-isolation --outdir dist

clean:  ## remove what was made here; .venv stays
	rm -rf out dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -not -path './.venv/*' -prune -exec rm -rf {} +
