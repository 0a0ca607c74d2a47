# Every target sets up what it needs in .venv, and is quick when that is there already.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DEMO := demo
MO := $(patsubst %.po,%.mo,$(wildcard trainer/locale/*/LC_MESSAGES/trainer.po))

.PHONY: help demo play test check lint format messages bench clean

help: ## say what there is to make
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

$(READY): pyproject.toml Makefile
	@echo "Setting up $(VENV) (once; about a minute) ..."
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "trainer needs Python 3.11 or newer; name one with: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 2; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,voice]'
	@touch $@

$(MO): %.mo: %.po $(READY)
	@$(BIN)/pybabel --quiet compile --input-file $< --output-file $@

demo: $(READY) $(MO) ## play a whole call from an answers file and write its report
	@echo "Playing a call from examples/defective-product.answers.txt with the real program:"
	@TRAINER_HOME=$(DEMO) $(BIN)/trainer play defective-product --lang en --as Newcomer --seed 1 --answers examples/defective-product.answers.txt
	@TRAINER_HOME=$(DEMO) $(BIN)/trainer review last --html $(DEMO)/call.html

play: $(READY) $(MO) ## practise a call in this terminal
	@$(BIN)/trainer play

test: $(READY) $(MO) ## run the tests
	@$(BIN)/python -m pytest

check: lint test ## format, lint, types, tests, docs, floors

lint: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

format: $(READY) ## put the source in shape
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

messages: $(READY) ## collect the wording for the translators
	@$(BIN)/pybabel --quiet extract --mapping-file babel.cfg --no-default-keywords --keywords '_ msg ngettext:1,2' --omit-header --no-location --sort-output --no-wrap --output-file trainer/locale/trainer.pot .
	@for po in trainer/locale/*/LC_MESSAGES/trainer.po; do \
		language=$$(basename $$(dirname $$(dirname $$po))); \
		$(BIN)/pybabel --quiet update --input-file trainer/locale/trainer.pot --output-file $$po --locale $$language --no-fuzzy-matching --ignore-obsolete --no-wrap || exit 1; \
		grep -v -E '^"(Project-Id-Version|Report-Msgid-Bugs-To|POT-Creation-Date|PO-Revision-Date|Last-Translator|Generated-By):' $$po > $$po.new && mv $$po.new $$po; \
	done

bench: $(READY) $(MO) ## speed as ratios, and agreement with marked replies
	@$(BIN)/python benchmarks/run.py

clean: ## remove what make made
	rm -rf $(VENV) $(DEMO) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
