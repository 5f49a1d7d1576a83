# `make run` and `make test` are all that a reader needs; the rest is for daily work.
SWIFT ?= swift
SECONDS ?= 60
COMMAND = .build/release/ccrules
EXAMPLE = Corpus/examples/team.json

# The Swift runtime inside the program: it starts in half the time and needs no Swift on the machine.
ifeq ($(shell uname -s),Linux)
RELEASE_FLAGS = --static-swift-stdlib
endif

.PHONY: run test build release libraries bench fuzz format lint checks knowledge language measure clean

## Builds the release program, lints the examples and explains three commands.
run: release
	-$(COMMAND) lint $(EXAMPLE)
	$(COMMAND) explain --settings $(EXAMPLE)=project -- 'git status && npm test'
	$(COMMAND) explain --settings $(EXAMPLE)=project -- 'git log --oneline | xargs rm -rf'
	$(COMMAND) explain --settings $(EXAMPLE)=project -- 'FOO=1 git push --force origin main'

## Builds and runs every test.
test: libraries
	Scripts/check-imports
	$(SWIFT) test

build: libraries
	$(SWIFT) build

release: libraries
	$(SWIFT) build -c release --product ccrules $(RELEASE_FLAGS)

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

## Writes Documentation/checks anew from the checks themselves.
checks: release
	rm -f Documentation/checks/*.md
	mkdir -p Documentation/checks
	$(COMMAND) rule --all --format markdown --output Documentation/checks

## Writes the Swift tables anew from the files in Knowledge.
knowledge: libraries
	$(SWIFT) run generate-knowledge

## Asks a release of the product itself and compares: `make measure ARGS="--rounds 2000 --seed 1"`. Needs root, PyPI.
measure: release
	Scripts/measure-product $(ARGS)

## Builds the chapters of Documentation/language.md into the program.
language:
	Scripts/embed-language

clean:
	rm -rf .build
