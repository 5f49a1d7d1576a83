# `make run` and `make test` are all that a reader needs; the rest is for daily work.
SWIFT ?= swift
SECONDS ?= 60
COMMAND = .build/release/ccrules
EXAMPLE = Corpus/examples/team.json

# The Swift runtime inside the program: it starts in half the time and needs no Swift on the machine.
ifeq ($(shell uname -s),Linux)
RELEASE_FLAGS = --static-swift-stdlib
endif

# Where `make install` puts things.
PREFIX ?= /usr/local
DESTDIR ?=

.PHONY: run test test-long test-release build release static wheel install libraries bench fuzz format lint checks knowledge language measure \
	page api clean

## Builds the release program, lints the examples and explains three commands.
run: release
	-$(COMMAND) lint $(EXAMPLE)
	$(COMMAND) explain --settings $(EXAMPLE)=project -- 'git status && npm test'
	$(COMMAND) explain --settings $(EXAMPLE)=project -- 'git log --oneline | xargs rm -rf'
	$(COMMAND) explain --settings $(EXAMPLE)=project -- 'FOO=1 git push --force origin main'

## Builds and runs every test; installs the programs that tests ask where it may.
test: libraries
	Scripts/install-test-tools
	Scripts/check-imports
	Scripts/check-rings
	$(SWIFT) test
	python3 -m unittest discover -s Packaging/action
	python3 -m unittest discover -s Packaging/python
	python3 -m unittest discover -s Tests/ServerTests
	PATH="$(CURDIR)/.build/test-tools/bin:$$PATH" python3 -m unittest discover -s Tests/PageTests
	python3 -m unittest discover -s Examples/fleet

## The same with loops over random input twenty times as long, and all the shared files: nightly.
test-long: export CCRULES_ROUNDS ?= 20
test-long: test

## The tests of the commands, on the release program.
test-release: release
	CCRULES_PROGRAM=$(CURDIR)/$(COMMAND) $(SWIFT) test --filter CommandTests
	CCRULES_PROGRAM=$(CURDIR)/$(COMMAND) python3 -m unittest discover -s Tests/ServerTests

build: libraries
	$(SWIFT) build

release: libraries
	$(SWIFT) build -c release --product ccrules $(RELEASE_FLAGS)

## The release program that needs nothing but glibc where it runs; the same as `release` on macOS.
static: libraries
ifeq ($(shell uname -s),Linux)
	PKG_CONFIG_PATH=$$(Scripts/static-libraries) $(SWIFT) build -c release --product ccrules $(RELEASE_FLAGS)
else
	$(SWIFT) build -c release --product ccrules
endif

## A wheel for PyPI in dist, with the program, its manual page and completions.
wheel: static
	rm -rf dist .build/share
	Scripts/write-manual $(COMMAND) .build/share
	Scripts/check-wheel "$$(Packaging/python/wheel.py $(COMMAND) dist .build/share)"

## Installs the program, its manual page and completions: `make install PREFIX=$$HOME/.local`.
install: static
	rm -rf .build/share
	Scripts/write-manual $(COMMAND) .build/share
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share"
	install -s -m 755 $(COMMAND) "$(DESTDIR)$(PREFIX)/bin/ccrules"
	cp -R .build/share/. "$(DESTDIR)$(PREFIX)/share/"
	install -d "$(DESTDIR)$(PREFIX)/share/doc/ccrules"
	cp -R Documentation/checks "$(DESTDIR)$(PREFIX)/share/doc/ccrules/"

libraries:
	@Scripts/install-libraries

## The benchmarks with percentiles, compared with the last result.
bench: release
	mkdir -p .build/benchmarks
	cp $(COMMAND) .build/benchmarks/ccrules
	CCRULES_BENCHMARKS=long $(SWIFT) test -c release --filter Benchmarks

## Fuzzes every target for SECONDS each.
fuzz: libraries
	$(MAKE) -C Fuzz run SECONDS=$(SECONDS)

format:
	$(SWIFT) format format --in-place --recursive Package.swift Sources Tests Benchmarks

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Benchmarks

## Writes Documentation/checks anew from the checks themselves; the debug build is the one that is at hand.
checks: libraries
	$(SWIFT) build --product ccrules
	rm -f Documentation/checks/*.md
	mkdir -p Documentation/checks
	.build/debug/ccrules rule --all --format markdown --output Documentation/checks

## Writes the Swift tables anew from the files in Knowledge.
knowledge: libraries
	$(SWIFT) run generate-knowledge

## Asks a release of the product itself and compares: `make measure ARGS="--rounds 2000 --seed 1"`. Needs root, PyPI.
measure: release
	Scripts/measure-product $(ARGS)

## Builds the chapters of Documentation/language.md into the program.
language:
	Scripts/embed-language

## Builds the style and the script of the policy report into the program.
page:
	Scripts/embed-page

## Says which public names of the libraries changed in a way that breaks others since a tag: `make api SINCE=0.1.0`.
api: libraries
	Scripts/check-api $(SINCE)

clean:
	rm -rf .build
