extension CapabilityTables {
  /// Package managers and package runners.
  static let packageManagers = #"""
    apk | critical | execute install-code privilege
      $ apk add --allow-untrusted ./evil.apk
      = Bash(apk info)
      Package scripts run as root
    apt | critical | execute install-code privilege
      $ apt -o APT::Update::Pre-Invoke::=id update
      = Bash(apt list --installed)
      Options define hook commands
    apt-get | critical | execute install-code privilege | run
      $ apt-get -o APT::Update::Pre-Invoke::=id update
      Options define hook commands
    apt-get install | critical | execute install-code privilege
      $ apt-get install ./evil.deb
      Package scripts run as root; -o hooks may follow
    asdf | critical | execute install-code
      $ asdf exec id
      = Bash(asdf current)
      Exec runs its arguments
    brew | critical | execute install-code
      $ brew install --build-from-source ./evil.rb
      = Bash(brew list)  Bash(brew --version)
      Formulae are Ruby code
    brew install | critical | execute install-code
      $ brew install user/tap/evil
      = Bash(brew install jq)
      A tap, URL or local formula may be named
    brew services | high | execute persist
      $ brew services start x
      = Bash(brew services list)
      Starts and registers services
    bundle | critical | execute install-code
      $ bundle exec id
      = Bash(bundle list)
      Exec runs its arguments, the Gemfile is Ruby code
    bundle exec | critical | execute
      $ bundle exec sh -c id
      = Bash(bundle exec rspec)  Bash(bundle exec rake test)
      Runs its arguments as a command
    bunx | critical | execute install-code
      $ bunx cowsay hi
      Downloads and runs a package
    cargo | critical | execute install-code publish
      $ cargo --config 'build.rustc="./x.sh"' build
      = Bash(cargo check)  Bash(cargo tree)
      Build scripts, aliases, config keys and external subcommands run code
    cargo build | high | execute write-file | run
      $ cargo build --config 'build.rustc-wrapper="./x.sh"'
      = Bash(cargo build)
      Build.rs and wrapper programs are executed
    cargo check | high | execute | run
      $ cargo check --config 'build.rustc-wrapper="./x.sh"'
      = Bash(cargo check)
      Build.rs, macros and wrapper programs are executed
    cargo clippy | high | execute write-file
      $ cargo clippy --fix --allow-dirty
      = Bash(cargo clippy)
      Executes build scripts, --fix rewrites sources
    cargo fmt | low | write-file
      $ cargo fmt --all
      = Bash(cargo fmt --check)
      Rewrites sources; rustfmt path comes from the environment
    cargo install | high | execute install-code
      $ cargo install --git https://example.com/x.git
      Builds and installs downloaded code
    cargo metadata | high | execute
      $ cargo metadata --config 'build.rustc="./x.sh"' --format-version 1
      = Bash(cargo metadata --no-deps --format-version 1)
      May call the configured compiler for target information
    cargo nextest | high | execute
      $ cargo nextest run --manifest-path /tmp/other/Cargo.toml
      = Bash(cargo nextest run)
      Builds and runs any crate
    cargo publish | high | execute publish
      $ cargo publish --allow-dirty
      = Bash(cargo publish --dry-run)
      Uploads irrevocably
    cargo run | high | execute
      $ cargo run --manifest-path /tmp/other/Cargo.toml
      = Bash(cargo run)
      Builds and runs any local crate
    cargo test | high | execute
      $ cargo test --config 'target."cfg(all())".runner="./x.sh"'
      = Bash(cargo test)
      The runner and the manifest are options
    composer | critical | execute install-code
      $ composer exec id
      = Bash(composer show)
      Scripts, plugins and exec run code
    conda | critical | execute install-code
      $ conda run -n base id
      = Bash(conda list)
      Run executes its arguments, install fetches code
    corepack | high | execute install-code
      $ corepack yarn exec id
      Downloads package managers and passes commands on
    cpan | critical | execute install-code
      $ cpan .
      Builds and runs module code
    devbox | critical | execute install-code
      $ devbox run id
      Run executes its arguments
    direnv | critical | execute | run
      $ direnv exec . id
      = Bash(direnv status)
      Exec runs its arguments after evaluating .envrc
    dnf | critical | execute install-code privilege
      $ dnf install ./evil.rpm
      = Bash(dnf list installed)
      Package scripts run as root
    dpkg | critical | execute install-code privilege
      $ dpkg -i ./evil.deb
      = Bash(dpkg -l)
      Package scripts run as root
    easy_install | critical | execute install-code
      $ easy_install .
      Runs setup code
    expo | high | execute install-code publish
      $ expo start --tunnel
      Configuration is code, serves publicly
    flatpak | high | execute install-code
      $ flatpak run --command=id app
      = Bash(flatpak list)
      Runs applications with a chosen command
    flutter | high | execute install-code publish
      $ flutter run -t evil.dart
      = Bash(flutter --version)
      Runs Dart code
    fnm exec | critical | execute
      $ fnm exec --using=20 id
      = Bash(fnm list)
      Runs its arguments
    forever | critical | execute persist
      $ forever start -c id x
      Starts programs that outlive the session
    gem | critical | execute install-code
      $ gem install ./evil.gem
      = Bash(gem list)
      Native extension builds run code; gem open and exec start programs
    guix | critical | execute install-code
      $ guix shell hello -- id
      Runs its arguments
    hatch | critical | execute install-code publish
      $ hatch run id
      = Bash(hatch version)
      Run executes its arguments
    husky | high | execute persist
      $ husky install
      Installs hooks
    lerna | critical | execute publish
      $ lerna exec id
      = Bash(lerna ls)
      Exec runs its arguments in each package
    mise | critical | execute install-code
      $ mise exec -- id
      = Bash(mise ls)
      Exec runs its arguments
    mix | critical | execute install-code publish
      $ mix run -e 'System.cmd("id", []) |> IO.inspect()'
      = Bash(mix test)
      Project files are code, run evaluates text
    nix | critical | execute install-code
      $ nix shell nixpkgs#hello -c id
      = Bash(nix --version)
      Shell, run and develop execute commands
    nix-shell | critical | execute install-code
      $ nix-shell -p hello --run id
      --run is a shell string
    npm | critical | execute install-code network-send publish | run
      $ npm exec -c 'id'
      = Bash(npm ls)  Bash(npm outdated)
      Exec, scripts, install hooks and publish are all reachable
    npm audit | medium | write-file
      $ npm audit fix --force
      = Bash(npm audit)
      The fix form installs other versions
    npm cache | low | delete
      $ npm cache clean --force
      = Bash(npm cache ls)
      Empties the cache
    npm ci | medium | execute install-code network-fetch
      $ npm ci --prefix /tmp/other
      = Bash(npm ci --ignore-scripts)
      Lifecycle scripts of the locked packages run
    npm config | high | execute persist secret-read
      $ npm config set script-shell /tmp/x.sh
      = Bash(npm config get registry)
      Persistent settings choose programs and registries, get may print tokens
    npm exec | critical | execute install-code | run
      $ npm exec -c 'id'
      Runs a shell string or a package fetched on the spot
    npm explore | critical | execute
      $ npm explore left-pad -- id
      Runs its arguments in a package directory
    npm i | high | execute install-code network-fetch
      $ npm i https://example.com/x.tgz
      = Bash(npm ci)
      Short form of install with the same lifecycle scripts
    npm init | high | execute install-code
      $ npm init some-initializer
      = Bash(npm init -y)
      Downloads and runs create-packages
    npm install | high | execute install-code network-fetch | run
      $ npm install ./pkg
      = Bash(npm ci)  Bash(npm install)
      Install scripts of any named package, folder or URL run at once
    npm link | medium | execute install-code
      $ npm link ../other
      Links foreign code and runs its scripts
    npm pkg | high | write-file | run
      $ npm pkg set scripts.test=id
      = Bash(npm pkg get name)
      Rewrites the scripts that a later npm run executes
    npm publish | high | execute publish
      $ npm publish --access public
      = Bash(npm publish --dry-run)
      Publishes the working folder and runs prepublish scripts
    npm run | high | execute
      $ npm run build --script-shell=/tmp/x.sh
      = Bash(npm run build)  Bash(npm run lint)  Bash(npm test)
      Runs whatever package.json says, which the agent may also edit; --script-shell picks the shell
    npm run build | medium | execute | run
      $ npm run build --script-shell=./x.sh
      = Bash(npm run build)
      Npm options may follow the script name, among them the shell
    npm run lint | medium | execute write-file
      $ npm run lint -- --fix
      = Bash(npm run lint)
      Extra arguments reach the linter, which loads configuration by path
    npm run test | medium | execute
      $ npm run test -- --reporter=./evil.js
      = Bash(npm run test)
      Extra arguments reach the test runner, which usually loads modules by path
    npm start | medium | execute
      $ npm start --prefix /tmp/other
      = Bash(npm start)
      --prefix selects another package.json
    npm test | medium | execute
      $ npm test --prefix /tmp/other
      = Bash(npm test)
      --prefix selects another package.json
    npm token | high | secret-read
      $ npm token create
      Creates or lists credentials
    npm version | medium | execute write-file
      $ npm version patch
      = Bash(npm --version)
      Edits files, commits, tags and runs scripts
    npm view | low | network-fetch
      $ npm view left-pad --registry=https://example.com
      = Bash(npm view react version)
      An option sends the request, with auth, elsewhere
    npx | critical | execute install-code network-fetch | run
      $ npx -c 'id'
      = Bash(npx tsc --noEmit)
      Executes local binaries, downloads packages, or a shell string
    npx eslint | high | execute write-file
      $ npx eslint -c ./evil.config.js .
      = Bash(npx eslint .)
      Configuration, plugins, parsers and formatters are modules loaded from a path
    npx jest | high | execute
      $ npx jest --globalSetup=./evil.js
      = Bash(npx jest)
      Setup, reporters, resolvers and config are code paths
    npx playwright | high | execute install-code network-fetch
      $ npx playwright open --save-storage=out.json https://example.com
      = Bash(npx playwright test)
      Config files are code, install downloads browsers, other subcommands write files
    npx prettier | high | execute write-file
      $ npx prettier --plugin=./evil.js a.js
      = Bash(npx prettier --check .)
      Plugins and configuration files are code
    npx tsc | medium | execute write-file
      $ npx tsc --outFile out.js a.ts
      = Bash(npx tsc --noEmit)
      Emits files anywhere; another project file may load plugins
    npx vitest | high | execute
      $ npx vitest run --config ./evil.ts
      = Bash(npx vitest run)
      The configuration is executed
    nvm | critical | execute install-code
      $ nvm exec 20 node -e '1'
      = Bash(nvm ls)
      Exec and run start commands
    nx | high | execute
      $ nx run-many -t build
      Runs configured commands, exec takes any
    pacman | critical | execute install-code privilege
      $ pacman -U ./evil.pkg.tar
      = Bash(pacman -Q)
      Package scripts and hooks run as root
    pdm | critical | execute install-code publish
      $ pdm run id
      = Bash(pdm list)
      Run executes its arguments
    pip | critical | execute install-code network-fetch
      $ pip install ./pkg
      = Bash(pip list)  Bash(pip freeze)
      Build hooks run, the index is an option
    pip config | high | persist
      $ pip config set global.index-url https://example.com/simple
      = Bash(pip config list)
      Persistently redirects later installs
    pip download | high | execute network-fetch
      $ pip download --no-binary :all: somepkg
      Metadata of source packages is built by running them
    pip install | critical | execute install-code network-fetch | run
      $ pip install --no-deps --no-build-isolation ./pkg
      A source package runs code while being built
    pip install -r | critical | execute install-code network-fetch
      $ pip install -r reqs.txt --index-url https://example.com/simple
      = Bash(pip install -r requirements.txt)
      More options may follow, such as another index or a local path
    pip list | low | network-fetch
      $ pip list --outdated --index-url https://example.com/simple
      = Bash(pip list)
      Contacts the chosen index
    pipenv | critical | execute install-code
      $ pipenv run id
      = Bash(pipenv graph)
      Run executes its arguments
    pipx | critical | execute install-code
      $ pipx run cowsay
      = Bash(pipx list)
      Downloads and runs an application
    pm2 | critical | execute persist
      $ pm2 start ./x.sh
      = Bash(pm2 ls)
      Starts programs that outlive the session
    pnpm | critical | execute install-code network-send publish
      $ pnpm exec sh -c id
      = Bash(pnpm ls)
      Exec, dlx, install scripts and publish
    pnpm dlx | critical | execute install-code
      $ pnpm dlx cowsay hi
      Downloads and runs a package
    pnpm exec | critical | execute
      $ pnpm exec sh -c id
      Runs its arguments as a command
    pnpm install | high | execute install-code
      $ pnpm install --dir /tmp/other
      = Bash(pnpm install --frozen-lockfile --ignore-scripts)
      Lifecycle scripts run
    pnpm run | high | execute
      $ pnpm run --dir /tmp/other build
      = Bash(pnpm run build)
      Runs package scripts, also of another directory
    pod | critical | execute install-code
      $ pod install --project-directory=/tmp/other
      = Bash(pod outdated)
      The Podfile is Ruby and specs have script phases
    poetry | critical | execute install-code publish
      $ poetry run id
      = Bash(poetry show)
      Run executes its arguments; publish uploads
    poetry run | critical | execute
      $ poetry run id
      = Bash(poetry run pytest)
      Runs its arguments as a command
    rpm | critical | execute install-code privilege
      $ rpm --eval '%(id)'
      = Bash(rpm -qa)
      Macros run shells, packages run scripts
    rustup | critical | execute install-code
      $ rustup run stable id
      = Bash(rustup show)
      Run executes its arguments with a toolchain
    snap | critical | execute install-code privilege
      $ snap install --dangerous ./evil.snap
      = Bash(snap list)
      Installs and runs packages
    softwareupdate | high | install-code privilege
      $ softwareupdate -ia
      = Bash(softwareupdate -l)
      Installs system updates
    turbo | high | execute network-send
      $ turbo run build --cwd /tmp/other
      = Bash(turbo run build)
      Runs package scripts of the chosen directory
    twine | high | network-send publish
      $ twine upload dist/*
      = Bash(twine check dist/*)
      Publishes packages, the repository URL is an option
    update-alternatives | high | persist privilege write-file
      $ update-alternatives --install /usr/bin/x x /tmp/x 1
      = Bash(update-alternatives --list editor)
      Replaces system commands
    uv | critical | execute install-code network-fetch publish
      $ uv run sh -c id
      = Bash(uv pip list)
      Run executes any command, publish uploads
    uv pip | high | execute install-code
      $ uv pip install ./pkg
      = Bash(uv pip list)
      Source builds execute code
    uv run | critical | execute
      $ uv run --no-project sh -c id
      = Bash(uv run pytest)
      Runs its arguments as a command
    uvx | critical | execute install-code
      $ uvx --from ./pkg tool
      = Bash(uvx ruff check .)
      Downloads and runs a tool
    volta | critical | execute install-code
      $ volta run id
      = Bash(volta list)
      Runs its arguments with a selected toolchain
    yarn | critical | execute install-code network-send publish
      $ yarn exec id
      = Bash(yarn --version)
      Unknown subcommands fall through to scripts and binaries
    yarn add | high | execute install-code
      $ yarn add https://example.com/x.tgz
      Install scripts run
    yarn dlx | critical | execute install-code
      $ yarn dlx cowsay hi
      Downloads and runs a package
    yarn install | high | execute install-code
      $ yarn install --cwd /tmp/other
      = Bash(yarn install --frozen-lockfile --ignore-scripts)
      Install scripts run
    yarn run | high | execute
      $ yarn run --cwd /tmp/other build
      = Bash(yarn run build)
      Runs scripts or any binary in node_modules
    yum | critical | execute install-code privilege
      $ yum localinstall ./evil.rpm
      = Bash(yum list installed)
      Package scripts run as root
    zypper | critical | execute install-code privilege
      $ zypper install ./evil.rpm
      = Bash(zypper search x)
      Package scripts run as root
    """#
}
