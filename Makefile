# Everything starts here: `make run` to try the bot, `make test` to check it. Needs python3 (3.11 to 3.13) and make.
SHELL := /bin/bash
PYTHON ?=
BIN := .venv/bin
export OMP_NUM_THREADS ?= 1
export OPENBLAS_NUM_THREADS ?= 1

.PHONY: help run test check train evaluate bench review lock format clean forget prepared named

help: ## Show this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: .venv/ready bot/models/current ## Set everything up, train if there is no model, and serve
	@$(BIN)/python -m bot prepare places && $(BIN)/python -m bot serve

test: .venv/ready prepared ## Set everything up and run all tests
	@$(BIN)/python -m pytest

check: .venv/ready ## Format, lint, types, import rules and content
	@.ci/check

train: .venv/ready ## Train a new model
	@$(BIN)/python -m bot train && touch bot/models/current

evaluate: .venv/ready prepared ## Accuracy and alarms on messages that training never saw
	@$(BIN)/python -m bot evaluate tests/evaluation/??.jsonl --matrix var/confusion.png --json var/evaluation.json \
		--floor tests/evaluation/floor.yml

bench: .venv/ready prepared ## Speed, memory and size
	@$(BIN)/python -m benchmarks

review: .venv/ready ## Serve the staff pages
	@$(BIN)/python -m bot review

lock: .venv/ready ## Lock the dependencies again after an edit of pyproject.toml
	@$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes -o requirements.txt

format: .venv/ready ## Format the code
	@$(BIN)/ruff format . && $(BIN)/ruff check --fix .

clean: ## Remove the environment and the models; conversations and keys in var/ stay
	rm -rf .venv bot/models/*.tar.gz bot/models/candidates bot/models/learning bot/models/derived bot/models/history.jsonl bot/models/current

forget: ## Remove var/ after a question: conversations, staff accounts and keys
	@read -rp "Remove var/ with all conversations, staff accounts and keys, for good? Type yes: " answer \
		&& [ "$$answer" = yes ] && rm -rf var && echo "Removed." || echo "Nothing was removed."

# A Python that is named is compared with that of .venv each time, also where there is nothing to set up.
.venv/ready: requirements.txt requirements-uv.txt setup.sh $(if $(PYTHON),named)
	@./setup.sh $(PYTHON)

# Tables, and the tagger of redaction, are made anew where what they come from has changed: no test waits for them. Where
# nothing has, this takes a few seconds.
prepared: bot/models/current
	@$(BIN)/python -m bot prepare places && $(BIN)/python -m bot prepare redaction

# The tagger of redaction learns on one core while the model trains, and gives way to it: the bot serves as soon as there is
# a model, and keeps no words until redaction has learned. The bars on the terminal are those of the model. Where there is
# none in the end, because training failed or was stopped, the tagger is stopped too.
bot/models/current: | .venv/ready
	@echo "Learning from the examples (once) ..."
	@TERM=dumb $(BIN)/python -m bot prepare redaction & trap "kill $$! 2>/dev/null" EXIT; $(BIN)/python -m bot prepare places \
		&& { ls bot/models/*.tar.gz >/dev/null 2>&1 || $(BIN)/python -m bot train; } && touch $@ && trap - EXIT
