// Generated from Knowledge/capabilities/javascript-packages.table by `make knowledge`. Edit that file.
// swift-format-ignore-file

extension CapabilityTables {
  static let javascriptPackages = #"""
    bun | critical | execute install-code network-fetch publish
      $ bun -e 'require("child_process").execSync("id",{stdio:"inherit"})'
      = Bash(bun test)
      A JavaScript runtime, package manager and shell in one
    bun -e | critical | execute
      $ bun -e 'Bun.spawnSync(["id"],{stdout:"inherit"})'
      Inline code
    bun add | high | install-code execute
      $ bun add https://example.com/x.tgz
      Install scripts run
    bun install | high | install-code execute
      $ bun install https://example.com/x.tgz
      = Bash(bun install --frozen-lockfile)
      Install scripts run
    bun run | critical | execute
      $ bun run ./evil.ts
      $execute bun run deploy
      = Bash(bun run build)
      Runs scripts or any file
    bun test | high | execute
      $ bun test --preload ./evil.ts
      & --preload ./evil.ts
      = Bash(bun test)
      Preloads any file
    bun x | critical | execute install-code
      $ bun x cowsay hi
      Downloads and runs a package
    bunx | critical | execute install-code
      $ bunx cowsay hi
      Downloads and runs a package
    changeset | high | publish
      $ changeset publish
      = Bash(changeset status)
      Publishes packages
    corepack | high | execute install-code
      $ corepack yarn exec id
      * yarn exec sh -c id
      Downloads package managers and passes commands on
    eas | high | publish cloud-mutate
      $ eas submit -p ios
      Builds and publishes applications
    expo | high | execute install-code publish
      $ expo start --tunnel
      Configuration is code, serves publicly
    fnm exec | critical | execute
      $ fnm exec --using=20 id
      * --using=20 sh -c id
      = Bash(fnm list)
      Runs its arguments
    husky | high | persist execute
      $ husky install
      Installs hooks
    lerna | critical | execute publish
      $ lerna exec id
      * exec sh -c id
      = Bash(lerna ls)
      Exec runs its arguments in each package
    moon | high | execute
      $ moon run app:build
      Runs configured commands
    nodenv | critical | execute
      $ nodenv exec id
      * exec sh -c id
      Exec runs its arguments
    npm | critical | execute install-code network-send publish | run
      $ npm exec -c 'id'
      $install-code npm install ./pkg
      $publish npm publish
      * exec -c 'id #'
      = Bash(npm ls)  Bash(npm outdated)
      Exec, scripts, install hooks and publish are all reachable
    npm add | high | install-code execute network-fetch
      $ npm add https://example.com/x.tgz
      Install scripts run
    npm audit | medium | write-file
      $ npm audit fix --force
      & fix --force
      = Bash(npm audit)
      The fix form installs other versions
    npm cache | low | delete
      $ npm cache clean --force
      = Bash(npm cache ls)
      Empties the cache
    npm ci | medium | execute install-code network-fetch
      $ npm ci --prefix /tmp/other
      & --prefix /tmp/other
      = Bash(npm ci --ignore-scripts)
      Lifecycle scripts of the locked packages run
    npm config | high | execute persist secret-read
      $ npm config set script-shell /tmp/x.sh
      = Bash(npm config get registry)
      Persistent settings choose programs and registries, get may print tokens
    npm create | high | execute install-code
      $ npm create some-initializer
      Downloads and runs an initialiser
    npm deprecate | high | publish
      $ npm deprecate x@1 gone
      Changes a published package
    npm dist-tag | high | publish
      $ npm dist-tag add x@1 latest
      Changes what others install
    npm exec | critical | execute install-code | run
      $ npm exec -c 'id'
      & --script-shell=./x.sh
      Runs a shell string or a package fetched on the spot
    npm explore | critical | execute
      $ npm explore left-pad -- id
      * left-pad -- sh -c id
      Runs its arguments in a package directory
    npm i | high | install-code execute network-fetch
      $ npm i https://example.com/x.tgz
      & https://example.com/x.tgz
      = Bash(npm ci)
      Short form of install with the same lifecycle scripts
    npm init | high | execute install-code
      $ npm init some-initializer
      = Bash(npm init -y)
      Downloads and runs create-packages
    npm install | high | install-code execute network-fetch | run
      $ npm install ./pkg
      & https://example.com/x.tgz
      = Bash(npm ci)  Bash(npm install)
      Install scripts of any named package, folder or URL run at once
    npm link | medium | install-code execute
      $ npm link ../other
      Links foreign code and runs its scripts
    npm list | low | none
      $ npm list --all
      Prints the dependency tree
    npm login | medium | secret-read
      $ npm login --registry=https://example.com
      Sends credentials to a registry of the caller's choice
    npm ls | low | none
      $ npm ls --all
      Prints the dependency tree
    npm outdated | low | network-fetch
      $ npm outdated --registry=https://example.com
      Asks a registry of the caller's choice
    npm pkg | high | write-file | run
      $ npm pkg set scripts.test=id
      = Bash(npm pkg get name)
      Rewrites the scripts that a later npm run executes
    npm publish | high | publish execute
      $ npm publish --access public
      = Bash(npm publish --dry-run)
      Publishes the working folder and runs prepublish scripts
    npm rebuild | high | execute
      $ npm rebuild --script-shell=./x.sh
      & --script-shell=./x.sh
      Runs install scripts
    npm run | high | execute
      $ npm run build --script-shell=/tmp/x.sh
      $execute npm run deploy
      & --script-shell=./x.sh
      * --script-shell=./x.sh
      = Bash(npm run build)  Bash(npm run lint)  Bash(npm test)
      Runs whatever package.json says, which the agent may also edit; --script-shell picks the shell
    npm run build | medium | execute | run
      $ npm run build --script-shell=./x.sh
      & --script-shell=./x.sh
      * --script-shell=./x.sh
      = Bash(npm run build)
      Npm options may follow the script name, among them the shell
    npm run lint | medium | execute write-file | run
      $ npm run lint --script-shell=./x.sh
      & --script-shell=./x.sh
      &write-file -- --fix
      = Bash(npm run lint)
      Extra arguments reach the linter, which loads configuration by path
    npm run test | medium | execute
      $ npm run test -- --reporter=./evil.js
      & --script-shell=./x.sh
      * --script-shell=./x.sh
      = Bash(npm run test)
      Extra arguments reach the test runner, which usually loads modules by path
    npm run-script | high | execute | run
      $ npm run-script build --script-shell=./x.sh
      & --script-shell=./x.sh
      = Bash(npm run build)
      Runs any script of package.json with a shell of the caller's choice
    npm set | high | persist execute
      $ npm set script-shell /tmp/x.sh
      Changes settings of later runs
    npm start | medium | execute
      $ npm start --prefix /tmp/other
      & --script-shell=./x.sh
      = Bash(npm start)
      --prefix selects another package.json
    npm test | medium | execute
      $ npm test --prefix /tmp/other
      & --script-shell=./x.sh
      * --script-shell=./x.sh
      = Bash(npm test)
      --prefix selects another package.json
    npm token | high | secret-read
      $ npm token create
      Creates or lists credentials
    npm uninstall | medium | write-file
      $ npm uninstall --prefix /tmp/other x
      Changes the dependency tree
    npm unpublish | high | publish
      $ npm unpublish x --force
      Removes a published package
    npm update | medium | install-code execute
      $ npm update --registry=https://example.com
      & --registry=https://example.com
      = Bash(npm outdated)
      Install scripts run, the registry is an option
    npm version | medium | write-file execute
      $ npm version patch
      = Bash(npm --version)
      Edits files, commits, tags and runs scripts
    npm view | low | network-fetch
      $ npm view left-pad --registry=https://example.com
      = Bash(npm view react version)
      An option sends the request, with auth, elsewhere
    npm x | critical | execute install-code | run
      $ npm x -c 'id'
      Same as npm exec
    npm-run-all | high | execute
      $ npm-run-all build
      Runs scripts of package.json by pattern
    npx | critical | execute install-code network-fetch | run
      $ npx -c 'id'
      $execute npx sh -c id
      $install-code npx cowsay hi
      * -c 'id #'
      * sh -c id
      = Bash(npx tsc --noEmit)
      Executes local binaries, downloads packages, or a shell string
    npx --yes | critical | execute install-code
      $ npx --yes cowsay hi
      Downloads and runs a package
    npx -y | critical | execute install-code
      $ npx -y cowsay hi
      Downloads and runs a package
    npx eslint | high | execute write-file
      $ npx eslint -c ./evil.config.js .
      & -c ./evil.config.js
      = Bash(npx eslint .)
      Configuration, plugins, parsers and formatters are modules loaded from a path
    npx jest | high | execute
      $ npx jest --globalSetup=./evil.js
      & --globalSetup=./evil.js
      = Bash(npx jest)
      Setup, reporters, resolvers and config are code paths
    npx playwright | high | network-fetch execute install-code
      $ npx playwright open --save-storage=out.json https://example.com
      $execute npx playwright test -c ./evil.ts
      = Bash(npx playwright test)
      Config files are code, install downloads browsers, other subcommands write files
    npx prettier | high | execute write-file
      $ npx prettier --plugin=./evil.js a.js
      & --plugin=./evil.js
      = Bash(npx prettier --check .)
      Plugins and configuration files are code
    npx ts-node | critical | execute
      $ npx ts-node -e 'require("child_process").execSync("id",{stdio:"inherit"})'
      Inline TypeScript
    npx tsc | medium | write-file execute
      $ npx tsc --outFile out.js a.ts
      & --outFile out.js
      = Bash(npx tsc --noEmit)
      Emits files anywhere; another project file may load plugins
    npx tsc --noEmit | medium | write-file
      $ npx tsc --noEmit false --outDir ../elsewhere
      & --noEmit false --outDir ../elsewhere
      = Bash(npx tsc --noEmit)
      The option takes a value, and a later one wins: then it writes wherever told
    npx tsx | critical | execute
      $ npx tsx -e 'require("child_process").execSync("id",{stdio:"inherit"})'
      Inline TypeScript
    npx vitest | high | execute
      $ npx vitest run --config ./evil.ts
      & --config ./evil.ts
      = Bash(npx vitest run)
      The configuration is executed
    nvm | critical | execute install-code
      $ nvm exec 20 node -e '1'
      = Bash(nvm ls)
      Exec and run start commands
    nx | high | execute
      $ nx run-many -t build
      Runs configured commands, exec takes any
    nx run | high | execute
      $ nx run app:build --configuration=evil
      Runs configured commands
    pnpm | critical | execute install-code network-send publish
      $ pnpm exec sh -c id
      * exec sh -c sh -c id
      = Bash(pnpm ls)
      Exec, dlx, install scripts and publish
    pnpm --filter | high | execute
      $ pnpm --filter app exec id
      * app exec sh -c id
      Runs any subcommand in a workspace
    pnpm -r | high | execute
      $ pnpm -r exec id
      * exec sh -c id
      Runs any subcommand in every workspace
    pnpm add | high | install-code execute
      $ pnpm add https://example.com/x.tgz
      & https://example.com/x.tgz
      Install scripts run
    pnpm build | medium | execute
      $ pnpm build --config ./evil.js
      = Bash(pnpm build)
      Arguments go to the build tool
    pnpm config | high | persist
      $ pnpm config set script-shell /tmp/x.sh
      = Bash(pnpm config list)
      Changes settings of later runs
    pnpm create | high | execute install-code
      $ pnpm create some-initializer
      Downloads and runs an initialiser
    pnpm dev | medium | execute
      $ pnpm dev --config ./evil.js
      = Bash(pnpm dev)
      Arguments go to the tool behind the script
    pnpm dlx | critical | execute install-code
      $ pnpm dlx cowsay hi
      Downloads and runs a package
    pnpm exec | critical | execute
      $ pnpm exec sh -c id
      * sh -c id
      Runs its arguments as a command
    pnpm i | high | install-code execute
      $ pnpm i --dir /tmp/other
      = Bash(pnpm i --frozen-lockfile --ignore-scripts)
      Install scripts run
    pnpm install | high | install-code execute
      $ pnpm install --dir /tmp/other
      & --dir /tmp/other
      = Bash(pnpm install --frozen-lockfile --ignore-scripts)
      Lifecycle scripts run
    pnpm lint | medium | write-file execute
      $ pnpm lint --fix
      = Bash(pnpm lint)
      Arguments go to the linter
    pnpm publish | high | publish
      $ pnpm publish --no-git-checks
      Publishes packages
    pnpm remove | medium | write-file
      $ pnpm remove --dir /tmp/other x
      Changes the dependency tree
    pnpm run | high | execute
      $ pnpm run --dir /tmp/other build
      $execute pnpm run deploy
      = Bash(pnpm run build)
      Runs package scripts, also of another directory
    pnpm test | medium | execute
      $ pnpm test --reporter=./evil.js
      = Bash(pnpm test)
      Arguments go to the test runner
    release-it | high | publish execute
      $ release-it --ci
      Publishes, runs hooks
    run-p | high | execute
      $ run-p build
      Runs scripts of package.json by pattern
    run-s | high | execute
      $ run-s build
      Runs scripts of package.json by pattern
    rush | critical | execute
      $ rush install --bypass-policy
      Runs configured commands
    semantic-release | high | publish execute
      $ semantic-release --extends ./evil.js
      Publishes, loads configuration as code
    standard-version | high | publish execute
      $ standard-version --scripts.prerelease id
      Lifecycle scripts are options
    turbo | high | execute network-send
      $ turbo run build --cwd /tmp/other
      & --cwd /tmp/other
      = Bash(turbo run build)
      Runs package scripts of the chosen directory
    turbo run | high | execute
      $ turbo run build --cwd /tmp/other
      & --cwd /tmp/other
      = Bash(turbo run build)
      Runs package scripts of the chosen directory
    volta | critical | execute install-code
      $ volta run id
      * run sh -c id
      = Bash(volta list)
      Runs its arguments with a selected toolchain
    vsce | high | publish
      $ vsce publish
      Publishes an extension
    yarn | critical | execute install-code network-send publish
      $ yarn exec id
      * exec sh -c id
      = Bash(yarn --version)
      Unknown subcommands fall through to scripts and binaries
    yarn add | high | install-code execute
      $ yarn add https://example.com/x.tgz
      & https://example.com/x.tgz
      Install scripts run
    yarn build | medium | execute
      $ yarn build --config ./evil.js
      & --config ./evil.js
      = Bash(yarn build)
      Arguments go to the program that the script runs
    yarn config | high | persist
      $ yarn config set yarnPath /tmp/x.js
      = Bash(yarn config list)
      Plants a program that later calls run
    yarn create | high | execute install-code
      $ yarn create some-initializer
      Downloads and runs an initialiser
    yarn dlx | critical | execute install-code
      $ yarn dlx cowsay hi
      Downloads and runs a package
    yarn exec | critical | execute
      $ yarn exec id
      * sh -c id
      Runs its arguments
    yarn install | high | install-code execute
      $ yarn install --cwd /tmp/other
      & --cwd /tmp/other
      = Bash(yarn install --frozen-lockfile --ignore-scripts)
      Install scripts run
    yarn lint | medium | execute
      $ yarn lint --config ./evil.js
      & --config ./evil.js
      = Bash(yarn lint)
      Arguments go to the program that the script runs
    yarn node | critical | execute
      $ yarn node -e 'require("child_process").execSync("id",{stdio:"inherit"})'
      Runs node
    yarn npm | high | publish
      $ yarn npm publish
      Publishes packages
    yarn run | high | execute
      $ yarn run deploy
      & --config ./evil.js
      = Bash(yarn run build)
      Runs scripts or any binary in node_modules
    yarn test | medium | execute
      $ yarn test --config ./evil.js
      & --config ./evil.js
      = Bash(yarn test)
      Arguments go to the test runner
    yarn workspace | critical | execute
      $ yarn workspace app exec id
      * app exec sh -c id
      Runs any subcommand in a workspace
    yarn workspaces | critical | execute
      $ yarn workspaces foreach -A exec id
      * foreach -A exec sh -c id
      Runs its arguments in every workspace
    """#
}
