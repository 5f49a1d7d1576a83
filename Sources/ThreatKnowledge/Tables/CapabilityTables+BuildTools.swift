extension CapabilityTables {
  /// Build tools, test runners, linters, compilers.
  static let buildTools = #"""
    ./gradlew | critical | execute install-code
      $ ./gradlew -I evil.gradle help
      = Bash(./gradlew test)
      Build and init scripts are code, the wrapper jar is downloaded
    ./mvnw | critical | execute install-code
      $ ./mvnw exec:exec -Dexec.executable=id
      = Bash(./mvnw -q test)
      Plugins and goals run programs
    adb | high | execute read-file write-file
      $ adb shell id
      = Bash(adb devices)
      Runs commands on a device, copies files
    alembic | high | cloud-mutate execute
      $ alembic upgrade head
      = Bash(alembic history)
      Executes migration code against a database
    ant | high | execute
      $ ant -f evil.xml
      Build files have exec tasks
    ar | medium | write-file | run
      $ ar r out.txt a.txt
      = Bash(ar t x.a)
      Writes archives; plugins are libraries
    autoconf | high | execute
      $ autoconf -B ./evil
      Macro files run shells
    bazel | critical | execute
      $ bazel run --run_under=id //x
      = Bash(bazel query //...)
      --run_under and build rules run programs
    black | low | write-file
      $ black --config other.toml /
      = Bash(black --check .)
      Rewrites any Python file it is pointed at
    clang | high | execute read-file write-file
      $ clang -fplugin=./evil.so a.c
      = Bash(clang --version)
      Plugins are native code
    cmake | critical | execute write-file
      $ cmake -E env id
      = Bash(cmake --version)
      The tool mode runs commands, scripts use execute_process
    codesign | high | privilege write-file
      $ codesign -f -s - app
      = Bash(codesign -dv app)
      Replaces signatures
    convert | high | execute read-file write-file
      $ convert label:@a.txt out.png
      Reads and writes files; delegates run programs
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
      = Bash(cypress run)
      The configuration is code
    dotnet | critical | execute install-code publish
      $ dotnet msbuild evil.proj
      = Bash(dotnet --info)
      Runs assemblies and build files with Exec tasks
    dotnet build | high | execute
      $ dotnet build -p:PreBuildEvent=id
      = Bash(dotnet build)
      Build properties can be shell commands
    dotnet run | critical | execute
      $ dotnet run --project /tmp/other
      Builds and runs any project
    dotnet test | high | execute
      $ dotnet test evil.dll
      = Bash(dotnet test)
      Test assemblies are code
    dune | critical | execute
      $ dune exec id
      = Bash(dune build)
      Exec runs its arguments
    esbuild | medium | network-send write-file
      $ esbuild a.js --outfile=out.js --servedir=.
      Writes anywhere and can serve files
    eslint | high | execute write-file
      $ eslint --rulesdir ./evil .
      = Bash(eslint .)
      Rules, plugins, formatters and configs are loaded as code; --fix and -o write
    fastlane | critical | execute publish
      $ fastlane run sh command:id
      = Bash(fastlane lanes)
      Actions run shells and publish builds
    g++ | high | execute read-file write-file | run
      $ g++ -wrapper sh,-c,'id>&2' -x c++ a.c
      = Bash(g++ --version)
      Same switches as gcc
    gcc | high | execute read-file write-file | run
      $ gcc -wrapper sh,-c,'id>&2' -x c a.c
      = Bash(gcc --version)
      -wrapper starts a program in front of every stage, plugins are libraries
    gmake | critical | execute
      $ gmake --eval='$(info $(shell id))' -n
      Same as make
    go | critical | execute install-code network-fetch
      $ go run -exec id main.go
      = Bash(go version)  Bash(go vet ./...)  Bash(go list ./...)
      Run, generate, test and the toolchain switches start programs
    go build | high | execute write-file
      $ go build -toolexec id ./...
      = Bash(go build ./...)
      -toolexec prefixes every tool call, -o writes a file
    go env | high | persist
      $ go env -w GOFLAGS=-toolexec=/tmp/x
      = Bash(go env GOPATH)
      -w stores defaults that later builds obey
    go generate | critical | execute
      $ go generate ./...
      Runs the commands named in source comments
    go get | high | install-code network-fetch
      $ go get example.com/mod@latest
      Changes dependencies to fetched code
    go install | high | execute install-code
      $ go install example.com/tool@latest
      Downloads, builds and installs binaries
    go run | critical | execute install-code network-fetch
      $ go run example.com/tool@latest
      Compiles and runs local or downloaded code
    go test | high | execute
      $ go test -exec id ./...
      = Bash(go test ./...)
      -exec replaces the program that runs the test binary, -toolexec the tools
    go vet | high | execute
      $ go vet -vettool=/tmp/x ./...
      = Bash(go vet ./...)
      Names the analysis program
    gofmt | low | write-file
      $ gofmt -w -r 'a -> b' .
      = Bash(gofmt -l .)
      Rewrites files in place
    golangci-lint | high | execute write-file
      $ golangci-lint run -c evil.yml
      = Bash(golangci-lint run)
      Configuration can load plugins; --fix rewrites
    gradle | critical | execute install-code publish
      $ gradle -I evil.gradle help
      = Bash(gradle test)
      Build and init scripts are code
    groff | high | execute read-file write-file
      $ groff -U a.ms
      Unsafe mode runs requests with shells
    grunt | high | execute
      $ grunt --gruntfile ./evil.js
      The file is code
    gulp | high | execute
      $ gulp --gulpfile ./evil.js
      = Bash(gulp --tasks)
      The file is code
    jest | high | execute
      $ jest --config ./evil.js
      = Bash(jest)
      The configuration is code
    just | critical | execute
      $ just --command id
      = Bash(just --list)
      Runs recipes, or --command any program
    latexmk | high | execute
      $ latexmk -e 'system("id")'
      Evaluates Perl
    ld | high | execute write-file
      $ ld -plugin ./evil.so a.o
      Linker plugins are native code
    mage | high | execute
      $ mage -d /tmp/other
      = Bash(mage -l)
      Builds and runs Go targets
    make | critical | execute | run
      $ make --eval='$(info $(shell id))' -n
      = Bash(make test)  Bash(make build)
      Makefile text on the command line and shell functions run even in dry mode
    make -n | critical | execute | run
      $ make -n --eval='$(info $(shell id))'
      Dry mode still expands shell functions and recipes marked with plus
    make test | high | execute
      $ make test SHELL=/tmp/x.sh
      = Bash(make test)
      Variables and further targets on the command line override the makefile
    meson | high | execute write-file
      $ meson devenv -C build id
      Devenv runs its arguments
    mocha | high | execute
      $ mocha -r ./evil.js
      = Bash(mocha)
      Loads files by path
    msbuild | critical | execute
      $ msbuild evil.proj
      Project files contain Exec tasks
    mvn | critical | execute install-code publish
      $ mvn exec:exec -Dexec.executable=id
      = Bash(mvn -q test)
      Plugins and goals run programs; deploy publishes
    mypy | medium | execute write-file
      $ mypy --config-file evil.ini a.py
      = Bash(mypy .)
      Configuration may load plugins; reports are written
    next | high | execute network-send
      $ next dev -H 0.0.0.0 /tmp/other
      = Bash(next build)
      Configuration is code, the server may listen publicly
    ninja | high | execute
      $ ninja -f evil.ninja
      = Bash(ninja)
      Build files are shell commands
    nox | high | execute
      $ nox -f ./evil.py
      = Bash(nox)
      The session file is Python code
    pandoc | high | execute network-fetch read-file write-file
      $ pandoc --lua-filter evil.lua a.md
      Filters are programs
    pdflatex | high | execute read-file write-file
      $ pdflatex --shell-escape '\write18{id}'
      Shell escape is an option
    playwright | high | execute install-code network-fetch
      $ playwright test -c ./evil.ts
      = Bash(playwright test)
      The configuration is code
    pre-commit | high | execute install-code
      $ pre-commit run -c evil.yaml
      = Bash(pre-commit run --all-files)
      Installs and runs configured hooks
    prettier | high | execute write-file
      $ prettier --plugin=./evil.js a.js
      = Bash(prettier --check .)
      Plugins are code and --write rewrites files
    prisma | high | cloud-mutate execute install-code
      $ prisma migrate reset --force
      = Bash(prisma validate)
      Drops databases, generators are programs
    pylint | high | execute
      $ pylint --init-hook='import os; os.system("id")' a.py
      = Bash(pylint src)
      --init-hook is Python code
    pytest | high | execute
      $ pytest --rootdir=. -c evil.ini evil_dir
      = Bash(pytest)  Bash(pytest -q)
      Test files, conftest and plugins are code that the caller may point to
    rollup | high | execute write-file
      $ rollup -c ./evil.js
      The configuration is code
    rspec | high | execute
      $ rspec -r ./evil.rb
      = Bash(rspec)
      Loads files by path
    rubocop | high | execute write-file
      $ rubocop -r ./evil.rb
      = Bash(rubocop)
      Loads files by path, -a rewrites sources
    ruff | medium | write-file
      $ ruff check --fix --output-file out.txt .
      = Bash(ruff check .)
      Rewrites sources and writes reports
    rustc | high | execute write-file
      $ rustc -C linker=./x.sh a.rs -o out.txt
      = Bash(rustc --version)
      The linker is an option and macros run at compile time
    rustfmt | low | write-file
      $ rustfmt --config-path other a.rs
      = Bash(rustfmt --check src/main.rs)
      Rewrites sources
    scons | high | execute
      $ scons -f evil.py
      The build file is Python
    simctl | high | execute
      $ simctl spawn booted /usr/bin/id
      Starts programs
    storybook | high | execute network-send
      $ storybook dev -c ./evil
      Configuration is code
    swift-format | low | write-file
      $ swift-format -i -r .
      = Bash(swift-format lint -r .)
      Rewrites sources
    swiftc | high | execute write-file
      $ swiftc -load-plugin-executable ./x.sh#M a.swift
      = Bash(swiftc --version)
      Macro plugins are executables named by option
    swiftformat | low | write-file
      $ swiftformat . --output out.swift
      = Bash(swiftformat --lint .)
      Rewrites sources or writes elsewhere
    swiftlint | medium | execute write-file
      $ swiftlint lint --fix --config evil.yml
      = Bash(swiftlint lint)
      Rewrites sources; output goes to a chosen file
    task | critical | execute
      $ task -t evil.yml x
      = Bash(task --list)
      The task file lists shell commands
    tox | high | execute
      $ tox exec -- id
      = Bash(tox)
      Runs configured or given commands
    tsc | medium | execute write-file
      $ tsc --outDir ../elsewhere
      = Bash(tsc --noEmit)
      Writes compiled output wherever told
    vite | high | execute network-send write-file
      $ vite --config ./evil.js --host
      = Bash(vite build)
      The configuration is code and the server may listen publicly
    vitest | high | execute
      $ vitest run --config ./evil.ts
      = Bash(vitest run)
      The configuration is code
    webpack | high | execute write-file
      $ webpack --config ./evil.js
      The configuration is code
    xcodebuild | high | execute
      $ xcodebuild -project Other.xcodeproj build
      = Bash(xcodebuild -list)
      Build phases are shell scripts
    xcodegen | high | execute write-file
      $ xcodegen generate --spec evil.yml
      Pre and post generation commands run
    """#
}
