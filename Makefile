# Regula's commands. `make` lists them; each works from a fresh clone and installs what it misses (.ci/setup).

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
# In the order written: two builds at once would only wait for each other.
.NOTPARALLEL:

# Tools first on the PATH; one build folder for all, wherever it is.
export PATH := $(shell . .ci/env && echo "$$PATH")
export CARGO_TARGET_DIR := $(abspath $(or $(CARGO_TARGET_DIR),target))
BINARY := $(CARGO_TARGET_DIR)/release/regula

# On the test machine the lock file must already fit.
LOCKED := $(if $(CI),--locked)
# More words for the test runner: `make test-sqlite ARGS=ban`, `make end2end ARGS='--grep "signs in"'`.
ARGS ?=

.PHONY: help
help: ## List these commands
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: setup
setup: setup-test setup-watch ## Install everything that building, testing and `make watch` need

.PHONY: setup-build setup-test setup-watch
setup-build setup-test setup-watch: setup-%:
	@.ci/setup $*

.PHONY: run
run: build ## Build for production and serve on http://127.0.0.1:3000
	@echo "Regula: http://$${LEPTOS_SITE_ADDR:-127.0.0.1:3000}"
	@exec '$(BINARY)' serve

.PHONY: build
build: setup-build ## Build target/release/regula, with the site inside
	@.ci/step 1/3 islands cargo build $(LOCKED) --package regula-hydrate --target wasm32-unknown-unknown --profile wasm-release
	@.ci/step 2/3 site .ci/build-site.mjs '$(CARGO_TARGET_DIR)/wasm32-unknown-unknown/wasm-release/regula_hydrate.wasm'
	@.ci/step 3/3 server cargo build $(LOCKED) --release --bin regula

.PHONY: watch
watch: setup-watch ## Build for development, serve, and build again at each change
	LEPTOS_SITE_ROOT=target/watch cargo-leptos watch -- serve

.PHONY: lint
lint: lint-rust lint-dependencies ## Check format, lints, documentation and dependencies

.PHONY: lint-rust
lint-rust: setup-test
	cargo fmt --check
	cargo clippy $(LOCKED) --workspace --all-targets -- -D warnings
	cargo clippy $(LOCKED) --package regula-hydrate --package regula-islands --features regula-islands/hydrate --target wasm32-unknown-unknown -- -D warnings
	RUSTDOCFLAGS=-Dwarnings cargo doc $(LOCKED) --workspace --no-deps --document-private-items

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
	env -u REGULA_TEST_DATABASE cargo test $(LOCKED) --workspace $(ARGS)

.PHONY: test-postgres
test-postgres: setup-test ## Run the integration tests on a throw-away PostgreSQL
	.ci/with-postgres cargo test $(LOCKED) --test integration $(ARGS)

.PHONY: timing
timing: setup-test ## Measure whether the time of a refused sign-in tells of an account; wants a quiet machine
	cargo test $(LOCKED) --test integration -- --ignored --nocapture --test-threads 1 timing_of

.PHONY: bench
bench: setup-test ## Measure Today, tasks and statistics after five years, on both databases; wants a quiet machine
	cargo bench $(LOCKED) --bench rule
	.ci/with-postgres cargo bench $(LOCKED) --bench rule

.PHONY: size
size: build ## Check that what visitors download stays within its budget
	.ci/size-gate target/site

.PHONY: client
client: build setup-test ## Hold the API against its document and the TypeScript client in docs/client
	cd docs/client && REGULA_BIN='$(BINARY)' npm test

.PHONY: client-schema
client-schema: build setup-test ## Generate the TypeScript client's types from the release build
	cd docs/client && REGULA_BIN='$(BINARY)' npm run generate

.PHONY: end2end
end2end: build setup-test ## Run the tests in a browser against the release build
	. .ci/env && cd end2end && REGULA_BIN='$(BINARY)' npx --no-install playwright test $(ARGS)
