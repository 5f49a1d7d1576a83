// Generated from Knowledge/capabilities/package-managers.table by `make knowledge`. Edit that file.
// swift-format-ignore-file

extension CapabilityTables {
  static let packageManagers = #"""
    asdf | critical | execute install-code
      $ asdf exec id
      * exec sh -c id
      = Bash(asdf current)
      Exec runs its arguments
    bundle | critical | execute install-code
      $ bundle exec id
      * exec sh -c id
      = Bash(bundle list)
      Exec runs its arguments, the Gemfile is Ruby code
    bundle config | high | persist
      $ bundle config set mirror.https://rubygems.org https://example.com
      = Bash(bundle config list)
      Changes settings of later runs
    bundle exec | critical | execute
      $ bundle exec sh -c id
      * sh -c id
      = Bash(bundle exec rspec)  Bash(bundle exec rake test)
      Runs its arguments as a command
    bundle install | medium | install-code execute
      $ bundle install --gemfile=/tmp/other/Gemfile
      & --gemfile=/tmp/other/Gemfile
      = Bash(bundle install)
      The Gemfile is code
    cargo | critical | execute install-code publish
      $ cargo --config 'build.rustc="./x.sh"' build
      * --config 'build.rustc-wrapper="./x.sh"' build
      = Bash(cargo check)  Bash(cargo tree)
      Build scripts, aliases, config keys and external subcommands run code
    cargo add | medium | write-file
      $ cargo add --git https://example.com/x.git x
      Adds foreign code to the build
    cargo bench | high | execute
      $ cargo bench --config 'target."cfg(all())".runner="./x.sh"'
      & --config 'target."cfg(all())".runner="./x.sh"'
      = Bash(cargo bench)
      The runner and the manifest are options
    cargo build | high | execute write-file | run
      $ cargo build --config 'build.rustc-wrapper="./x.sh"'
      & --config 'build.rustc-wrapper="./x.sh"'
      = Bash(cargo build)
      Build.rs and wrapper programs are executed
    cargo check | high | execute | run
      $ cargo check --config 'build.rustc-wrapper="./x.sh"'
      & --config 'build.rustc-wrapper="./x.sh"'
      = Bash(cargo check)
      Build.rs, macros and wrapper programs are executed
    cargo clean | medium | delete
      $ cargo clean --target-dir /tmp/other
      & --target-dir /tmp/other
      = Bash(cargo clean)
      Removes a directory of the caller's choice
    cargo clippy | high | execute write-file
      $ cargo clippy --config 'build.rustc-wrapper="./x.sh"'
      & --config 'build.rustc-wrapper="./x.sh"'
      &write-file --fix --allow-dirty
      = Bash(cargo clippy)
      Executes build scripts, --fix rewrites sources
    cargo doc | high | execute
      $ cargo doc --config 'build.rustc-wrapper="./x.sh"'
      & --config 'build.rustc-wrapper="./x.sh"'
      = Bash(cargo doc --no-deps)
      Wrapper programs are executed
    cargo fix | high | execute write-file
      $ cargo fix --config 'build.rustc-wrapper="./x.sh"'
      & --config 'build.rustc-wrapper="./x.sh"'
      Rewrites sources, executes wrapper programs
    cargo fmt | low | write-file
      $ cargo fmt --all
      = Bash(cargo fmt --check)
      Rewrites sources; rustfmt path comes from the environment
    cargo install | high | install-code execute
      $ cargo install --git https://example.com/x.git
      & --git https://example.com/x.git
      Builds and installs downloaded code
    cargo login | medium | secret-read
      $ cargo login --registry x
      Stores a token
    cargo metadata | high | execute
      $ cargo metadata --config 'build.rustc="./x.sh"' --format-version 1
      & --config 'build.rustc-wrapper="./x.sh"'
      = Bash(cargo metadata --no-deps --format-version 1)
      May call the configured compiler for target information
    cargo nextest | high | execute
      $ cargo nextest run --manifest-path /tmp/other/Cargo.toml
      & --config 'build.rustc-wrapper="./x.sh"'
      = Bash(cargo nextest run)
      Builds and runs any crate
    cargo publish | high | publish execute
      $ cargo publish --allow-dirty
      = Bash(cargo publish --dry-run)
      Uploads irrevocably
    cargo run | high | execute
      $ cargo run --manifest-path /tmp/other/Cargo.toml
      & --config 'build.rustc-wrapper="./x.sh"'
      = Bash(cargo run)
      Builds and runs any local crate
    cargo search | low | network-fetch
      $ cargo search --index https://example.com x
      Asks an index of the caller's choice
    cargo test | high | execute
      $ cargo test --config 'target."cfg(all())".runner="./x.sh"'
      & --config 'target."cfg(all())".runner="./x.sh"'
      = Bash(cargo test)
      The runner and the manifest are options
    cargo tree | high | execute
      $ cargo tree --config 'build.rustc="./x.sh"'
      & --config 'build.rustc="./x.sh"'
      = Bash(cargo tree)
      May call the configured compiler for target information
    cargo update | medium | network-fetch write-file
      $ cargo update --config 'source.crates-io.replace-with="x"' --config 'source.x.registry="sparse+https://evil.example/"'
      = Bash(cargo update --dry-run)
      Changes the locked versions
    carthage | high | install-code execute
      $ carthage update --use-ssh
      Builds foreign projects
    composer | critical | execute install-code
      $ composer exec id
      * exec sh -c id
      = Bash(composer show)
      Scripts, plugins and exec run code
    composer config | high | persist
      $ composer config -g repositories.x composer https://example.com
      Changes settings of later runs
    composer install | medium | install-code execute
      $ composer install -d /tmp/other
      & -d /tmp/other
      = Bash(composer install --no-scripts --no-plugins)
      Scripts and plugins run
    composer require | high | install-code execute
      $ composer require evil/pkg
      Scripts and plugins run
    composer run-script | high | execute
      $ composer run-script -d /tmp/other x
      Runs scripts of another directory
    conda | critical | execute install-code
      $ conda run -n base id
      * run -n base sh -c id
      = Bash(conda list)
      Run executes its arguments, install fetches code
    conda install | high | install-code execute
      $ conda install -c https://example.com x
      Installs from a channel of the caller's choice
    conda run | critical | execute
      $ conda run -n base id
      * -n base sh -c id
      Runs its arguments
    cpan | critical | execute install-code
      $ cpan .
      Builds and runs module code
    devbox | critical | execute install-code
      $ devbox run id
      * run sh -c id
      Run executes its arguments
    direnv | critical | execute | run
      $ direnv exec . id
      * exec . sh -c id
      = Bash(direnv status)
      Exec runs its arguments after evaluating .envrc
    easy_install | critical | execute install-code
      $ easy_install .
      Runs setup code
    flutter | high | execute install-code publish
      $ flutter run -t evil.dart
      = Bash(flutter --version)
      Runs Dart code
    flutter pub | high | install-code
      $ flutter pub global activate --source git https://example.com/x.git
      = Bash(flutter pub get)
      Installs packages
    flutter test | medium | execute
      $ flutter test ./evil_test.dart
      = Bash(flutter test)
      Tests are code
    forever | critical | execute persist
      $ forever start -c id x
      Starts programs that outlive the session
    fvm | critical | execute install-code
      $ fvm exec id
      * exec sh -c id
      Runs its arguments
    gem | critical | execute install-code
      $ gem install ./evil.gem
      = Bash(gem list)
      Native extension builds run code; gem open and exec start programs
    gem exec | critical | execute install-code
      $ gem exec evil
      Downloads and runs a package
    gem push | high | publish
      $ gem push x.gem
      Publishes a package
    hatch | critical | execute install-code publish
      $ hatch run id
      * run sh -c id
      = Bash(hatch version)
      Run executes its arguments
    mamba | critical | execute install-code
      $ mamba run -n base id
      * run -n base sh -c id
      Runs its arguments
    melos | critical | execute
      $ melos exec -- id
      * exec -- sh -c id
      Runs its arguments
    micromamba | critical | execute install-code
      $ micromamba run -n base id
      * run -n base sh -c id
      Runs its arguments
    mint | critical | execute install-code
      $ mint run user/repo
      Builds and runs a package
    mise | critical | execute install-code
      $ mise exec -- id
      * exec -- sh -c id
      = Bash(mise ls)
      Exec runs its arguments
    mix | critical | execute install-code publish
      $ mix run -e 'System.cmd("id", []) |> IO.inspect()'
      = Bash(mix test)
      Project files are code, run evaluates text
    mix deps.get | medium | install-code
      $ mix deps.get --only dev
      Downloads dependencies
    mix run | critical | execute
      $ mix run -e 'System.cmd("id", []) |> IO.inspect()'
      Inline code
    mix test | medium | execute
      $ mix test -r ./evil.exs
      & -r ./evil.exs
      = Bash(mix test)
      Requires any file
    pdm | critical | execute install-code publish
      $ pdm run id
      * run sh -c id
      = Bash(pdm list)
      Run executes its arguments
    pip | critical | execute install-code network-fetch
      $ pip install ./pkg
      $network-fetch pip download x --index-url https://example.com/simple
      = Bash(pip list)  Bash(pip freeze)
      Build hooks run, the index is an option
    pip config | high | persist
      $ pip config set global.index-url https://example.com/simple
      = Bash(pip config list)
      Persistently redirects later installs
    pip download | high | execute network-fetch
      $ pip download --no-binary :all: somepkg
      Metadata of source packages is built by running them
    pip freeze | low | none
      $ pip freeze --all
      Prints versions
    pip index | low | network-fetch
      $ pip index versions x --index-url https://example.com/simple
      Asks an index of the caller's choice
    pip install | critical | install-code execute network-fetch | run
      $ pip install --no-deps --no-build-isolation ./pkg
      & --index-url https://example.com/simple
      A source package runs code while being built
    pip install -r | critical | install-code execute network-fetch
      $ pip install -r reqs.txt --index-url https://example.com/simple
      & --index-url https://example.com/simple
      = Bash(pip install -r requirements.txt)
      More options may follow, such as another index or a local path
    pip list | low | network-fetch
      $ pip list --outdated --index-url https://example.com/simple
      = Bash(pip list)
      Contacts the chosen index
    pip show | low | none
      $ pip show requests
      Prints metadata
    pip uninstall | medium | delete
      $ pip uninstall -y requests
      Removes packages
    pip wheel | high | execute
      $ pip wheel --no-binary :all: ./pkg
      Build hooks run
    pipenv | critical | execute install-code
      $ pipenv run id
      * run sh -c id
      = Bash(pipenv graph)
      Run executes its arguments
    pipx | critical | execute install-code
      $ pipx run cowsay
      = Bash(pipx list)
      Downloads and runs an application
    pixi | critical | execute install-code
      $ pixi run id
      * run sh -c id
      Runs its arguments
    pm2 | critical | execute persist
      $ pm2 start ./x.sh
      = Bash(pm2 ls)
      Starts programs that outlive the session
    pod | critical | execute install-code
      $ pod install --project-directory=/tmp/other
      = Bash(pod outdated)
      The Podfile is Ruby and specs have script phases
    poetry | critical | execute install-code publish
      $ poetry run id
      * run sh -c id
      = Bash(poetry show)
      Run executes its arguments; publish uploads
    poetry add | high | install-code execute
      $ poetry add ./pkg
      Build hooks run
    poetry config | high | persist
      $ poetry config repositories.x https://example.com
      = Bash(poetry config --list)
      Changes settings of later runs
    poetry install | medium | install-code execute
      $ poetry install -C /tmp/other
      & -C /tmp/other
      = Bash(poetry install --sync)
      Build hooks of another project run
    poetry publish | high | publish
      $ poetry publish --repository other
      Uploads packages
    poetry run | critical | execute
      $ poetry run id
      * sh -c id
      = Bash(poetry run pytest)
      Runs its arguments as a command
    rustup | critical | execute install-code
      $ rustup run stable id
      * run stable sh -c id
      = Bash(rustup show)
      Run executes its arguments with a toolchain
    rye | critical | execute install-code publish
      $ rye run id
      * run sh -c id
      Runs its arguments
    sdk | high | install-code
      $ sdk install java 21 /tmp/other
      Installs or links a toolchain
    twine | high | publish network-send
      $ twine upload dist/*
      = Bash(twine check dist/*)
      Publishes packages, the repository URL is an option
    uv | critical | execute install-code network-fetch publish
      $ uv run sh -c id
      * run sh -c sh -c id
      = Bash(uv pip list)
      Run executes any command, publish uploads
    uv add | high | install-code execute
      $ uv add ./pkg
      Build hooks run
    uv build | high | execute
      $ uv build ./pkg
      Build backends are code
    uv lock | medium | execute
      $ uv lock --project /tmp/other
      & --project /tmp/other
      = Bash(uv lock --check)
      Metadata of source packages is built by running code
    uv pip | high | execute install-code
      $ uv pip install ./pkg
      = Bash(uv pip list)
      Source builds execute code
    uv pip install | high | install-code execute
      $ uv pip install ./pkg
      & --index-url https://example.com/simple
      = Bash(uv pip install -r requirements.txt)
      Source builds execute code
    uv pip list | low | none
      $ uv pip list --outdated
      Prints versions
    uv pip uninstall | medium | delete
      $ uv pip uninstall requests
      Removes packages
    uv publish | high | publish
      $ uv publish --publish-url https://example.com
      Uploads packages
    uv python | medium | install-code
      $ uv python install --mirror https://example.com 3.12
      Downloads an interpreter
    uv run | critical | execute
      $ uv run --no-project sh -c id
      * --no-project sh -c id
      = Bash(uv run pytest)
      Runs its arguments as a command
    uv sync | medium | install-code execute
      $ uv sync --project /tmp/other
      & --project /tmp/other
      = Bash(uv sync --locked)
      Build hooks of another project run
    uv tool | critical | execute install-code
      $ uv tool run --from ./pkg tool
      Downloads and runs a tool
    uvx | critical | execute install-code
      $ uvx --from ./pkg tool
      = Bash(uvx ruff check .)
      Downloads and runs a tool
    """#
}
