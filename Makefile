# Thin: each target is one command that can be typed by hand. VENV and PYTHON can be set.
VENV ?= .venv
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' 2>/dev/null && echo $$p && break; done)
BIN := $(VENV)/bin
# What make starts ends with make, also when make is killed.
TIED := COPYDESK_PARENT=$$PPID exec $(BIN)/python -m services.chassis.orphan
PIP := $(TIED) $(BIN)/python -m pip --quiet --disable-pip-version-check

.PHONY: demo up test bench chaos quality same structure languages provenance case lint types schema reference model labels blocks folds trust lock clean
.DEFAULT_GOAL := demo

demo: $(VENV)/demo.stamp ## Start everything, post seeds/, show what comes out; ONCE=1 ends after that
	@$(TIED) $(BIN)/copydesk demo $(if $(ONCE),--once)

up: $(VENV)/demo.stamp ## Start everything and stay up
	@$(TIED) $(BIN)/copydesk up

test: $(VENV)/dev.stamp ## Run the tests, on all cores; ARGS are handed to pytest, and then one core does unless JOBS says how many
	@$(TIED) $(BIN)/python -m pytest --dist worksteal -n $(or $(JOBS),$(if $(ARGS),0,auto)) $(ARGS)

bench: $(VENV)/dev.stamp ## Measure how fast it is, beside others, in two minutes; WHOLE=1 in twenty; ROWS, EVAL, MINUTES
	@$(TIED) $(BIN)/python -m benchmarks.speed $(ROWS) $(if $(WHOLE),--whole) $(if $(EVAL),--eval $(EVAL)) $(if $(MINUTES),--minutes $(MINUTES)) $(ARGS)

chaos: $(VENV)/dev.stamp ## Kill, stop, fill and poison everything for MINUTES, then count; SEED repeats a run
	@$(TIED) $(BIN)/python -m benchmarks.chaos --minutes $(or $(MINUTES),3) $(if $(SEED),--seed $(SEED))

quality: $(VENV)/dev.stamp ## Mark what is read of seeds/ against gold, and fail below a floor; EVAL adds a folder of data, in FOLDS by site
	@$(TIED) $(BIN)/python -m benchmarks.quality $(if $(EVAL),--eval $(EVAL)) $(if $(FOLDS),--folds $(FOLDS)) $(ARGS)

same: $(VENV)/dev.stamp ## Enrich seeds/ (and EVAL) with the working tree and with REV; fail where they differ
	@$(TIED) $(BIN)/python -m benchmarks.same $(REV) $(if $(EVAL),--eval $(EVAL)) $(ARGS)

structure: $(VENV)/dev.stamp ## Count rooms, arrows, names, patterns and thresholds of the reading side
	@$(TIED) $(BIN)/python -m benchmarks.structure $(ARGS)

languages: $(VENV)/dev.stamp ## Print which language has which section of words
	@$(TIED) $(BIN)/python -m services.enrich.languages

provenance: $(VENV)/dev.stamp ## Write the digests of the rules and words that each step stands on
	@$(TIED) $(BIN)/python -m benchmarks.provenance

case: $(VENV)/dev.stamp ## Make tests/cases/NAME.json of FILE, an article as posted, and explain how it is read
	@$(TIED) $(BIN)/python -m benchmarks.case $(NAME) $(FILE)

lint: $(VENV)/dev.stamp ## Check style and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/dev.stamp ## Check types
	$(BIN)/mypy

schema: $(VENV)/dev.stamp ## Write the JSON Schemas of the contracts
	$(BIN)/python -m services.contracts.schema

reference: $(VENV)/dev.stamp ## Write the README's tables of settings and metrics
	$(BIN)/python -m services.standalone.reference

model: ## Train the recognisers again for MINUTES; see training/README.md for what it needs
	$(BIN)/python -m training --minutes $(or $(MINUTES),60)

labels: ## Learn what lines of text are from EVAL, a folder of gold and pages; FOLDS measures instead; needs lightgbm, inscriptis
	$(BIN)/python -m training.roles $(EVAL) $(if $(FOLDS),--folds $(FOLDS))

blocks: ## Learn which blocks of a page are its story from EVAL, a folder of gold and pages; FOLDS measures instead; needs lightgbm
	$(BIN)/python -m training.blocks $(EVAL) $(if $(FOLDS),--folds $(FOLDS))

folds: ## Mark what is read of EVAL by trees that only other publishers have taught, in five folds; needs lightgbm, inscriptis
	$(BIN)/python -m training.folds $(EVAL) $(ARGS)

trust: ## Learn from EVAL how far an article may be trusted, and print by folds how true that is; needs lightgbm, inscriptis
	$(BIN)/python -m training.trust $(EVAL)

lock: ## Pin the dependencies again (needs uv)
	for name in run demo dev; do \
		case $$name in run) extras="build";; demo) extras="build standalone";; \
			dev) extras="spacy build standalone dev";; esac; \
		uv pip compile pyproject.toml $$(printf -- '--extra %s ' $$extras) --universal --generate-hashes \
			--no-emit-index-url --python-version 3.11 --custom-compile-command "make lock" --quiet \
			--output-file requirements/$$name.txt; \
	done
	uv pip compile pyproject.toml benchmarks/peers/requirements.in --extra spacy --constraint requirements/dev.txt \
		--universal --generate-hashes --no-emit-index-url --python-version 3.11 --custom-compile-command "make lock" \
		--quiet --output-file benchmarks/peers/requirements.txt
	uv pip compile deploy/edge.in --constraint requirements/run.txt --universal --generate-hashes \
		--no-emit-index-url --python-version 3.11 --custom-compile-command "make lock" --quiet \
		--output-file deploy/edge.txt

clean: ## Remove what was installed and kept
	rm -rf $(VENV) .copydesk

$(VENV)/%.stamp: requirements/%.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11, 3.12 or 3.13 is needed"; exit 1; }
	@echo "Making a virtual environment in $(VENV) ..."
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing $$(grep -c '==' $<) locked packages (about 80 MB to fetch; a minute or two) ..."
	@$(PIP) install --require-hashes --only-binary :all: --requirement $<
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@
