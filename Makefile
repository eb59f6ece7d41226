# coopctl: `make demo` and `make test` install what they need by themselves. `make help` lists all.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
PYTHON ?= python3
BIN := .venv/bin
export PATH := $(CURDIR)/$(BIN):$(PATH)

LAB_PACKAGES := python3-venv openssh-client podman netavark runc mmdebstrap debian-archive-keyring iptables
TEST_PACKAGES := openssh-server postgresql btrfs-progs qpdf poppler-utils zbar-tools hledger zsh fish
BENCH_PACKAGES := goaccess libpango-1.0-0 libpangoft2-1.0-0 nghttp2-client postgresql

# The apps with a database of their own: their tests run on PostgreSQL too.
DATABASE_TESTS := tests/unit/registry tests/unit/planning tests/unit/metering tests/unit/ledger tests/unit/billing tests/unit/exporter tests/unit/releases

.PHONY: help
help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 26

.PHONY: demo
demo: lab ## run a whole made-up co-op on this machine, in containers
	coopctl demo up

# The databases' tests need the processors, the servers' mostly wait.
.PHONY: test
test: lab packages-test ## every test
	tests/tools/check --all
	tests/tools/beside 'nice make test-databases' 'make test-servers'

.PHONY: check
check: .venv/installed packages-test ## lint, types, layers, unit tests: under two minutes
	tests/tools/check

.PHONY: test-databases
test-databases: .venv/installed packages-test ## registry, metering and billing on PostgreSQL, and their faults on both
	pytest -q -n 2 -m 'fault or daemon' tests/unit
	tests/tools/with-postgresql pytest -q -n 2 $(DATABASE_TESTS)

.PHONY: test-servers
test-servers: lab packages-test ## roles alone, then the whole way, on servers in containers
	for lab in test flow; do python -m lab down $$lab; done
	tests/tools/molecule
	tests/tools/beside 'pytest tests/integration' 'pytest tests/flow'

.PHONY: mutation
mutation: .venv/installed ## change core/ in thousands of ways, and count how many the tests notice (an hour)
	mutmut run
	tests/tools/mutation-score 85

.PHONY: bench
bench: lab packages-bench ## measure everything (25 minutes), print rows, write build/bench.json
	python -m benchmarks

.PHONY: clean
clean: ## remove the environment, build results and the test labs (not the demo, not the registry)
	if [ -x $(BIN)/python ]; then for lab in test flow molecule bench; do python -m lab down $$lab; done; fi
	rm -rf .venv build mutants *.egg-info .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis .ansible

.PHONY: docs
docs: .venv/installed ## write docs/commands/ anew
	python docs/write_commands.py

.PHONY: lock
lock: .venv/installed ## choose newer versions within pyproject.toml's bounds
	uv pip compile --quiet --upgrade --universal --python-version 3.11 --group dev --generate-hashes \
		--no-emit-index-url --no-header --no-annotate pyproject.toml --output-file requirements.lock

.PHONY: lab
lab: packages-lab .venv/installed

.PHONY: packages-lab packages-test packages-bench
packages-lab: ; @.ci/packages $(LAB_PACKAGES)
packages-test: ; @.ci/packages $(TEST_PACKAGES)
packages-bench: ; @.ci/packages $(BENCH_PACKAGES)

# uv because it resolves in seconds what takes pip a minute; it installs exactly what the lock names, by hash.
# Bytecode is written now: whoever runs commands in root's checkout can't, and would wait twice as long each time.
.venv/installed: requirements.lock pyproject.toml
	$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || .ci/packages python3-venv
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet uv==0.13.8
	$(BIN)/uv pip install --quiet --compile-bytecode --require-hashes --requirement requirements.lock
	$(BIN)/uv pip install --quiet --no-deps --editable .
	$(BIN)/python -m compileall -q coopctl deploy lab programs
	touch $@
