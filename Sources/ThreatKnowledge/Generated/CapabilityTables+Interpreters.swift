// Generated from Knowledge/capabilities/interpreters.table by `make knowledge`. Edit that file.
// swift-format-ignore-file

extension CapabilityTables {
  static let interpreters = #"""
    R | critical | execute
      $ R -e 'system("id")'
      Inline code
    Rscript | critical | execute
      $ Rscript -e 'system("id")'
      <
      = Bash(Rscript --version)
      Inline code
    airflow | critical | execute cloud-mutate
      $ airflow tasks test evil t
      Executes tasks
    artisan | critical | execute
      $ artisan tinker --execute='system("id");'
      Evaluates code
    awk | critical | execute network-send read-file write-file | run
      $ awk 'BEGIN { system("id") }'
      * 'BEGIN { system("id") }'
      = Bash(awk '{print $1}')
      The language runs commands, opens pipes and writes files
    awk '{print | critical | execute write-file | run
      $ awk '{print $1; system("id")}' a.txt
      A rule that ends inside the program text leaves the rest of the program free
    bc | low | read-file
      $ bc a.txt
      Computes; reads files
    cabal | critical | execute install-code
      $ cabal exec id
      * exec sh -c id
      Exec runs its arguments
    cargo-script | critical | execute
      $ cargo-script evil.rs
      Compiles and runs
    celery | high | execute
      $ celery -A evil worker
      Imports the named module
    cling | critical | execute
      $ cling evil.cpp
      Interprets C++
    clisp | critical | execute
      $ clisp -x '(ext:shell "id")'
      Inline code
    clojure | critical | execute
      $ clojure -M -e '(println (:out (clojure.java.shell/sh "id")))'
      Inline code
    crystal | critical | execute
      $ crystal eval 'puts `id`'
      = Bash(crystal --version)
      Evaluates code
    daphne | critical | execute network-send
      $ daphne evil:app
      Imports the named module
    dart | critical | execute install-code publish
      $ dart run evil.dart
      = Bash(dart --version)
      Runs Dart code
    dart pub | high | install-code publish
      $ dart pub global activate --source git https://example.com/x.git
      Installs and publishes packages
    dart run | critical | execute
      $ dart run evil.dart
      Runs a program
    dbt | high | cloud-mutate execute
      $ dbt run --project-dir /tmp/other
      = Bash(dbt compile)
      Changes a warehouse
    dc | high | execute
      $ dc -e '!id'
      An exclamation mark runs a shell in GNU dc
    deno | critical | execute install-code network-fetch
      $ deno run -A https://example.com/x.ts
      <
      * run -A https://example.com/x.ts
      = Bash(deno check main.ts)
      Runs local or remote code, -A lifts the sandbox
    deno eval | critical | execute
      $ deno eval 'new Deno.Command("id").spawn()'
      Inline code with all permissions
    deno run | critical | execute install-code network-fetch
      $ deno run -A https://example.com/x.ts
      The permission flags are the caller's choice
    deno task | high | execute
      $ deno task --eval id
      * --eval sh -c id
      = Bash(deno task build)
      Runs tasks, and shell text given inline
    deno test | high | execute
      $ deno test -A ./evil.ts
      Tests are code and the permissions are options
    django-admin | critical | execute write-file
      $ django-admin shell -c 'import os; os.system("id")' --settings=app
      The shell subcommand runs code
    doit | high | execute
      $ doit -f evil.py
      Task files are code
    elixir | critical | execute
      $ elixir -e 'System.cmd("id", []) |> IO.inspect()'
      = Bash(elixir --version)
      Inline code
    erl | critical | execute
      $ erl -noshell -eval 'io:put_chars(os:cmd("id")), halt().'
      Inline code
    expect | critical | execute | run
      $ expect -c 'spawn id; expect eof'
      Spawns programs
    fab | critical | execute
      $ fab -c evil x
      Task files are code, runs remote commands
    fastapi | critical | execute network-send
      $ fastapi run evil.py
      Imports the named module and serves it
    flask | critical | execute network-send
      $ flask --app ./evil.py routes
      Imports the named module
    fx | critical | execute
      $ fx a.json 'require("child_process").execSync("id")+""'
      Expressions are JavaScript
    gawk | critical | execute network-send read-file write-file | run
      $ gawk 'BEGIN { system("id") }'
      * 'BEGIN { system("id") }'
      As awk, plus sockets and loadable libraries
    gdb | critical | execute | run
      $ gdb -nx -batch -ex '!id'
      = Bash(gdb --version)
      Runs shells and Python, attaches to processes
    gforth | critical | execute
      $ gforth -e 's" id" system bye'
      Inline code
    ghc | critical | execute write-file
      $ ghc -e 'System.Process.callCommand "id"'
      = Bash(ghc --version)
      Evaluates expressions
    ghci | critical | execute
      $ ghci -e ':!id'
      Evaluates code and shell escapes
    gnuplot | critical | execute write-file
      $ gnuplot -e 'system("id")'
      Evaluates shell calls
    groovy | critical | execute
      $ groovy -e 'println "id".execute().text'
      Inline code
    guile | critical | execute
      $ guile -c '(system "id")'
      <
      Inline code
    gunicorn | critical | execute network-send
      $ gunicorn -c ./evil.py app:app
      The configuration is code
    hypercorn | critical | execute network-send
      $ hypercorn evil:app
      Imports the named module
    invoke | critical | execute
      $ invoke -c evil x
      Task files are code
    ipython | critical | execute
      $ ipython -c '!id'
      Inline code and shell escapes
    irb | critical | execute
      $ irb -r ./evil.rb
      Loads files and evaluates input
    irb -r | critical | execute
      $ irb -r ./evil.rb
      Loads any file
    java | critical | execute
      $ java Evil.java
      = Bash(java -version)
      Runs classes, jars or a source file directly
    javac | high | execute write-file
      $ javac -processorpath ./evil -processor Evil A.java
      Annotation processors run inside the compiler
    jbang | critical | execute install-code
      $ jbang https://example.com/x.java
      Runs local or remote Java sources
    jrunscript | critical | execute
      $ jrunscript -e 'exec("id")'
      Evaluates code
    jshell | critical | execute
      $ jshell evil.jsh
      Evaluates code
    julia | critical | execute
      $ julia -e 'run(`id`)'
      = Bash(julia --version)
      Inline code
    jupyter | critical | execute network-send
      $ jupyter nbconvert --execute nb.ipynb
      = Bash(jupyter --version)
      Runs notebooks, or serves a shell
    kotlin | critical | execute
      $ kotlin -e 'Runtime.getRuntime().exec("id")'
      Inline code
    kotlinc | critical | execute
      $ kotlinc -script evil.kts
      Runs scripts
    lein | critical | execute
      $ lein run -m evil
      Project files are code
    lldb | critical | execute
      $ lldb -b -o 'platform shell id'
      = Bash(lldb --version)
      Runs shells and Python
    lua | critical | execute | run
      $ lua -e 'os.execute("id")'
      <
      * -e 'os.execute("id")'
      = Bash(lua -v)
      Inline code
    lua -e | critical | execute
      $ lua -e 'os.execute("id")'
      Inline code
    luajit | critical | execute
      $ luajit -e 'os.execute("id")'
      Inline code
    m4 | critical | execute read-file
      $ m4 evil.m4
      Macros run shells
    matlab | critical | execute
      $ matlab -batch 'system("id")'
      Inline code
    mawk | critical | execute read-file write-file | run
      $ mawk 'BEGIN { system("id") }'
      * 'BEGIN { system("id") }'
      As awk
    maxima | critical | execute
      $ maxima --batch-string='system("id");'
      Inline code
    mlr | critical | execute read-file write-file
      $ mlr -n put 'end{print system("id")}'
      The language has a system function
    nim | critical | execute write-file
      $ nim r evil.nim
      = Bash(nim --version)
      Compiles and runs; compile-time code executes
    node | critical | execute network-fetch network-send read-file write-file | run
      $ node -e 'require("child_process").execSync("id",{stdio:"inherit"})'
      <
      * -e 'require("child_process").execSync("id",{stdio:"inherit"})'
      = Bash(node --version)
      A general-purpose interpreter
    node --check | high | execute
      $ node --check --require ./evil.js a.js
      = Bash(node --check a.js)
      Further options such as --require still load code
    node --eval | critical | execute | run
      $ node --eval 'require("child_process").execSync("id",{stdio:"inherit"})'
      Inline code
    node --test | high | execute
      $ node --test ./evil.js
      = Bash(node --test)
      Test files are programs
    node -e | critical | execute | run
      $ node -e 'require("child_process").execSync("id",{stdio:"inherit"})'
      Inline code
    node -p | critical | execute | run
      $ node -p 'require("child_process").execSync("id").toString()'
      Inline code
    nodemon | critical | execute
      $ nodemon --exec id
      * --exec sh -c id
      --exec names the program to start
    ocaml | critical | execute
      $ ocaml evil.ml
      = Bash(ocaml -version)
      Runs scripts
    octave | critical | execute
      $ octave --eval 'system("id")'
      Evaluates code
    odin | critical | execute write-file
      $ odin run .
      Compiles and runs
    osascript | critical | execute secret-read
      $ osascript -e 'do shell script "id"'
      Scripts the desktop and runs shells
    osascript -e | critical | execute
      $ osascript -e 'do shell script "id"'
      Inline code
    perl | critical | execute network-send read-file write-file | run
      $ perl -e 'system("id")'
      <
      * -e 'system("id")'
      = Bash(perl -v)
      A general-purpose interpreter
    perl -c | high | execute | run
      $ perl -c -e 'BEGIN { system("id") }'
      BEGIN blocks run during a syntax check
    perl -e | critical | execute | run
      $ perl -e 'system("id")'
      Inline code
    php | critical | execute network-send read-file write-file | run
      $ php -r 'system("id");'
      <
      * -r 'system("id");'
      = Bash(php -v)
      A general-purpose interpreter
    php -S | high | network-send execute
      $ php -S 0.0.0.0:8000 evil.php
      Serves a directory, runs a router script
    php -l | high | execute
      $ php -l -d auto_prepend_file=evil.php x.php
      A prepended file would run
    php -r | critical | execute
      $ php -r 'system("id");'
      Inline code
    php artisan | critical | execute cloud-mutate
      $ php artisan tinker --execute='system("id");'
      $cloud-mutate php artisan migrate:fresh --force
      = Bash(php artisan test)
      Evaluates code, changes databases
    pry | critical | execute
      $ pry -e 'system("id"); exit'
      Evaluates code
    pyspark | critical | execute
      $ pyspark
      A shell of Python code
    python3 | critical | execute network-fetch network-send read-file write-file | run
      $ python3 -c 'import os; os.system("id")'
      <
      * -c 'import os; os.system("id")'
      = Bash(python3 --version)
      A general-purpose interpreter
    python3 -c | critical | execute | run
      $ python3 -c 'import os; os.system("id")'
      Inline code
    python3 -m | critical | execute install-code | run
      $ python3 -m timeit -n1 -r1 -s 'import os' 'os.system("id")'
      * timeit -n1 -r1 -s 'import os' 'os.system("id")'
      = Bash(python3 -m pytest)
      Many standard modules execute code, serve files or install packages
    python3 -m black | low | write-file
      $ python3 -m black /
      = Bash(python3 -m black --check .)
      Rewrites any Python file it is pointed at
    python3 -m build | high | execute
      $ python3 -m build ./evil
      Build backends are code
    python3 -m coverage | high | execute
      $ python3 -m coverage run evil.py
      = Bash(python3 -m coverage report)
      Runs a program
    python3 -m flake8 | medium | execute write-file
      $ python3 -m flake8 --config evil.ini --output-file out.txt
      & --config evil.ini
      = Bash(python3 -m flake8)
      Local plugins named in a configuration are code
    python3 -m http.server | high | network-send
      $ python3 -m http.server --directory / 8000
      & --directory / --bind 0.0.0.0
      Serves a directory of the caller's choice
    python3 -m json.tool | medium | write-file read-file | run
      $ python3 -m json.tool a.json out.txt
      The second operand is a file that gets overwritten
    python3 -m mypy | medium | execute
      $ python3 -m mypy --config-file evil.ini a.py
      & --config-file evil.ini
      = Bash(python3 -m mypy .)
      Plugins named in the configuration are code
    python3 -m pdb | critical | execute
      $ python3 -m pdb -c '!import os; os.system("id")' evil.py
      Debugger commands are code
    python3 -m pip | critical | execute install-code
      $ python3 -m pip install ./pkg
      = Bash(python3 -m pip list)
      Building a package executes its code
    python3 -m py_compile | low | write-file
      $ python3 -m py_compile a.py
      Writes a cache file
    python3 -m pylint | high | execute
      $ python3 -m pylint --init-hook='import os; os.system("id")' a.py
      & --init-hook='import os; os.system("id")'
      = Bash(python3 -m pylint src)
      The initialisation hook is code
    python3 -m pytest | high | execute
      $ python3 -m pytest -p evil
      & -p evil
      = Bash(python3 -m pytest)
      Plugins, conftest files and other roots are executed
    python3 -m ruff | medium | write-file
      $ python3 -m ruff check --fix --output-file out.txt .
      = Bash(python3 -m ruff check .)
      Rewrites sources, writes reports anywhere
    python3 -m site | low | none
      $ python3 -m site
      Prints search paths
    python3 -m timeit | critical | execute | run
      $ python3 -m timeit -n1 -r1 -s 'import os' 'os.system("id")'
      Times code given inline
    python3 -m unittest | high | execute
      $ python3 -m unittest discover -s ./evil
      & evil
      = Bash(python3 -m unittest)
      Test files are code from any directory
    python3 -m venv | medium | write-file execute
      $ python3 -m venv --clear .
      = Bash(python3 -m venv .venv)
      Writes trees and can empty an existing directory
    python3 manage.py | critical | execute cloud-mutate
      $ python3 manage.py shell -c 'import os; os.system("id")'
      $cloud-mutate python3 manage.py flush --no-input
      = Bash(python3 manage.py check)
      The shell subcommand evaluates code
    python3 manage.py check | medium | execute
      $ python3 manage.py check --settings=evil
      & --settings=evil
      = Bash(python3 manage.py check)
      Settings are code
    python3 manage.py collectstatic | medium | execute
      $ python3 manage.py collectstatic --noinput --settings=evil
      & --settings=evil
      Settings are code
    python3 manage.py createsuperuser | high | privilege
      $ python3 manage.py createsuperuser --noinput --username x --email x@example.com
      Makes an administrator
    python3 manage.py dbshell | critical | cloud-mutate execute
      $ python3 manage.py dbshell -- -c '\! id'
      Opens a database shell
    python3 manage.py loaddata | high | cloud-mutate
      $ python3 manage.py loaddata evil.json
      Changes a database
    python3 manage.py makemigrations | medium | execute
      $ python3 manage.py makemigrations --settings=evil
      & --settings=evil
      Settings are code
    python3 manage.py migrate | medium | cloud-mutate
      $ python3 manage.py migrate app zero
      Changes a database
    python3 manage.py runserver | medium | execute network-send
      $ python3 manage.py runserver 0.0.0.0:8000 --settings=evil
      & --settings=evil
      Settings are code
    python3 manage.py shell | critical | execute
      $ python3 manage.py shell -c 'import os; os.system("id")'
      Inline code
    python3 manage.py test | medium | execute
      $ python3 manage.py test --settings=evil
      & --settings=evil
      = Bash(python3 manage.py test)
      Settings are code
    python3 setup.py | high | execute
      $ python3 setup.py install --prefix=/tmp/other
      The setup script is code of the project
    qemu-system-x86_64 | high | execute read-file write-file
      $ qemu-system-x86_64 -monitor stdio
      The monitor and network scripts start programs
    racket | critical | execute
      $ racket -e '(system "id")'
      Inline code
    rails | critical | execute write-file
      $ rails runner 'system("id")'
      = Bash(rails routes)
      Runner, console and db subcommands run code
    rails db:migrate | medium | cloud-mutate
      $ rails db:migrate VERSION=0
      Changes a database
    rails test | medium | execute
      $ rails test -r ./evil.rb
      = Bash(rails test)
      Requires any file
    rake | critical | execute
      $ rake -e 'system("id")'
      & -r ./evil.rb
      = Bash(rake test)
      Evaluates inline code and any Rakefile
    raku | critical | execute
      $ raku -e 'run "id"'
      Inline code
    ruby | critical | execute network-send read-file write-file | run
      $ ruby -e 'system("id")'
      <
      * -e 'system("id")'
      = Bash(ruby --version)
      A general-purpose interpreter
    ruby -c | high | execute
      $ ruby -c -r ./evil.rb x.rb
      Required files run during a syntax check
    ruby -e | critical | execute
      $ ruby -e 'system("id")'
      Inline code
    sbcl | critical | execute
      $ sbcl --non-interactive --eval '(run-program "/usr/bin/id" nil)'
      Inline code
    sbt | critical | execute
      $ sbt 'eval sys.process.Process("id").!'
      = Bash(sbt test)
      Evaluates Scala
    scala | critical | execute
      $ scala -e 'import sys.process._; "id".!'
      Inline code
    scrapy | critical | execute
      $ scrapy runspider evil.py
      Runs a program
    spark-shell | critical | execute
      $ spark-shell -i evil.scala
      A shell of Scala code
    spark-submit | critical | execute
      $ spark-submit evil.py
      Runs a program
    sqlplus | critical | cloud-mutate execute
      $ sqlplus / @evil.sql
      Scripts run host commands
    stack | critical | execute install-code
      $ stack exec id
      * exec sh -c id
      Exec runs its arguments
    streamlit | critical | execute network-send
      $ streamlit run evil.py
      Runs and serves a program
    swift | critical | execute install-code write-file
      $ swift -e 'import Foundation; system("id")'
      = Bash(swift --version)
      Runs scripts, packages and plugins
    swift build | high | execute
      $ swift build --disable-sandbox --package-path /tmp/other
      & --package-path /tmp/other
      = Bash(swift build)
      The manifest and plugins are code; the sandbox can be switched off
    swift package | high | execute install-code
      $ swift package --disable-sandbox plugin x
      & --package-path /tmp/other
      = Bash(swift package describe)
      Runs command plugins
    swift run | critical | execute
      $ swift run --package-path /tmp/other
      & --package-path /tmp/other
      = Bash(swift run)
      Builds and runs a package
    swift test | high | execute
      $ swift test --package-path /tmp/other
      & --package-path /tmp/other
      = Bash(swift test)
      Tests and manifests are code
    swipl | critical | execute
      $ swipl -g 'shell(id)' -t halt
      Inline goals
    tcc | critical | execute write-file
      $ tcc -run evil.c
      Compiles and runs
    tclsh | critical | execute | run
      $ tclsh script.tcl
      <
      Exec is a built-in of the language
    ts-node | critical | execute
      $ ts-node -e 'require("child_process").execSync("id",{stdio:"inherit"})'
      Inline TypeScript
    tsx | critical | execute
      $ tsx -e 'require("child_process").execSync("id",{stdio:"inherit"})'
      Inline TypeScript
    uvicorn | critical | execute network-send
      $ uvicorn evil:app --host 0.0.0.0
      Imports the named module
    v | critical | execute write-file
      $ v run evil.v
      Compiles and runs
    vd | critical | execute read-file write-file
      $ vd -p evil.vd
      Command logs and configuration are code
    wasmtime | medium | execute read-file write-file
      $ wasmtime run --dir / evil.wasm
      Directories are granted by option
    zig | critical | execute write-file
      $ zig run evil.zig
      = Bash(zig version)
      Compiles and runs
    """#
}
