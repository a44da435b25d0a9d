# `make` alone prints what can be made. Needs Python 3.11 or newer, git and make, to test it Node 20.19 or newer;
# everything else lands in .venv and node_modules.

PORT ?= 8050
CSV ?=
RELOAD ?=
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)

UV_PIP = .venv/bin/uv pip
INTO = --quiet --python .venv/bin/python
SELF = --no-deps --no-build-isolation --editable .

# Tests start a hundred Pythons, and each would compile all it imports anew: two seconds of three.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL = help
.PHONY: run test quick laws lint types scripts bench load docs gallery type pins clean help chromium

SERVE = .venv/bin/anachrony serve $(if $(CSV),"$(CSV)") --port $(PORT)

run: .venv/.$(if $(RELOAD),dev,run) ## explore the default film (CSV=film.csv: another; PORT=8051: elsewhere; RELOAD=1: anew at every change of the code)
	@$(if $(RELOAD),NO_BROWSER=1 .venv/bin/watchfiles '$(SERVE)' dashboard assets,$(SERVE))

test: chromium lint types ## everything that must hold: lint, types, import contracts, unit and browser tests
	@npm run --silent test
	.venv/bin/pytest -q -n 2 --dist worksteal

quick: .venv/.dev node_modules/.npm ## what can be told soon: no browser, nothing slow, few cases a test and few examples a law
	@$(MAKE) --no-print-directory -j2 lint types
	@npm run --silent test
	ANACHRONY_LAWS=quick .venv/bin/pytest -q -n 2 -m "not browser and not slow"

laws: chromium ## every law over many examples, and the labels of all works in all views and widths
	ANACHRONY_LAWS=whole .venv/bin/pytest -q

lint: .venv/.dev node_modules/.npm ## style, formatting, which module may import which, and the bundle of the scripts
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/lint-imports --no-logo
	@npm run --silent lint
	@npm run --silent bundled || { echo 'assets/ has not what scripts/ make: make scripts' >&2; exit 1; }

types: .venv/.dev node_modules/.npm ## static types of the package and of the page's scripts
	.venv/bin/mypy
	@npm run --silent types

scripts: node_modules/.npm ## format the page's scripts and bundle them into assets/
	@npm run --silent format
	@npm run --silent bundle

bench: chromium ## print every figure that the README quotes
	.venv/bin/python -m benchmarks

load: .venv/.dev ## print what a hundred visitors at once wait for, beside the barest page of the same rows
	.venv/bin/python -m benchmarks.load

ROOMS = schema times text findings sheet events narrative selection charts reading report corpus shots export app cli

docs: .venv/.dev ## write the reference of every public name from its docstring, to read offline: build/docs/index.html
	.venv/bin/pdoc --output-directory build/docs --no-show-source $(ROOMS:%=anachrony.%)

gallery: chromium ## draw every view of every work into docs/gallery, the pictures of docs/definitions.md, the desk
	.venv/bin/python docs/gallery.py
	.venv/bin/python -m docs.door
	.venv/bin/python docs/definitions.py
	.venv/bin/python docs/desk.py

type: .venv/.dev ## cut the page's type anew, from the npm registry's source-serif and source-sans
	.venv/bin/python docs/lettering.py

pins: .venv/.uv ## pin requirements/*.txt anew from pyproject.toml (UPGRADE=1: to the newest versions)
	$(PIN) --group bootstrap --output-file requirements/bootstrap.txt
	$(PIN) pyproject.toml --group build --output-file requirements/run.txt
	$(PIN) pyproject.toml --group dev --constraints requirements/run.txt --output-file requirements/dev.txt
	@! grep -n '://' requirements/*.txt

clean: ## remove the environment and all that was built
	rm -rf .venv node_modules build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -prune -exec rm -rf {} +

help: ## print this
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "make %-8s %s\n", $$1, $$2}' Makefile

chromium: .venv/.dev
	@.venv/bin/python tests/chromium.py

PIN = $(UV_PIP) compile --quiet $(if $(UPGRADE),--upgrade) --universal --python-version 3.11 \
	--generate-hashes --no-header --no-annotate

# The environment grows in three steps; a step is taken again when its pins change.
.venv/.uv: requirements/bootstrap.txt
	@$(if $(PYTHON),,echo 'anachrony needs Python 3.11 or newer; found none. Name one: make PYTHON=/path/to/python3' >&2; exit 1)
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("anachrony needs Python 3.11 or newer; $(PYTHON) is " + sys.version.split()[0])'
	@echo 'making the environment in .venv'
	@$(PYTHON) -m venv --clear .venv
	@.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

.venv/.run: .venv/.uv requirements/run.txt pyproject.toml
	@echo 'installing what anachrony runs on: the first time this can take a minute'
	@$(UV_PIP) install $(INTO) --require-hashes -r requirements/run.txt
	@$(UV_PIP) install $(INTO) $(SELF)
	@touch $@

.venv/.dev: .venv/.uv requirements/dev.txt pyproject.toml
	@echo 'installing what anachrony is tested with: the first time this can take a minute'
	@$(UV_PIP) sync $(INTO) --require-hashes requirements/dev.txt
	@$(UV_PIP) install $(INTO) $(SELF)
	@touch .venv/.run $@

node_modules/.npm: package-lock.json
	@npm ci --silent
	@touch $@
