# Regula's commands. `make` lists them; each works from a fresh clone and installs what it misses (.ci/setup).

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
# In the order written: two builds at once would only wait for each other.
.NOTPARALLEL:

# Tools first on the PATH; one build folder for all, wherever it is; the site folder that Cargo.toml names.
export PATH := $(shell . .ci/env && echo "$$PATH")
export CARGO_TARGET_DIR := $(abspath $(or $(CARGO_TARGET_DIR),target))
BINARY := $(CARGO_TARGET_DIR)/release/regula
SITE := $(CURDIR)/target/site

# On the test machine the lock file must already fit.
LOCKED := $(if $(CI),--locked)
# The build empties the site folder: only ever this one, whatever the environment names for a running server.
LEPTOS := LEPTOS_SITE_ROOT=target/site cargo-leptos
# More words for the test runner: `make test-sqlite ARGS=ban`, `make end2end ARGS='--grep "signs in"'`.
ARGS ?=

.PHONY: help
help: ## List these commands
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: setup
setup: setup-test ## Install everything that building and testing need

.PHONY: setup-build setup-test
setup-build setup-test: setup-%:
	@.ci/setup $*

.PHONY: run
run: build ## Build for production and serve on http://127.0.0.1:3000
	@echo "Regula: http://$${LEPTOS_SITE_ADDR:-127.0.0.1:3000}"
	@LEPTOS_SITE_ROOT='$(SITE)' exec '$(BINARY)' serve

.PHONY: build
build: setup-build ## Build target/release/regula and target/site
	$(LEPTOS) build --release --precompress $(if $(CI),--cargo-locked)

.PHONY: watch
watch: setup-build ## Build for development, serve, and build again at each change
	$(LEPTOS) watch -- serve

.PHONY: lint
lint: lint-rust lint-dependencies ## Check format, lints, documentation and dependencies

.PHONY: lint-rust
lint-rust: setup-test
	cargo fmt --check
	cargo clippy $(LOCKED) --features ssr --all-targets -- -D warnings
	cargo clippy $(LOCKED) --lib --features hydrate --target wasm32-unknown-unknown -- -D warnings
	RUSTDOCFLAGS=-Dwarnings cargo doc $(LOCKED) --no-deps --document-private-items --features ssr

.PHONY: lint-dependencies
lint-dependencies: setup-test
	cargo-deny $(LOCKED) check --hide-inclusion-graph bans licenses sources
	@if cargo-deny fetch db; then \
	  echo 'cargo-deny check advisories' && cargo-deny $(LOCKED) check advisories; \
	else \
	  echo 'NOT CHECKED: security advisories, because their database could not be fetched'; \
	fi

.PHONY: test
test: lint test-sqlite test-postgres size client end2end ## Run everything that must hold before a change is merged

.PHONY: test-sqlite
test-sqlite: setup-test ## Run the Rust tests on SQLite
	env -u REGULA_TEST_DATABASE cargo test $(LOCKED) --features ssr $(ARGS)

.PHONY: test-postgres
test-postgres: setup-test ## Run the integration tests on a throw-away PostgreSQL
	.ci/with-postgres cargo test $(LOCKED) --features ssr --test integration $(ARGS)

.PHONY: timing
timing: setup-test ## Measure whether the time of a refused sign-in tells of an account; wants a quiet machine
	cargo test $(LOCKED) --features ssr --test integration -- --ignored --nocapture --test-threads 1 timing_of

.PHONY: bench
bench: setup-test ## Measure Today, tasks and statistics after five years, on both databases; wants a quiet machine
	cargo bench $(LOCKED) --features ssr --bench rule
	.ci/with-postgres cargo bench $(LOCKED) --features ssr --bench rule

.PHONY: size
size: build ## Check that what visitors download stays within its budget
	.ci/size-gate '$(SITE)'

.PHONY: client
client: build setup-test ## Hold the API against its document and the TypeScript client in docs/client
	cd docs/client && REGULA_BIN='$(BINARY)' npm test

.PHONY: client-schema
client-schema: build setup-test ## Generate the TypeScript client's types from the release build
	cd docs/client && REGULA_BIN='$(BINARY)' npm run generate

.PHONY: end2end
end2end: build setup-test ## Run the tests in a browser against the release build
	. .ci/env && cd end2end && REGULA_BIN='$(BINARY)' LEPTOS_SITE_ROOT='$(SITE)' npx --no-install playwright test $(ARGS)
