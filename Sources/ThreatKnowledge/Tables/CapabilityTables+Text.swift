extension CapabilityTables {
  /// Readers, filters, pagers, editors.
  static let text = #"""
    ack | high | execute read-file
      $ ack --pager='sh -c id' x
      The pager and an rc file are options
    ag | high | execute read-file
      $ ag --pager ./x.sh x
      The pager is an option
    base64 | medium | read-file
      $ base64 a.txt
      Encodes any file, which hides it from scanners
    bat | high | execute read-file
      $ bat --paging=always --pager='sh -c id' a.txt
      = Bash(bat --version)
      The pager is an option
    batcat | high | execute read-file | run
      $ batcat --paging=always --pager='sh -c id' a.txt
      = Bash(batcat --version)
      The pager is an option
    cat | medium | read-file secret-read | run
      $ cat a.txt
      = Bash(cat README.md)
      Prints any readable file, also through variables and links
    cmp | low | read-file
      $ cmp -l a.txt b.txt
      Reveals file bytes
    column | low | read-file | run
      $ column -t a.txt
      Prints any readable file
    comm | low | read-file | run
      $ comm a.txt /dev/null
      Prints any readable file
    cowsay | medium | execute
      $ cowsay -f ./evil.cow x
      Cow files are Perl code
    cut | low | read-file | run
      $ cut -c1- a.txt
      Prints any readable file
    date | medium | privilege read-file | run
      $ date -f a.txt
      = Bash(date)  Bash(date +%F)
      -f prints a file through error messages, -s sets the clock
    diff | medium | read-file | run
      $ diff --line-format=%L /dev/null a.txt
      Prints any readable file
    dircolors | low | read-file
      $ dircolors a.txt
      Prints parts of files in errors
    dos2unix | low | write-file
      $ dos2unix -n a.txt out.txt
      Rewrites files
    ed | critical | execute read-file write-file
      $ ed -s a.txt
      An exclamation command runs a shell
    emacs | critical | execute read-file write-file
      $ emacs --batch --eval '(princ (shell-command-to-string "id"))'
      = Bash(emacs --version)
      Evaluates Lisp
    ex | critical | execute read-file write-file | run
      $ ex -s -c '!id' -c 'qa!'
      Ex commands run shells
    fmt | low | read-file | run
      $ fmt a.txt
      Prints any readable file
    fzf | high | execute
      $ fzf --preview id
      Preview and bindings are shell strings
    grep | medium | read-file | run
      $ grep -r . a.txt
      Prints any readable file; -f reads a pattern file
    head | low | read-file | run
      $ head -c 200 a.txt
      Prints any readable file
    iconv | medium | read-file write-file | run
      $ iconv -o out.txt a.txt
      -o writes a file
    info | high | execute write-file
      $ info -o out.txt bash
      -o writes a file; interactive mode has escapes
    join | low | read-file | run
      $ join -t x a.txt a.txt
      Prints any readable file
    jq | medium | read-file secret-read
      $ jq -n env
      = Bash(jq .)
      Env prints all variables, --rawfile and input files read anything
    less | high | execute read-file write-file
      $ less -f a.txt
      Shell escapes, LESSOPEN and log files; harmless only without a terminal
    logger | medium | network-send read-file
      $ logger -n example.com -f a.txt
      Sends file lines to a chosen server
    look | low | read-file
      $ look '' a.txt
      Prints any readable file
    man | high | execute | run
      $ man -P 'sh -c id' man
      = Bash(man git)
      The pager, preprocessor and browser are options
    more | high | execute read-file
      $ more a.txt
      Has a shell escape on a terminal
    most | high | execute read-file
      $ most a.txt
      Has a shell escape on a terminal
    nano | high | execute read-file write-file
      $ nano -s ./x.sh a.txt
      The speller is a program, files are written
    nl | low | read-file | run
      $ nl a.txt
      Prints any readable file
    nvim | critical | execute read-file write-file
      $ nvim --headless -c '!id' -c 'qa!'
      = Bash(nvim --version)
      Ex commands and Lua run shells
    od | low | read-file
      $ od -c a.txt
      Prints any readable file
    paste | low | read-file | run
      $ paste a.txt
      Prints any readable file
    patch | high | delete write-file
      $ patch -o out.txt a.txt fix.patch
      = Bash(patch --dry-run -p1)
      Edits and creates files; old ed-style patches ran commands
    pbcopy | low | network-send
      $ pbcopy
      Replaces the clipboard, which people paste
    pbpaste | medium | secret-read
      $ pbpaste
      Prints the clipboard, which may hold secrets
    plutil | medium | write-file
      $ plutil -convert xml1 x.plist -o out.txt
      = Bash(plutil -p x.plist)
      Rewrites property lists
    pr | low | read-file | run
      $ pr a.txt
      Prints any readable file
    rg | critical | execute | run
      $ rg --pre ./x.sh FIXTURE a.txt
      --pre runs a program on every searched file; --hostname-bin too
    sed | critical | execute read-file write-file | run
      $ sed -n '1e id' a.txt
      = Bash(sed -n '1,20p')
      GNU sed has e to run a command, w to write a file, and -i to edit in place
    sed -i | critical | execute write-file | run
      $ sed -i '1e id>&2' a.txt
      Edits files in place and can still run commands
    sed -n | critical | execute read-file write-file | run
      $ sed -n '1e id' a.txt
      Quiet mode does not disable the e and w commands
    shuf | medium | read-file write-file | run
      $ shuf -e x -o out.txt
      -o writes a file
    sort | high | execute write-file | run
      $ sort -o out.txt a.txt
      = Bash(sort)
      -o overwrites a file, --compress-program runs one
    strings | low | read-file | run
      $ strings a.txt
      Prints any readable file
    tac | low | read-file | run
      $ tac a.txt
      Prints any readable file
    tail | low | read-file | run
      $ tail -n 5 a.txt
      Prints any readable file
    tic | low | write-file
      $ tic -o . a.ti
      Writes terminal descriptions
    tr | low | none
      $ tr a b
      Only transforms its input
    ts | low | none
      $ ts
      Stamps its input; the job queue of the same name runs commands
    uniq | medium | write-file | run
      $ uniq a.txt out.txt
      = Bash(uniq)  Bash(uniq -c)
      The second operand is an output file
    vi | critical | execute read-file write-file | run
      $ vi -es -c '!id' -c 'qa!'
      Ex commands run shells
    view | critical | execute read-file write-file | run
      $ view -es -c '!id' -c 'qa!'
      Read-only mode does not disable shells
    vim | critical | execute read-file write-file | run
      $ vim -es -c '!id' -c 'qa!'
      = Bash(vim --version)
      Ex commands run shells
    vimdiff | critical | execute read-file write-file
      $ vimdiff -es -c '!id' -c 'qa!' a.txt b.txt
      Ex commands run shells
    wc | low | read-file
      $ wc --files0-from=a.txt
      Counts; an option reads a list of names from a file
    xclip | medium | read-file secret-read
      $ xclip -o
      Reads the clipboard or any file
    xmllint | medium | read-file write-file
      $ xmllint --output out.txt a.xml
      Writes files, external entities read files and URLs
    xxd | medium | read-file write-file | run
      $ xxd a.txt out.txt
      The second operand is an output file
    yq | medium | read-file secret-read write-file
      $ yq -i '.a=1' a.yaml
      -i edits in place, some builds load files and variables from expressions
    zless | high | execute read-file
      $ zless a.txt
      Starts a pager with escapes
    """#
}
