// Generated from Knowledge/capabilities/build-tools.table by `make knowledge`. Edit that file.
// swift-format-ignore-file

extension CapabilityTables {
  static let buildTools = #"""
    ./configure | high | execute
      $ ./configure CC=./x.sh
      & CC=./x.sh
      The compiler is an argument
    ./gradlew | critical | execute install-code
      $ ./gradlew -I evil.gradle help
      & -I evil.gradle
      = Bash(./gradlew test)
      Build and init scripts are code, the wrapper jar is downloaded
    ./gradlew build | high | execute
      $ ./gradlew build -I evil.gradle
      & -I evil.gradle
      = Bash(./gradlew build)
      Init scripts are code
    ./gradlew test | high | execute
      $ ./gradlew test -I evil.gradle
      & -I evil.gradle
      = Bash(./gradlew test)
      Init scripts are code
    ./mvnw | critical | execute install-code
      $ ./mvnw exec:exec -Dexec.executable=id
      & exec:exec -Dexec.executable=id
      = Bash(./mvnw -q test)
      Plugins and goals run programs
    adb | high | execute read-file write-file
      $ adb shell id
      * shell sh -c id
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
    astro | high | execute
      $ astro build --config ./evil.mjs
      = Bash(astro build)
      The configuration is code
    autoconf | high | execute
      $ autoconf -B ./evil
      Macro files run shells
    autoreconf | high | execute
      $ autoreconf -I ./evil
      Macro files run shells
    babel | high | execute write-file
      $ babel --plugins ./evil.js a.js
      & --plugins ./evil.js
      Plugins are code
    bazel | critical | execute
      $ bazel run --run_under=id //x
      & --run_under=id
      = Bash(bazel query //...)
      --run_under and build rules run programs
    bazel build | high | execute
      $ bazel build --workspace_status_command=./x.sh //x
      & --workspace_status_command=./x.sh
      = Bash(bazel build //...)
      A status command and build rules run programs
    bazel query | high | execute write-file
      $ bazel query --output_file=out.txt //...
      Workspace files are evaluated, the result goes to a file
    bazel test | high | execute
      $ bazel test --run_under=id //x
      & --run_under=id
      = Bash(bazel test //...)
      --run_under runs a program
    bazelisk | critical | execute
      $ bazelisk run --run_under=id //x
      --run_under and build rules run programs
    bin/rails | critical | execute write-file
      $ bin/rails runner 'system("id")'
      = Bash(bin/rails test)
      Inline code
    bin/rake | critical | execute
      $ bin/rake -e 'system("id")'
      Inline code
    buck2 | critical | execute
      $ buck2 run //x -- id
      * run //x -- sh -c id
      Builds and runs targets
    c++ | high | execute read-file write-file | run
      $ c++ -wrapper sh,-c,'id>&2' -x c++ a.c
      & -wrapper sh,-c,'id>&2'
      Names the programs it starts, writes any file
    cc | high | execute read-file write-file | run
      $ cc -wrapper sh,-c,'id>&2' -x c a.c
      & -wrapper sh,-c,'id>&2'
      = Bash(cc --version)
      Names the programs it starts, writes any file
    clang | high | execute read-file write-file
      $ clang -fplugin=./evil.so a.c
      & -fplugin=./evil.so
      = Bash(clang --version)
      Plugins are native code
    clang++ | high | execute read-file write-file
      $ clang++ -fplugin=./evil.so a.c
      & -fplugin=./evil.so
      Plugins are native code
    cmake | critical | execute write-file
      $ cmake -E env id
      * -E env sh -c id
      = Bash(cmake --version)
      The tool mode runs commands, scripts use execute_process
    cmake --build | high | execute
      $ cmake --build /tmp/other
      = Bash(cmake --build build)
      Runs the build of any directory
    cmake -E | critical | execute
      $ cmake -E env id
      * env sh -c id
      The tool mode runs commands
    cmake -P | critical | execute
      $ cmake -P evil.cmake
      Scripts use execute_process
    codesign | high | privilege write-file
      $ codesign -f -s - app
      = Bash(codesign -dv app)
      Replaces signatures
    convert | high | read-file execute write-file
      $ convert label:@a.txt out.png
      Reads and writes files; delegates run programs
    dotnet | critical | execute install-code publish
      $ dotnet msbuild evil.proj
      = Bash(dotnet --info)
      Runs assemblies and build files with Exec tasks
    dotnet add | high | install-code
      $ dotnet add package evil --source https://example.com
      Adds packages
    dotnet build | high | execute
      $ dotnet build -p:PreBuildEvent=id
      & -p:PreBuildEvent=id
      = Bash(dotnet build)
      Build properties can be shell commands
    dotnet ef | high | cloud-mutate execute
      $ dotnet ef database drop -f
      Changes a database
    dotnet format | medium | write-file execute
      $ dotnet format /tmp/other
      = Bash(dotnet format --verify-no-changes)
      Rewrites sources, loads analyzers
    dotnet nuget | high | publish
      $ dotnet nuget push x.nupkg
      Publishes packages
    dotnet publish | high | execute
      $ dotnet publish -p:PreBuildEvent=id
      & -p:PreBuildEvent=id
      Properties define commands
    dotnet restore | high | install-code execute
      $ dotnet restore --source https://example.com
      & --source https://example.com
      = Bash(dotnet restore)
      Packages bring build code
    dotnet run | critical | execute
      $ dotnet run --project /tmp/other
      & -p:PreBuildEvent=id
      Builds and runs any project
    dotnet test | high | execute
      $ dotnet test evil.dll
      & -p:PreBuildEvent=id
      = Bash(dotnet test)
      Test assemblies are code
    dotnet tool | critical | install-code execute
      $ dotnet tool install evil --add-source https://example.com
      Installs and runs tools
    dune | critical | execute
      $ dune exec id
      * exec sh -c id
      = Bash(dune build)
      Exec runs its arguments
    esbuild | medium | write-file network-send
      $ esbuild a.js --outfile=out.js --servedir=.
      Writes anywhere and can serve files
    fastlane | critical | execute publish
      $ fastlane run sh command:id
      = Bash(fastlane lanes)
      Actions run shells and publish builds
    g++ | high | execute read-file write-file | run
      $ g++ -wrapper sh,-c,'id>&2' -x c++ a.c
      & -wrapper sh,-c,'id>&2'
      = Bash(g++ --version)
      Same switches as gcc
    gatsby | high | execute
      $ gatsby build
      The configuration is code
    gcc | high | execute read-file write-file | run
      $ gcc -wrapper sh,-c,'id>&2' -x c a.c
      & -wrapper sh,-c,'id>&2'
      = Bash(gcc --version)
      -wrapper starts a program in front of every stage, plugins are libraries
    gmake | critical | execute
      $ gmake --eval='$(info $(shell id))' -n
      & --eval='$(info $(shell id))'
      * --eval='$(info $(shell id))'
      Same as make
    go | critical | execute install-code network-fetch
      $ go run -exec id main.go
      * run -exec ./x.sh main.go
      = Bash(go version)  Bash(go vet ./...)  Bash(go list ./...)
      Run, generate, test and the toolchain switches start programs
    go build | high | execute write-file
      $ go build -toolexec id ./...
      = Bash(go build ./...)
      -toolexec prefixes every tool call, -o writes a file
    go clean | medium | delete
      $ go clean -cache -modcache
      Removes caches
    go env | high | persist
      $ go env -w GOFLAGS=-toolexec=/tmp/x
      = Bash(go env GOPATH)
      -w stores defaults that later builds obey
    go fmt | low | write-file
      $ go fmt ./...
      Rewrites sources
    go generate | critical | execute
      $ go generate ./...
      Runs the commands named in source comments
    go get | high | install-code network-fetch
      $ go get example.com/mod@latest
      Changes dependencies to fetched code
    go install | high | install-code execute
      $ go install example.com/tool@latest
      Downloads, builds and installs binaries
    go list | high | execute
      $ go list -export -toolexec ./x.sh ./...
      = Bash(go list ./...)
      Builds what it lists, with a tool wrapper of the caller's choice
    go mod | medium | install-code network-fetch write-file
      $ go mod download example.com/x@latest
      = Bash(go mod tidy)  Bash(go mod verify)
      Fetches modules
    go run | critical | execute install-code network-fetch
      $ go run example.com/tool@latest
      Compiles and runs local or downloaded code
    go test | high | execute
      $ go test -exec id ./...
      & -exec ./x.sh
      = Bash(go test ./...)
      -exec replaces the program that runs the test binary, -toolexec the tools
    go tool | critical | execute
      $ go tool -modfile=./evil.mod x
      & -modfile=./evil.mod x
      Runs programs by name, also those that a module file of the caller's choice lists
    go vet | high | execute
      $ go vet -vettool=/tmp/x ./...
      = Bash(go vet ./...)
      Names the analysis program
    go work | medium | write-file
      $ go work use /tmp/other
      Adds another module to the build
    gradle | critical | execute install-code publish
      $ gradle -I evil.gradle help
      & -I evil.gradle
      = Bash(gradle test)
      Build and init scripts are code
    gradle build | high | execute
      $ gradle build -I evil.gradle
      & -I evil.gradle
      = Bash(gradle build)
      Init scripts are code
    gradle test | high | execute
      $ gradle test -I evil.gradle
      & -I evil.gradle
      = Bash(gradle test)
      Init scripts are code
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
    hugo | high | execute write-file network-send
      $ hugo --config evil.toml --destination ..
      = Bash(hugo)
      Writes anywhere, configuration may allow programs
    jekyll | high | execute write-file
      $ jekyll build --plugins ./evil
      Plugins are code
    just | critical | execute
      $ just --command id
      * --command sh -c id
      = Bash(just --list)
      Runs recipes, or --command any program
    kotlinc-native | high | write-file
      $ kotlinc-native a.kt -o out.txt
      Writes any file
    latexmk | high | execute
      $ latexmk -e 'system("id")'
      Evaluates Perl
    ld | high | execute write-file
      $ ld -plugin ./evil.so a.o
      Linker plugins are native code
    lualatex | high | execute read-file write-file
      $ lualatex evil.tex
      Documents run Lua code
    mage | high | execute
      $ mage -d /tmp/other
      = Bash(mage -l)
      Builds and runs Go targets
    make | critical | execute | run
      $ make --eval='$(info $(shell id))' -n
      $execute make deploy
      & --eval='$(info $(shell id))'
      * --eval='$(info $(shell id))'
      = Bash(make test)  Bash(make build)
      Makefile text on the command line and shell functions run even in dry mode
    make -C | critical | execute
      $ make -C /tmp/other
      Runs the makefile of any directory
    make -j | high | execute | run
      $ make -j --eval='$(info $(shell id))'
      & --eval='$(info $(shell id))'
      Options define rules, the shell is a variable
    make -n | critical | execute | run
      $ make -n --eval='$(info $(shell id))'
      & --eval='$(info $(shell id))'
      * --eval='$(info $(shell id))'
      Dry mode still expands shell functions and recipes marked with plus
    make build | high | execute
      $ make build SHELL=/tmp/x.sh
      & SHELL=./x.sh
      = Bash(make build)
      Variables and further targets may follow
    make lint | high | execute
      $ make lint SHELL=/tmp/x.sh
      & SHELL=./x.sh
      = Bash(make lint)
      Variables and further targets may follow
    make test | high | execute
      $ make test SHELL=/tmp/x.sh
      $execute make test deploy
      & --eval='$(info $(shell id))'
      & SHELL=./x.sh
      * --eval='$(info $(shell id))'
      = Bash(make test)
      Variables and further targets on the command line override the makefile
    meson | high | execute write-file
      $ meson devenv -C build id
      * devenv -C build sh -c id
      Devenv runs its arguments
    mkdocs | high | execute write-file
      $ mkdocs build -f evil.yml
      = Bash(mkdocs build)
      Hooks and plugins are code
    msbuild | critical | execute
      $ msbuild evil.proj
      Project files contain Exec tasks
    mvn | critical | execute install-code publish
      $ mvn exec:exec -Dexec.executable=id
      & exec:exec -Dexec.executable=id
      = Bash(mvn -q test)
      Plugins and goals run programs; deploy publishes
    mvn -q | high | execute
      $ mvn -q exec:exec -Dexec.executable=id
      = Bash(mvn -q test)
      Any goal may follow
    mvn test | high | execute
      $ mvn test exec:exec -Dexec.executable=id
      & exec:exec -Dexec.executable=id
      = Bash(mvn -q test)
      Further goals may follow
    nest | high | execute
      $ nest start --exec ./x.sh
      = Bash(nest build)
      The program to start is an option
    next | high | execute network-send
      $ next dev -H 0.0.0.0 /tmp/other
      = Bash(next build)
      Configuration is code, the server may listen publicly
    ng | high | execute
      $ ng run app:evil
      = Bash(ng build)
      Builders and schematics are code
    ninja | high | execute
      $ ninja -f evil.ninja
      & -f evil.ninja
      = Bash(ninja)
      Build files are shell commands
    nuxt | high | execute
      $ nuxt build /tmp/other
      = Bash(nuxt build)
      The configuration is code
    nvcc | high | execute write-file
      $ nvcc -ccbin ./x.sh a.cu
      & -ccbin ./x.sh
      The host compiler is an option
    pandoc | high | execute network-fetch read-file write-file
      $ pandoc --lua-filter evil.lua a.md
      Filters are programs
    pants | critical | execute
      $ pants run evil.py
      Runs programs
    parcel | high | execute write-file
      $ parcel build --config ./evil x.html
      Plugins are code
    pdflatex | high | execute read-file write-file
      $ pdflatex --shell-escape '\write18{id}'
      Shell escape is an option
    prisma | high | cloud-mutate execute install-code
      $ prisma migrate reset --force
      = Bash(prisma validate)
      Drops databases, generators are programs
    prisma db | high | cloud-mutate
      $ prisma db push --accept-data-loss
      Changes databases
    prisma generate | medium | execute
      $ prisma generate --schema /tmp/evil.prisma
      & --schema /tmp/evil.prisma
      = Bash(prisma generate)
      Generators named in a schema are programs
    qmake | high | execute
      $ qmake evil.pro
      Project files run commands
    react-scripts | high | execute
      $ react-scripts test --env=./evil.js
      = Bash(react-scripts build)
      Test environments are code
    rollup | high | execute write-file
      $ rollup -c ./evil.js
      & -c ./evil.js
      The configuration is code
    rustc | high | execute write-file
      $ rustc -C linker=./x.sh a.rs -o out.txt
      = Bash(rustc --version)
      The linker is an option and macros run at compile time
    scons | high | execute
      $ scons -f evil.py
      The build file is Python
    sphinx-build | high | execute write-file
      $ sphinx-build -c ./evil . out
      The configuration is code
    storybook | high | execute network-send
      $ storybook dev -c ./evil
      & -c ./evil
      Configuration is code
    swc | medium | write-file
      $ swc a.js -o out.txt
      Writes any file
    swiftc | high | execute write-file
      $ swiftc -load-plugin-executable ./x.sh#M a.swift
      = Bash(swiftc --version)
      Macro plugins are executables named by option
    task | critical | execute
      $ task -t evil.yml x
      & -t evil.yml
      = Bash(task --list)
      The task file lists shell commands
    tectonic | high | execute write-file
      $ tectonic -Z shell-escape evil.tex
      & -Z shell-escape
      Shell escape runs programs
    tsc | medium | write-file execute
      $ tsc --outDir ../elsewhere
      & --outDir ../elsewhere
      = Bash(tsc --noEmit)
      Writes compiled output wherever told
    tsc --noEmit | medium | write-file
      $ tsc --noEmit false --outDir ../elsewhere
      & --noEmit false --outDir ../elsewhere
      = Bash(tsc --noEmit)
      The option takes a value, and a later one wins: then it writes wherever told
    tsup | high | execute write-file
      $ tsup --onSuccess id
      & --onSuccess id
      * --onSuccess sh -c id
      = Bash(tsup)
      A command to run afterwards is an option
    tuist | high | execute
      $ tuist generate --path /tmp/other
      Manifests are code
    vite | high | execute network-send write-file
      $ vite --config ./evil.js --host
      & --config ./evil.js
      = Bash(vite build)
      The configuration is code and the server may listen publicly
    webpack | high | execute write-file
      $ webpack --config ./evil.js
      & --config ./evil.js
      The configuration is code
    xcodebuild | high | execute
      $ xcodebuild -project Other.xcodeproj build
      & -project Other.xcodeproj
      = Bash(xcodebuild -list)
      Build phases are shell scripts
    xcodebuild -version | low | none
      $ xcodebuild -version -sdk
      Prints versions
    xcodegen | high | execute write-file
      $ xcodegen generate --spec evil.yml
      Pre and post generation commands run
    xelatex | high | execute read-file write-file
      $ xelatex --shell-escape evil.tex
      Shell escape runs programs
    xmake | high | execute
      $ xmake lua evil.lua
      Build files are code
    """#
}
