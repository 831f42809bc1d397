# The few commands a person needs. `make` alone lists them.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
BINARY := .build/release/handhold
MAIL := .build/release/handhold-mail
SHARE := $(DESTDIR)$(PREFIX)/share/handhold

.DEFAULT_GOAL := help
# Two runs of the package manager would lock each other out.
.NOTPARALLEL:
.PHONY: help handout command build test bench install completions format clean packages packages-test mail-server

help: ## Lists these commands.
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1\t\2/p' $(MAKEFILE_LIST) | awk -F '\t' '{ printf "  make %-14s %s\n", $$1, $$2 }'

handout: command ## Builds the command and draws the example family's first handout.
	@mkdir -p out
	@$(BINARY) handout tunnel-toes --family assets/examples/families/rivera.yaml \
	  --clinic assets/examples/clinic.yaml -o out/tunnel-toes.pdf >/dev/null
	@echo "The handout is out/tunnel-toes.pdf"

command: packages
	$(SWIFT) build -c release --static-swift-stdlib --product handhold

build: command ## Builds the commands: .build/release/handhold, and handhold-mail beside it.
	$(SWIFT) build -c release --static-swift-stdlib --product handhold-mail

test: packages packages-test mail-server ## Runs every check: format, build, all tests.
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

bench: build ## Times the command beside its peers; a few minutes on an idle machine.
	python3 Benchmarks/bench.py

install: $(BINARY) $(MAIL) ## Installs the command and its library beneath PREFIX (/usr/local).
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(SHARE)"
	install -m 755 $(BINARY) "$(DESTDIR)$(PREFIX)/bin/handhold"
	install -m 755 $(MAIL) "$(DESTDIR)$(PREFIX)/bin/handhold-mail"
	rm -rf "$(SHARE)/assets" "$(SHARE)/layouts"
	cp -R assets layouts "$(SHARE)/"

$(BINARY) $(MAIL):
	@$(MAKE) build

completions: $(BINARY) ## Writes the completions of bash, zsh and fish into out/completions.
	@mkdir -p out/completions
	$(BINARY) --generate-completion-script bash > out/completions/handhold.bash
	$(BINARY) --generate-completion-script zsh > out/completions/_handhold
	$(BINARY) --generate-completion-script fish > out/completions/handhold.fish

format: ## Formats all Swift files as the tests want them.
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests

clean: ## Removes what was built and drawn.
	rm -rf .build out

mail-server: ## Makes the environment of the tests' mail server, in .build/mail-venv.
	@sh scripts/mail-server.sh

packages: ## Installs the system packages that the build lacks.
	@sh scripts/packages.sh build

packages-test: ## Installs the system packages that the tests need besides.
	@sh scripts/packages.sh test
