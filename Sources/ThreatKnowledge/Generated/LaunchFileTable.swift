// Generated from Knowledge/threats/launch-files.table by `make knowledge`. Edit that file.
// swift-format-ignore-file

/// `path | always, or leading words two blanks apart | why`.
enum LaunchFileTable {
  static let text = #"""
    .github/workflows/ci.yml | always | A workflow runs in continuous integration with its secrets
    .gitlab-ci.yml | always | A pipeline runs in continuous integration with its secrets
    .circleci/config.yml | always | A pipeline runs in continuous integration with its secrets
    .buildkite/pipeline.yml | always | A pipeline runs in continuous integration with its secrets
    Jenkinsfile | always | A pipeline runs in continuous integration with its secrets
    azure-pipelines.yml | always | A pipeline runs in continuous integration with its secrets
    bitbucket-pipelines.yml | always | A pipeline runs in continuous integration with its secrets
    ~/.ssh/authorized_keys | always | Keys in it open the account
    ~/.config/fish/config.fish | always | A new shell runs it
    ~/.config/systemd/user/x.service | always | A login starts it
    ~/.config/autostart/x.desktop | always | A login starts it
    ~/Library/LaunchAgents/x.plist | always | A login starts it
    ~/.local/bin/git | always | Programs in it come before those of the system
    ~/.vimrc | always | The editor runs it
    ~/.ssh/config | always | It names programs that connections start
    /etc/cron.d/x | always | A timer runs it
    /etc/profile.d/x.sh | always | A login runs it
    package.json | npm run  npm run-script  npm test  npm start  npm ci  npm install  npm i  npm publish  npm t  yarn  pnpm run  pnpm test  pnpm install  pnpm i  pnpm build  pnpm dev  pnpm lint  bun run  bun install  turbo  lerna  nx | Its scripts are commands
    Makefile | make  gmake | Its rules are commands
    justfile | just | Its recipes are commands
    Taskfile.yml | task | Its tasks are commands
    Rakefile | rake  bundle exec rake  bin/rake | It is Ruby code
    Gemfile | bundle install  bundle exec  bundle | It is Ruby code
    setup.py | pip install  pip  python3 setup.py  python3 -m pip install  python3 -m build  uv pip install  uv sync  uv build | It is Python code
    conftest.py | pytest  python3 -m pytest  uv run pytest  poetry run pytest  tox  nox | It is Python code
    tox.ini | tox | It names commands
    noxfile.py | nox | It is Python code
    manage.py | python3 manage.py  ./manage.py | It is Python code
    build.gradle | gradle  ./gradlew | It is code
    gradlew | ./gradlew | It is a shell script
    pom.xml | mvn  ./mvnw | Its plugins run programs
    build.rs | cargo build  cargo test  cargo run  cargo check  cargo clippy  cargo bench  cargo | It is Rust code
    Package.swift | swift build  swift test  swift run  swift package  swift | It is Swift code
    CMakeLists.txt | cmake  ctest | It runs programs
    Dockerfile | docker build  docker buildx  docker compose up  docker compose build  docker-compose | It runs programs
    docker-compose.yml | docker compose  docker-compose | It mounts directories and names commands
    main.tf | terraform plan  terraform apply  terraform init  terraform | External data sources run programs
    Vagrantfile | vagrant | It is Ruby code
    flake.nix | nix  nix develop  nix build  nix run | It is code
    mix.exs | mix | It is Elixir code
    jest.config.js | jest  npx jest  yarn jest  pnpm jest | It is JavaScript code
    vitest.config.ts | vitest  npx vitest  yarn vitest  pnpm vitest | It is TypeScript code
    vite.config.ts | vite  npx vite | It is TypeScript code
    webpack.config.js | webpack  npx webpack | It is JavaScript code
    eslint.config.js | eslint  npx eslint  yarn eslint  pnpm eslint | It is JavaScript code
    playwright.config.ts | playwright  npx playwright | It is TypeScript code
    prettier.config.js | prettier  npx prettier | It is JavaScript code
    .rspec | rspec  bundle exec rspec | It requires files
    phpunit.xml | phpunit  vendor/bin/phpunit  ./vendor/bin/phpunit | It names a bootstrap file
    """#
}
