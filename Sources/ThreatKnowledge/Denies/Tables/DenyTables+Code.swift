extension DenyTables {
  /// Running code.
  static let code = #"""
    Bash(python *) | execute
      $ python3 x.py
      $ python3.12 x.py
      ~ /usr/bin/python x.py
      $ pypy x.py
      $ uv run x.py
      $ ./x.py
      $ ipython x.py
      $ perl x.pl
      = Bash(python3 *)  Bash(python3.* *)  Bash(pypy*)  Bash(uv run *)  Bash(ipython *)
    Bash(python3 -c *) | execute
      $ python3 -Ic 'x'
      $ python3 -I -c 'x'
      $ python3 -c'x'
      $ python3 <<< 'x'
      $ echo 'x' | python3
      $ python3 x.py
      $ python3 -m timeit x
      = Bash(python3 *)  Bash(python *)
    Bash(node -e *) | execute
      $ node --eval 'x'
      $ node -p 'x'
      $ node -pe 'x'
      $ node --print 'x'
      $ node -r ./x -e ''
      $ echo 'x' | node
      $ node --import 'data:text/javascript,x'
      $ bun -e 'x'
      $ deno eval 'x'
      = Bash(node *)  Bash(deno *)  Bash(bun *)
    Bash(bash *) | execute
      ~ sh -c x
      ~ /bin/bash -c x
      ~ zsh -c x
      ~ dash -c x
      ~ busybox sh -c x
      $ eval x
      $ source x
      $ ./x.sh
      $ echo x | sh
      $ make -f -
      = Bash(sh *)  Bash(zsh *)  Bash(dash *)  Bash(ksh *)  Bash(fish *)  Bash(busybox *)
    Bash(bash -c *) | execute
      $ bash -lc x
      $ bash -ec x
      $ bash --norc -c x
      $ bash <<< x
      $ bash x.sh
      = Bash(bash *)  Bash(sh *)  Bash(eval *)
    Bash(eval *) | execute
      ~ bash -c x
      $ source <(echo x)
      $ . /dev/stdin <<< x
      $ trap x EXIT
      = Bash(source *)  Bash(. *)  Bash(bash *)  Bash(sh *)  Bash(trap *)
    Bash(source *) | execute
      $ . x
      $ bash x
      $ BASH_ENV=x bash -c :
      $ eval x
      = Bash(. *)
    Bash(make deploy) | cloud-mutate
      $ make -s deploy
      $ make deploy ENV=prod
      $ make build deploy
      $ make -C . deploy
      $ gmake deploy
      = Bash(make *deploy*)
      An exact rule misses every addition
    Bash(open *) | execute
      $ osascript -e 'tell app "Finder" to open x'
      $ xdg-open x
      $ python3 -m webbrowser x
      ~ /usr/bin/open x
      = Bash(xdg-open *)  Bash(osascript *)
    Bash(vim *) | execute
      $ vi x
      $ nvim x
      $ ex x
      $ view x
      $ git commit
      = Bash(vi *)  Bash(nvim *)  Bash(ex *)  Bash(view *)  Bash(vimdiff *)
    Bash(claude *) | execute
      $ npx @anthropic-ai/claude-code
      $ node ~/.claude/local/cli.js
      $ codex exec x
      $ gemini -p x
      = Bash(npx *)  Bash(codex *)  Bash(gemini *)
    Bash(perl *) | execute
      $ python3 x.py
      $ ruby x.rb
      $ awk 'BEGIN { system("x") }'
      = Bash(python3 *)  Bash(ruby *)  Bash(awk *)
    Bash(ruby *) | execute
      $ irb x.rb
      $ python3 x.py
      $ perl x.pl
      $ bundle exec ruby x.rb
      = Bash(irb *)  Bash(python3 *)  Bash(perl *)
    Bash(node *) | execute
      $ nodejs x.js
      $ bun x.js
      $ deno run -A x.js
      $ npx node x.js
      $ npm exec node x.js
      $ python3 x.py
      = Bash(bun *)  Bash(deno *)  Bash(npx *)  Bash(npm exec *)
    Bash(python3 *) | execute
      $ python x.py
      $ python3.12 x.py
      $ pypy3 x.py
      $ uv run x.py
      $ poetry run python x.py
      $ perl x.pl
      = Bash(python *)  Bash(python3.* *)  Bash(uv run *)
    Bash(sh *) | execute
      ~ bash -c x
      ~ zsh -c x
      $ eval x
      $ source x
      $ make -f -
      = Bash(bash *)  Bash(zsh *)  Bash(dash *)  Bash(eval *)
    Bash(osascript *) | execute
      $ open -a Terminal x
      $ automator x.workflow
      $ shortcuts run x
      = Bash(open *)  Bash(automator *)
    Bash(make *) | execute
      $ gmake x
      $ ninja x
      $ cmake --build .
      = Bash(gmake *)  Bash(ninja *)
    """#
}
