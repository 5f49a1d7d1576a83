// Generated from Knowledge/capabilities/shells.table by `make knowledge`. Edit that file.
// swift-format-ignore-file

extension CapabilityTables {
  static let shells = #"""
    . | critical | execute | run
      $ . ./x.sh
      Runs a file in the current shell
    [ | medium | execute | run
      $ [ -v 'a[$(id>&2)]' ]
      In bash array subscripts given to -v are evaluated
    alias | high | execute
      $ alias ls=id
      = Bash(alias)
      Changes the meaning of later words in some shells
    ash | critical | execute
      $ ash -c id
      <
      * -c id
      A shell
    bash | critical | execute | run
      $ bash -c id
      <
      * -c id
      = Bash(bash --version)
      A shell
    bash -c | critical | execute | run
      $ bash -c id
      * id
      A shell string
    bash -lc | critical | execute | run
      $ bash -lc id
      * sh -c id
      A shell string
    bash -n | high | execute | run
      $ bash -n +n -c id
      * +n -c sh -c id
      = Bash(bash -n script.sh)
      A syntax check can be switched off again by later options
    bind | medium | execute
      $ bind -x '"\C-x": id'
      Binds keys to commands
    bpftrace | critical | execute privilege
      $ bpftrace --unsafe -e 'BEGIN { system("id"); exit() }'
      Unsafe mode runs shells
    builtin | critical | execute | run
      $ builtin eval id
      * eval sh -c id
      Reaches eval and source
    busybox | critical | execute | run
      $ busybox sh -c id
      * sh -c sh -c id
      Contains a shell and dozens of tools
    cd | low | none
      $ cd ../other
      Changes directory; a later git call then runs under the configuration found there
    cmd | critical | execute
      $ cmd /c whoami
      A shell
    cmd /c | critical | execute
      $ cmd /c whoami
      A shell string
    cmd.exe | critical | execute
      $ cmd.exe /c whoami
      The Windows shell, reachable from WSL and Git Bash
    cmd.exe /c | critical | execute
      $ cmd.exe /c whoami
      A shell string
    command | critical | execute | run
      $ command id
      * sh -c id
      = Bash(command -v node)
      Runs its argument; edition 2.1 strips it before matching, 1.0 does not
    command -v | low | none
      $ command -v node
      Prints how a name would be understood and runs nothing
    command -V | low | none
      $ command -V node
      Prints how a name would be understood and runs nothing
    compgen | high | execute | run
      $ compgen -C 'sh -c id' x
      -C and -F run commands or functions
    complete | medium | execute persist
      $ complete -C ./x.sh git
      Registers a command for completion
    coproc | critical | execute
      $ coproc id
      * sh -c id
      Runs its arguments in the background
    csh | critical | execute
      $ csh -c id
      * -c id
      A shell
    dash | critical | execute | run
      $ dash -c id
      <
      * -c id
      A shell
    declare | medium | execute | run
      $ declare -i x='a[$(id>&2)]'
      Integer attributes evaluate arithmetic, which may contain substitutions
    echo | low | none
      $ echo x
      Prints its arguments
    enable | critical | execute
      $ enable -f ./evil.so x
      Loads a shared library into the shell
    eval | critical | execute | run
      $ eval id
      * sh -c id
      Runs a string in the current shell
    exec | critical | execute | run
      $ exec id
      * sh -c id
      Replaces the shell by a command
    export | high | execute persist
      $ export LD_PRELOAD=./evil.so
      Changes the environment of later commands
    expr | low | none
      $ expr 1 + 1
      Only computes; listed to mark it harmless
    fc | medium | execute
      $ fc -e id
      * -e sh -c id
      Starts an editor on history entries
    fish | critical | execute | run
      $ fish -c id
      <
      * -c id
      = Bash(fish --version)
      A shell
    hash | medium | execute
      $ hash -p ./x.sh ls
      Rebinds a command name for the rest of the shell
    history | medium | write-file read-file secret-read | run
      $ history -w out.txt
      -w and -a write files, -r reads one, contents may hold secrets
    kill | medium | delete
      $ kill -9 -1
      = Bash(kill -l)
      Ends any own process
    ksh | critical | execute | run
      $ ksh -c id
      <
      * -c id
      A shell
    let | high | execute | run
      $ let 'a[$(id>&2)]=1'
      Arithmetic evaluates subscripts, which may contain substitutions
    mapfile | medium | execute read-file | run
      $ mapfile -C 'id #' -c 1 arr < a.txt
      -C evaluates a callback
    nu | critical | execute
      $ nu -c id
      * -c sh -c id
      A shell
    powershell | critical | execute privilege
      $ powershell -Command whoami
      A shell
    powershell -Command | critical | execute
      $ powershell -Command whoami
      Inline code
    powershell -File | critical | execute
      $ powershell -File evil.ps1
      Runs a script
    powershell -c | critical | execute
      $ powershell -c whoami
      Inline code
    printf | low | write-file
      $ printf -v PATH /tmp/evil
      In bash -v assigns a variable, also one with an evaluated subscript
    pwd | low | none
      $ pwd
      Only prints
    pwsh | critical | execute
      $ pwsh -c id
      <
      * -c sh -c id
      = Bash(pwsh --version)
      A shell
    pwsh -Command | critical | execute
      $ pwsh -Command id
      * sh -c id
      Inline code
    pwsh -c | critical | execute
      $ pwsh -c id
      * sh -c id
      Inline code
    read | medium | execute | run
      $ read 'a[$(id>&2)]'
      In bash array subscripts in names are evaluated
    set | low | read-file
      $ set
      Prints all variables, including secrets
    sh | critical | execute | run
      $ sh -c id
      <
      * -c id
      A shell
    sh -c | critical | execute | run
      $ sh -c id
      * id
      A shell string
    sleep | low | none
      $ sleep 1
      Only waits; listed to mark it harmless
    source | critical | execute | run
      $ source ./x.sh
      Runs a file in the current shell
    tcsh | critical | execute
      $ tcsh -c id
      * -c id
      A shell
    test | medium | execute | run
      $ test -v 'a[$(id>&2)]'
      In bash array subscripts given to -v are evaluated
    toybox | critical | execute
      $ toybox xargs id
      * xargs sh -c id
      Contains dozens of tools
    trap | critical | execute | run
      $ trap id EXIT
      Registers a command string that runs later
    true | low | none
      $ true
      Does nothing
    type | low | none
      $ type node
      Only looks up names
    wsl | critical | execute
      $ wsl id
      * sh -c id
      = Bash(wsl --list)
      Runs Linux commands
    xonsh | critical | execute
      $ xonsh -c id
      * -c sh -c id
      A shell
    zsh | critical | execute | run
      $ zsh -c id
      <
      * -c id
      = Bash(zsh --version)
      A shell
    zsh -c | critical | execute
      $ zsh -c id
      * id
      A shell string
    zsh -lc | critical | execute
      $ zsh -lc id
      * sh -c id
      A shell string
    """#
}
