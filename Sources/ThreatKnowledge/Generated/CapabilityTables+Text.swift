// Generated from Knowledge/capabilities/text.table by `make knowledge`. Edit that file.
// swift-format-ignore-file

extension CapabilityTables {
  static let text = #"""
    ack | high | execute read-file
      $ ack --pager='sh -c id' x
      The pager and an rc file are options
    ag | high | execute read-file
      $ ag --pager ./x.sh x
      The pager is an option
    ast-grep | medium | write-file
      $ ast-grep run -p x -r y -U
      = Bash(ast-grep scan)
      Rewrites sources
    base32 | medium | read-file
      $ base32 a.txt
      & a.txt
      Encodes any file, which hides it from scanners
    base64 | medium | read-file
      $ base64 a.txt
      & a.txt
      * a.txt
      Encodes any file, which hides it from scanners
    basenc | medium | read-file
      $ basenc --base16 a.txt
      Encodes any file, which hides it from scanners
    bat | high | execute read-file
      $ bat --paging=always --pager='sh -c id' a.txt
      & --paging=always --pager='sh -c id'
      = Bash(bat --version)
      The pager is an option
    batcat | high | execute read-file | run
      $ batcat --paging=always --pager='sh -c id' a.txt
      & --paging=always --pager='sh -c id'
      = Bash(batcat --version)
      The pager is an option
    bzcat | medium | read-file | run
      $ bzcat -f a.txt
      Prints any readable file
    cat | medium | secret-read read-file | run
      $ cat a.txt
      & a.txt
      * a.txt
      = Bash(cat README.md)
      Prints any readable file, also through variables and links
    cloc | high | execute write-file
      $ cloc --extract-with='sh -c id' x.tgz
      The extraction command is an option
    cmp | medium | read-file
      $ cmp -l a.txt b.txt
      Reveals file bytes
    colordiff | medium | read-file
      $ colordiff /dev/null a.txt
      & a.txt
      Prints any readable file
    column | medium | read-file | run
      $ column -t a.txt
      & a.txt
      * a.txt
      Prints any readable file
    comby | medium | write-file
      $ comby a b -i
      Rewrites sources
    comm | medium | read-file | run
      $ comm a.txt /dev/null
      Prints any readable file
    cowsay | medium | execute
      $ cowsay -f ./evil.cow x
      Cow files are Perl code
    cut | medium | read-file | run
      $ cut -c1- a.txt
      & a.txt
      * a.txt
      Prints any readable file
    dasel | medium | read-file write-file
      $ dasel put -f a.json -t string -v x .y
      Edits in place
    date | medium | read-file privilege | run
      $ date -f a.txt
      = Bash(date)  Bash(date +%F)
      -f prints a file through error messages, -s sets the clock
    delta | high | execute read-file
      $ delta --pager='sh -c id' a.txt b.txt
      & --pager='sh -c id'
      The pager is an option
    diff | medium | read-file | run
      $ diff --line-format=%L /dev/null a.txt
      Prints any readable file
    diff3 | medium | read-file
      $ diff3 --diff-program=./x.sh a.txt a.txt a.txt
      Prints files, names the comparison program
    dir | low | read-file
      $ dir /s
      Lists names
    dircolors | low | read-file
      $ dircolors a.txt
      Prints parts of files in errors
    dos2unix | low | write-file
      $ dos2unix -n a.txt out.txt
      Rewrites files
    ed | critical | execute read-file write-file
      $ ed -s a.txt
      An exclamation command runs a shell
    egrep | medium | read-file | run
      $ egrep . a.txt
      & -e . a.txt
      Prints any readable file
    emacs | critical | execute read-file write-file
      $ emacs --batch --eval '(princ (shell-command-to-string "id"))'
      & --eval '(shell-command "id")'
      = Bash(emacs --version)
      Evaluates Lisp
    envsubst | medium | secret-read | run
      $ envsubst < a.txt
      Prints variables
    ex | critical | execute read-file write-file | run
      $ ex -s -c '!id' -c 'qa!'
      Ex commands run shells
    exa | low | read-file
      $ exa -la
      Lists names
    expand | medium | read-file | run
      $ expand a.txt
      & a.txt
      Prints any readable file
    eza | low | read-file
      $ eza -la
      Lists names
    fgrep | medium | read-file
      $ fgrep '' a.txt
      & -e '' a.txt
      Prints any readable file
    findstr | medium | read-file
      $ findstr /r . a.txt
      & /r /c:. a.txt
      Prints any readable file
    fmt | medium | read-file | run
      $ fmt a.txt
      & a.txt
      * a.txt
      Prints any readable file
    fold | medium | read-file | run
      $ fold a.txt
      & a.txt
      Prints any readable file
    fzf | high | execute
      $ fzf --preview id
      & --preview id
      * --preview sh -c id
      Preview and bindings are shell strings
    grep | medium | read-file | run
      $ grep -r . a.txt
      & -e . a.txt
      * -r . a.txt
      Prints any readable file; -f reads a pattern file
    hd | medium | read-file | run
      $ hd a.txt
      & a.txt
      Prints any readable file
    head | medium | read-file | run
      $ head -c 200 a.txt
      & a.txt
      * a.txt
      Prints any readable file
    hexdump | medium | read-file | run
      $ hexdump -C a.txt
      & a.txt
      Prints any readable file
    hexyl | medium | read-file
      $ hexyl a.txt
      & a.txt
      Prints any readable file
    hx | critical | execute read-file write-file
      $ hx a.txt
      An editor with shell commands
    iconv | medium | write-file read-file | run
      $ iconv -o out.txt a.txt
      & -o out.txt
      -o writes a file
    info | high | write-file execute
      $ info -o out.txt bash
      -o writes a file; interactive mode has escapes
    joe | high | execute read-file write-file
      $ joe a.txt
      An editor with shell commands
    join | medium | read-file | run
      $ join -t x a.txt a.txt
      Prints any readable file
    jq | medium | secret-read read-file
      $ jq -n env
      $read-file jq -R . a.txt
      = Bash(jq .)
      Env prints all variables, --rawfile and input files read anything
    kak | critical | execute read-file write-file
      $ kak -n -e 'nop %sh{id > out.txt}; quit'
      An editor with shell expansions
    less | high | read-file execute write-file
      $ less -f a.txt
      & a.txt
      Shell escapes, LESSOPEN and log files; harmless only without a terminal
    logger | medium | network-send read-file
      $ logger -n example.com -f a.txt
      Sends file lines to a chosen server
    look | medium | read-file | run
      $ look '' a.txt
      Prints any readable file
    lsd | low | read-file
      $ lsd -la
      Lists names
    man | high | execute | run
      $ man -P 'sh -c id' man
      & -P 'sh -c id'
      = Bash(man git)
      The pager, preprocessor and browser are options
    man -k | low | none
      $ man -k x
      Searches descriptions
    mcedit | high | execute read-file write-file
      $ mcedit a.txt
      An editor with shell commands
    micro | critical | execute read-file write-file
      $ micro a.txt
      An editor with shell commands and plugins
    more | high | read-file execute
      $ more a.txt
      & a.txt
      * a.txt
      Has a shell escape on a terminal
    most | high | read-file execute
      $ most a.txt
      Has a shell escape on a terminal
    nano | high | execute read-file write-file
      $ nano -s ./x.sh a.txt
      The speller is a program, files are written
    nl | medium | read-file | run
      $ nl a.txt
      & a.txt
      * a.txt
      Prints any readable file
    numfmt | low | none
      $ numfmt --to=iec 1000
      Prints numbers
    nvim | critical | execute read-file write-file
      $ nvim --headless -c '!id' -c 'qa!'
      = Bash(nvim --version)
      Ex commands and Lua run shells
    od | medium | read-file
      $ od -c a.txt
      & a.txt
      * a.txt
      Prints any readable file
    paste | medium | read-file | run
      $ paste a.txt
      & a.txt
      * a.txt
      Prints any readable file
    patch | high | write-file delete
      $ patch -o out.txt a.txt fix.patch
      = Bash(patch --dry-run -p1)
      Edits and creates files; old ed-style patches ran commands
    pbcopy | low | network-send
      $ pbcopy
      Replaces the clipboard, which people paste
    pbpaste | medium | secret-read
      $ pbpaste
      Prints the clipboard, which may hold secrets
    pdftotext | medium | write-file read-file
      $ pdftotext a.pdf out.txt
      Writes any file
    pico | high | read-file write-file
      $ pico a.txt
      An editor
    plutil | medium | write-file
      $ plutil -convert xml1 x.plist -o out.txt
      = Bash(plutil -p x.plist)
      Rewrites property lists
    pr | medium | read-file | run
      $ pr a.txt
      & a.txt
      * a.txt
      Prints any readable file
    pv | medium | read-file write-file
      $ pv a.txt -o out.txt
      &write-file -o out.txt
      Copies any file
    rev | medium | read-file
      $ rev a.txt
      & a.txt
      Prints any readable file
    rg | high | execute | run
      $ rg --pre ./x.sh FIXTURE a.txt
      & --pre ./x.sh
      --pre runs a program on every searched file; --hostname-bin too
    sd | medium | write-file
      $ sd a b a.txt
      Edits files in place
    sdiff | medium | read-file write-file | run
      $ sdiff -o out.txt a.txt b.txt
      Prints and merges files
    sed | high | execute read-file write-file | run
      $ sed -n '1e id' a.txt
      $write-file sed -n 'w out.txt' a.txt
      $write-file sed -i s/a/b/ a.txt
      & -e '1e id' a.txt
      = Bash(sed -n '1,20p')
      GNU sed has e to run a command, w to write a file, and -i to edit in place
    sed -i | critical | execute write-file | run
      $ sed -i '1e id>&2' a.txt
      & -e '1e id>&2' a.txt
      Edits files in place and can still run commands
    sed -n | high | execute read-file write-file | run
      $ sed -n '1e id' a.txt
      $write-file sed -n 'w out.txt' a.txt
      & -e '1e id' a.txt
      Quiet mode does not disable the e and w commands
    seq | low | none
      $ seq 3
      Prints numbers
    sg | medium | execute | run
      $ sg root -c id
      * root -c sh -c id
      Runs a shell with another group, or rewrites sources, by what is installed
    shuf | medium | write-file read-file | run
      $ shuf -e x -o out.txt
      & -o out.txt
      -o writes a file
    sort | high | write-file execute | run
      $ sort -o out.txt a.txt
      & -o out.txt
      = Bash(sort)
      -o overwrites a file, --compress-program runs one
    strings | medium | read-file | run
      $ strings a.txt
      & a.txt
      * a.txt
      Prints any readable file
    tac | medium | read-file | run
      $ tac a.txt
      & a.txt
      * a.txt
      Prints any readable file
    tail | medium | read-file | run
      $ tail -n 5 a.txt
      & a.txt
      * a.txt
      Prints any readable file
    tic | low | write-file
      $ tic -o . a.ti
      Writes terminal descriptions
    tokei | low | none
      $ tokei .
      Prints counts
    tr | low | none
      $ tr a b
      Only transforms its input
    ts | low | none
      $ ts
      Stamps its input; the job queue of the same name runs commands
    uconv | medium | write-file read-file | run
      $ uconv -o out.txt a.txt
      $read-file uconv a.txt
      & -o out.txt
      -o writes a file
    unexpand | medium | read-file | run
      $ unexpand a.txt
      & a.txt
      Prints any readable file
    uniq | medium | write-file | run
      $ uniq a.txt out.txt
      = Bash(uniq)  Bash(uniq -c)
      The second operand is an output file
    uuencode | medium | read-file
      $ uuencode a.txt x
      Encodes any file
    vi | critical | execute read-file write-file | run
      $ vi -es -c '!id' -c 'qa!'
      Ex commands run shells
    view | critical | execute read-file write-file | run
      $ view -es -c '!id' -c 'qa!'
      Read-only mode does not disable shells
    vim | critical | execute read-file write-file | run
      $ vim -es -c '!id' -c 'qa!'
      * -es -c '!id' -c 'qa!'
      = Bash(vim --version)
      Ex commands run shells
    vimdiff | critical | execute read-file write-file
      $ vimdiff -es -c '!id' -c 'qa!' a.txt b.txt
      Ex commands run shells
    vipe | high | execute
      $ vipe
      Starts the editor of the environment
    wc | low | read-file | run
      $ wc --files0-from=a.txt
      Counts; an option reads a list of names from a file
    where | low | none
      $ where node
      Looks up names
    xclip | medium | secret-read read-file
      $ xclip -o
      Reads the clipboard or any file
    xmllint | medium | write-file read-file
      $ xmllint --output out.txt a.xml
      Writes files, external entities read files and URLs
    xmlstarlet | medium | read-file write-file
      $ xmlstarlet ed -L -u x -v y a.xml
      Edits in place
    xxd | medium | write-file read-file | run
      $ xxd a.txt out.txt
      The second operand is an output file
    xzcat | medium | read-file | run
      $ xzcat -f a.txt
      Prints any readable file
    yq | medium | write-file read-file secret-read
      $ yq -i '.a=1' a.yaml
      -i edits in place, some builds load files and variables from expressions
    zcat | medium | read-file | run
      $ zcat -f a.txt
      & -f a.txt
      Prints any readable file
    zgrep | medium | read-file | run
      $ zgrep . a.txt
      & -e . a.txt
      Prints any readable file
    zless | high | read-file execute
      $ zless a.txt
      Starts a pager with escapes
    """#
}
