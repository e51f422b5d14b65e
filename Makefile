# Study Tracker. `make run` starts it, `make test` runs every test; `make help` lists the rest.
SHELL := /bin/sh
node := PATH="$$(scripts/node-26):$$PATH"
sources := $(shell find src -type f ! -name '*.test.*')
taught := $(shell find content -type f)

.PHONY: run test dev check lint format bench audit sbom clean help
.DEFAULT_GOAL := help

run: dist/.built dist/.compiled ## install, build what changed, start on http://localhost:5555
	@$(node) exec node dist/server/main.js serve

test: dist/.built dist/.compiled ## every test there is, in a real browser too
	@$(node) node scripts/test.mjs

dev: node_modules/.installed ## start anew whenever a file changes
	@$(node) node scripts/dev.mjs

check: dist/.built ## check the curricula
	@$(node) node dist/server/main.js check

lint: node_modules/.installed ## types and style
	@$(node) npx tsc --noEmit && $(node) npx biome check .

format: node_modules/.installed ## put the code into its form
	@$(node) npx biome check --write .

bench: dist/.built dist/.compiled ## speed and memory, each with its floor beside it
	@$(node) node bench/run.ts

audit: ## known faults of what we depend on: high and critical ones fail
	@$(node) npm audit --omit=dev --audit-level=high && $(node) npm audit --audit-level=high

# Not with --omit=dev, which also leaves out what both need, such as pg; the bill marks what only developing needs.
sbom: ## the bill of materials in CycloneDX: dist/sbom.json
	@mkdir -p dist && $(node) npm sbom --sbom-format=cyclonedx --sbom-type=application --package-lock-only > dist/sbom.json

clean: ## remove what was built or installed; data/ stays
	rm -rf dist node_modules .node

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | awk -F '\t' '{ printf "  make %-7s %s\n", $$1, $$2 }'

node_modules/.installed: package-lock.json
	@$(node) npm ci --no-audit --no-fund --loglevel=error
	@touch $@

dist/.built: node_modules/.installed vite.config.ts $(wildcard scripts/*.ts) $(sources)
	@$(node) npx vite build --logLevel warn && $(node) npx vite build --ssr --logLevel warn
	@touch $@

dist/.compiled: dist/.built $(taught)
	@$(node) node dist/server/main.js compile
	@touch $@
