// Generated from Knowledge/capabilities/checkers.table by `make knowledge`. Edit that file.
// swift-format-ignore-file

extension CapabilityTables {
  static let checkers = #"""
    ./vendor/bin/phpunit | high | execute
      $ ./vendor/bin/phpunit --bootstrap ./evil.php
      & --bootstrap ./evil.php
      The bootstrap file is code
    actionlint | medium | execute
      $ actionlint -shellcheck ./x.sh
      & -shellcheck ./x.sh
      = Bash(actionlint)
      The checker program is an option
    autopep8 | low | write-file
      $ autopep8 -i -r .
      Rewrites sources
    ava | high | execute
      $ ava --config ./evil.cjs
      & --config ./evil.cjs
      = Bash(ava)
      The configuration is code
    bandit | medium | write-file
      $ bandit -r . -o out.txt
      & -o out.txt
      = Bash(bandit -r src)
      Writes its report anywhere
    basedpyright | medium | execute
      $ basedpyright --pythonpath ./x.sh
      & --pythonpath ./x.sh
      = Bash(basedpyright)
      The interpreter is an option and is run
    biome | medium | write-file
      $ biome check --write --config-path ./evil .
      & --write
      = Bash(biome check .)
      Rewrites sources
    black | low | write-file
      $ black --config other.toml /
      = Bash(black --check .)
      Rewrites any Python file it is pointed at
    c8 | critical | execute
      $ c8 sh -c id
      * sh -c sh -c id
      Runs its arguments
    clang-format | low | write-file
      $ clang-format -i a.c
      = Bash(clang-format --dry-run a.c)
      Rewrites sources
    clang-tidy | high | execute write-file
      $ clang-tidy --load=./evil.so a.c
      & --load=./evil.so
      Plugins are native code
    commitlint | medium | execute
      $ commitlint --config ./evil.js
      & --config ./evil.js
      The configuration is code
    coverage | high | execute write-file
      $ coverage run evil.py
      = Bash(coverage report)
      Runs a program
    ctest | high | execute
      $ ctest --build-and-test . build --build-generator Ninja
      = Bash(ctest)
      Runs registered test commands
    cypress | high | execute
      $ cypress run -C ./evil.js
      & -C ./evil.js
      = Bash(cypress run)
      The configuration is code
    detekt | high | execute
      $ detekt --plugins ./evil.jar
      & --plugins ./evil.jar
      Plugins are code
    detox | high | execute
      $ detox test -C ./evil.js
      The configuration is code
    eslint | high | execute write-file
      $ eslint --rulesdir ./evil .
      & -c ./evil.config.js
      = Bash(eslint .)
      Rules, plugins, formatters and configs are loaded as code; --fix and -o write
    flake8 | medium | execute write-file
      $ flake8 --config evil.ini --output-file out.txt
      & --config evil.ini
      = Bash(flake8)
      Local plugins named in a configuration are code
    gofmt | low | write-file
      $ gofmt -w -r 'a -> b' .
      = Bash(gofmt -l .)
      Rewrites files in place
    golangci-lint | high | execute write-file
      $ golangci-lint run -c evil.yml
      & -c evil.yml
      = Bash(golangci-lint run)
      Configuration can load plugins; --fix rewrites
    hadolint | low | read-file
      $ hadolint Dockerfile
      Prints parts of the files it reads
    isort | low | write-file
      $ isort --settings-path ./evil .
      = Bash(isort --check .)
      Rewrites sources
    jasmine | high | execute
      $ jasmine --helper=./evil.js
      & --helper=./evil.js
      Helpers are code
    jest | high | execute
      $ jest --config ./evil.js
      & --globalSetup=./evil.js
      = Bash(jest)
      The configuration is code
    karma | high | execute
      $ karma start ./evil.js
      The configuration is code
    ktlint | high | execute write-file
      $ ktlint -R ./evil.jar
      & -R ./evil.jar
      Rule sets are code
    lefthook | high | execute persist
      $ lefthook run pre-commit
      Runs configured commands
    lint-staged | high | execute
      $ lint-staged --config ./evil.js
      & --config ./evil.js
      = Bash(lint-staged)
      The configuration lists commands
    maestro | high | execute
      $ maestro test evil.yaml
      Flows run scripts
    markdownlint | medium | execute write-file
      $ markdownlint --rules ./evil.js .
      & --rules ./evil.js
      = Bash(markdownlint .)
      Custom rules are code
    mocha | high | execute
      $ mocha -r ./evil.js
      & -r ./evil.js
      = Bash(mocha)
      Loads files by path
    mypy | medium | execute write-file
      $ mypy --config-file evil.ini a.py
      & --config-file evil.ini
      = Bash(mypy .)
      Configuration may load plugins; reports are written
    nox | high | execute
      $ nox -f ./evil.py
      & -f ./evil.py
      = Bash(nox)
      The session file is Python code
    nyc | critical | execute
      $ nyc sh -c id
      * sh -c sh -c id
      Runs its arguments
    oxlint | medium | write-file
      $ oxlint --fix -c evil.json
      = Bash(oxlint)
      Rewrites sources
    pest | high | execute
      $ pest --bootstrap ./evil.php
      & --bootstrap ./evil.php
      The bootstrap file is code
    php-cs-fixer | high | execute write-file
      $ php-cs-fixer fix --config=./evil.php
      & --config=./evil.php
      The configuration is code
    phpstan | high | execute
      $ phpstan analyse -a ./evil.php src
      & -a ./evil.php
      = Bash(phpstan analyse)
      The autoload file is code
    phpunit | high | execute
      $ phpunit --bootstrap ./evil.php
      & --bootstrap ./evil.php
      = Bash(phpunit)
      The bootstrap file is code
    playwright | high | execute install-code network-fetch
      $ playwright test -c ./evil.ts
      & -c ./evil.ts
      = Bash(playwright test)
      The configuration is code
    playwright install | medium | install-code
      $ playwright install --with-deps
      = Bash(playwright install chromium)
      Downloads browsers, and --with-deps installs packages of the system as root
    pre-commit | high | execute install-code
      $ pre-commit run -c evil.yaml
      & -c evil.yaml
      = Bash(pre-commit run --all-files)
      Installs and runs configured hooks
    prek | high | execute install-code
      $ prek run -c evil.yaml
      & -c evil.yaml
      = Bash(prek run --all-files)
      The configuration names programs
    prettier | high | execute write-file
      $ prettier --plugin=./evil.js a.js
      & --plugin=./evil.js
      = Bash(prettier --check .)
      Plugins are code and --write rewrites files
    psalm | high | execute
      $ psalm -c evil.xml
      & -c evil.xml
      Plugins named in a configuration are code
    pylint | high | execute
      $ pylint --init-hook='import os; os.system("id")' a.py
      & --init-hook='import os; os.system("id")'
      = Bash(pylint src)
      --init-hook is Python code
    pyright | medium | execute
      $ pyright --pythonpath ./x.sh
      & --pythonpath ./x.sh
      = Bash(pyright)
      The interpreter is an option and is run
    pytest | high | execute
      $ pytest --rootdir=. -c evil.ini evil_dir
      & -p evil
      = Bash(pytest)  Bash(pytest -q)
      Test files, conftest and plugins are code that the caller may point to
    rector | high | execute write-file
      $ rector process --config ./evil.php
      & --config ./evil.php
      The configuration is code
    rspec | high | execute
      $ rspec -r ./evil.rb
      & -r ./evil.rb
      = Bash(rspec)
      Loads files by path
    rubocop | high | execute write-file
      $ rubocop -r ./evil.rb
      & -r ./evil.rb
      = Bash(rubocop)
      Loads files by path, -a rewrites sources
    ruff | medium | write-file
      $ ruff check --fix --output-file out.txt .
      = Bash(ruff check .)
      Rewrites sources and writes reports
    ruff check | medium | write-file
      $ ruff check --fix --output-file out.txt .
      & --output-file out.txt
      = Bash(ruff check .)
      Rewrites sources, writes reports anywhere
    ruff format | low | write-file
      $ ruff format /
      = Bash(ruff format --check .)
      Rewrites any Python file it is pointed at
    rustfmt | low | write-file
      $ rustfmt --config-path other a.rs
      = Bash(rustfmt --check src/main.rs)
      Rewrites sources
    shellcheck | low | read-file
      $ shellcheck a.txt
      Prints parts of the files it reads
    shfmt | low | write-file
      $ shfmt -w .
      Rewrites sources
    simctl | high | execute
      $ simctl spawn booted /usr/bin/id
      Starts programs
    stylelint | high | execute write-file
      $ stylelint --config ./evil.js x.css
      & --config ./evil.js
      = Bash(stylelint .)
      The configuration is code
    swift-format | low | write-file
      $ swift-format -i -r .
      = Bash(swift-format lint -r .)
      Rewrites sources
    swiftformat | low | write-file
      $ swiftformat . --output out.swift
      = Bash(swiftformat --lint .)
      Rewrites sources or writes elsewhere
    swiftlint | medium | execute write-file
      $ swiftlint lint --fix --config evil.yml
      = Bash(swiftlint lint)
      Rewrites sources; output goes to a chosen file
    tflint | medium | execute
      $ tflint -c evil.hcl
      = Bash(tflint)
      Plugins are programs
    tox | high | execute
      $ tox exec -- id
      & -c evil.ini
      * exec -- sh -c id
      = Bash(tox)
      Runs configured or given commands
    trivy | medium | write-file
      $ trivy fs -o out.txt .
      = Bash(trivy fs .)
      Writes its report anywhere
    ty | medium | execute
      $ ty check --python ./evil
      = Bash(ty check)
      The interpreter is an option
    vitest | high | execute
      $ vitest run --config ./evil.ts
      & --config ./evil.ts
      = Bash(vitest run)
      The configuration is code
    wdio | high | execute
      $ wdio run ./evil.js
      The configuration is code
    xo | high | execute write-file
      $ xo --fix --plugin ./evil.js
      Plugins are code
    yamllint | low | read-file
      $ yamllint a.yaml
      Prints parts of the files it reads
    yapf | low | write-file
      $ yapf -i -r .
      Rewrites sources
    """#
}
