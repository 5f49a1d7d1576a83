// Generated from Knowledge/product/command-names.table by `make knowledge`. Edit that file.
// swift-format-ignore-file

/// Sets of names that the product reading of commands goes by.
enum CommandNameSets {
  /// Variables whose assignment before a command is harmless with an ordinary value (table 1b).
  static let plainSafeVariables = PackedNames(
    text: """
    ANTHROPIC_API_KEY BLOCKSIZE BLOCK_SIZE CGO_ENABLED CHARSET CI CLICOLOR CLICOLOR_FORCE \
    COLORTERM DEBIAN_FRONTEND FORCE_COLOR GCC_COLORS GIT_TERMINAL_PROMPT GO111MODULE GOARCH \
    GOEXPERIMENT GOOS GREP_COLOR GREP_COLORS LANGUAGE LC_TIME LSCOLORS LS_COLORS NODE_ENV \
    NO_COLOR PYTEST_DEBUG PYTEST_DISABLE_PLUGIN_AUTOLOAD PYTHONDONTWRITEBYTECODE \
    PYTHONUNBUFFERED RUST_BACKTRACE RUST_LOG TERM TIME_STYLE TZ
    """,
    starts: [
      0, 18, 28, 39, 51, 59, 62, 71, 86, 96, 112, 124, 135, 155, 167, 174, 187, 192, 203, 215, 224,
      232, 241, 251, 260, 269, 282, 313, 337, 354, 369, 378, 383, 394, 397,
    ])

  /// Variables that may name a character set, and are not approved as a whole command (1b, E14).
  static let characterSetVariables = PackedNames(
    text: """
    LANG LC_ALL LC_CTYPE
    """,
    starts: [
      0, 5, 12, 21,
    ])

  /// Variables that may hold a number (1b).
  static let screenSizeVariables = PackedNames(
    text: """
    COLUMNS LINES
    """,
    starts: [
      0, 8, 14,
    ])

  /// Shells whose `-c` script is looked into (S-12).
  static let shells = PackedNames(
    text: """
    ash bash dash ksh mksh rbash sh zsh
    """,
    starts: [
      0, 4, 9, 14, 18, 23, 29, 32, 36,
    ])

  /// Long options of shells without a value.
  static let shellLongOptions = PackedNames(
    text: """
    --debugger --dump-po-strings --dump-strings --help --login --noediting --noprofile --norc \
    --posix --pretty-print --restricted --verbose --version --wordexp
    """,
    starts: [
      0, 11, 29, 44, 51, 59, 71, 83, 90, 98, 113, 126, 136, 146, 156,
    ])

  /// Words that start what stands behind them, wherever in a command: in a text that speaks of removals a word `rm` there counts (S-20, E17).
  static let launchers = PackedNames(
    text: """
    builtin busybox chroot command coproc do doas elif else env eval exec flock if ionice nice \
    noglob nohup pkexec runuser script setsid stdbuf sudo then time timeout toybox trap until \
    watch while xargs
    """,
    starts: [
      0, 8, 16, 23, 31, 38, 41, 46, 51, 56, 60, 65, 70, 76, 79, 86, 91, 98, 104, 111, 119, 126, 133,
      140, 145, 150, 155, 163, 170, 175, 181, 187, 193, 199,
    ])

  /// Commands through which a `$HOME` that may be empty is looked for (S-20).
  static let transparentStarters = PackedNames(
    text: """
    coproc eval exec find ionice setsid trap
    """,
    starts: [
      0, 7, 12, 17, 22, 29, 36, 41,
    ])

  /// Commands behind which nothing but variables that may be empty is looked for (S-20).
  static let doubtfulStarters = PackedNames(
    text: """
    busybox coproc eval find trap xargs
    """,
    starts: [
      0, 8, 15, 20, 25, 30, 36,
    ])

  /// Further programs that start another one through which variables that may be empty are looked for (S-20).
  static let variableStarters = PackedNames(
    text: """
    doas env pkexec sudo
    """,
    starts: [
      0, 5, 9, 16, 21,
    ])

  /// Builtins in front of which no prefix or wildcard rule covers an assignment (S-11).
  static let specialBuiltins = PackedNames(
    text: """
    exit export return set shift unset
    """,
    starts: [
      0, 5, 12, 19, 23, 29, 35,
    ])

  /// Read-only commands that need no rule only where nothing stands in front (S-21c).
  static let plainlyReading = PackedNames(
    text: """
    hostname jq uniq
    """,
    starts: [
      0, 9, 12, 17,
    ])

  /// Directories that stand under the root of Linux and macOS, in small letters (S-20).
  static let systemDirectories = PackedNames(
    text: """
    applications bin boot cores cygdrive dev etc home lib lib32 lib64 library lost+found media \
    mnt nix opt private proc root run sbin snap srv sys system tmp users usr var volumes
    """,
    starts: [
      0, 13, 17, 22, 28, 37, 41, 45, 50, 54, 60, 66, 74, 85, 91, 95, 99, 103, 111, 116, 121, 125,
      130, 135, 139, 143, 150, 154, 160, 164, 168, 176,
    ])

  /// Builtins that run or change what the text does not show, zsh's among them (S-7).
  static let barredBuiltins = PackedNames(
    text: """
    . alias autoload bind complete coproc disable emulate enable eval exec functions getln \
    hash let mapfile nocorrect pcre_match readarray repeat setopt shopt source strftime \
    sysopen sysread sysseek syswrite trap unsetopt vared zcompile zcurses zf_chgrp zf_chmod \
    zf_chown zf_ln zf_mkdir zf_mv zf_rm zf_rmdir zformat zftp zgetattr zlistattr zmodload \
    zparseopts zpty zregexparse zselect zsocket zstat zstyle zsystem ztcp ztie zuntie
    """,
    starts: [
      0, 2, 8, 17, 22, 31, 38, 46, 54, 61, 66, 71, 81, 87, 92, 96, 104, 114, 125, 135, 142, 149,
      155, 162, 171, 179, 187, 195, 204, 209, 218, 224, 233, 241, 250, 259, 268, 274, 283, 289, 295,
      304, 312, 317, 326, 336, 345, 356, 361, 373, 381, 389, 395, 402, 410, 415, 420, 427,
    ])

  /// Words of the shell's own grammar, zsh's among them: as the name of a command, quoted or behind a wrapper, they are approved by no prefix or wildcard rule (S-7).
  static let structureWords = PackedNames(
    text: """
    case do done elif else esac fi for foreach function if in select then until while
    """,
    starts: [
      0, 5, 8, 13, 18, 23, 28, 31, 35, 43, 52, 55, 58, 65, 70, 76, 82,
    ])

  /// Programs that start another one and are not approved with operands (B-12).
  static let starters = PackedNames(
    text: """
    chrt flock ionice ltrace nsenter sandbox-exec script setsid strace taskset unshare watch
    """,
    starts: [
      0, 5, 11, 18, 25, 33, 46, 53, 60, 67, 75, 83, 89,
    ])

  /// Further variables that `unset` does not take away without asking; the family beginning `LC_` besides.
  static let guardedVariables = PackedNames(
    text: """
    PS4
    """,
    starts: [
      0, 4,
    ])

  /// Variables that change what commands mean, in small letters, for their case does not count; families `ld_`, `dyld_`, `bash_func_` besides. A command of nothing but assignments that sets one makes its text complex (S-11).
  static let obscuringVariables = PackedNames(
    text: """
    aliases bash_aliases bash_cmds bash_env bash_loadables_path cdpath commands dirstack env \
    execignore fpath functions galiases globignore histchars histfile home lang language \
    lc_all lc_collate lc_ctype lc_messages lc_numeric lc_time mailpath manpath module_path \
    nullcmd path readnullcmd saliases shell tmpprefix zdotdir
    """,
    starts: [
      0, 8, 21, 31, 40, 60, 67, 76, 85, 89, 100, 106, 116, 125, 136, 146, 155, 160, 165, 174, 181,
      192, 201, 213, 224, 232, 241, 249, 261, 269, 274, 286, 295, 301, 311, 319,
    ])

  /// Variables that bash itself sets: deny and ask rules see a command of nothing but an assignment to one (S-11).
  static let fixedVariables = PackedNames(
    text: """
    BASHOPTS BASHPID BASH_ARGC BASH_ARGV BASH_LINENO BASH_SOURCE BASH_VERSINFO EUID FUNCNAME \
    GROUPS PPID SHELLOPTS UID
    """,
    starts: [
      0, 9, 17, 27, 37, 49, 61, 75, 80, 89, 96, 101, 111, 115,
    ])

  /// Variables that a shell evaluates as numbers (S-11).
  static let integerVariables = PackedNames(
    text: """
    ARGC BASHPID BASH_MONOSECONDS BASH_TRAPSIG BAUD COLUMNS DIRSTACKSIZE EGID EPOCHREALTIME \
    EPOCHSECONDS ERRNO EUID FUNCNEST GID HISTCMD HISTSIZE KEYTIMEOUT LINENO LINES LISTMAX \
    LOGCHECK MAILCHECK MBEGIN MEND OPTIND PERIOD PPID RANDOM REPORTMEMORY REPORTTIME SAVEHIST \
    SECONDS SHLVL SRANDOM TMOUT TRY_BLOCK_ERROR TRY_BLOCK_INTERRUPT TTYIDLE UID \
    ZLE_RPROMPT_INDENT ZSH_SUBSHELL status
    """,
    starts: [
      0, 5, 13, 30, 43, 48, 56, 69, 74, 88, 101, 107, 112, 121, 125, 133, 142, 153, 160, 166, 174,
      183, 193, 200, 205, 212, 219, 224, 231, 244, 255, 264, 272, 278, 286, 292, 308, 328, 336, 340,
      359, 372, 379,
    ])

  /// Commands that start others: suggestions name the whole of their text (M-10).
  static let suggestedWhole = PackedNames(
    text: """
    ash bash builtin busybox cmd command csh dash doas env fish ksh mksh nice noglob nohup \
    pkexec powershell pwsh rbash runuser sh stdbuf su sudo tcsh time timeout toybox xargs zsh
    """,
    starts: [
      0, 4, 9, 17, 25, 29, 37, 41, 46, 51, 55, 60, 64, 69, 74, 81, 87, 94, 105, 110, 116, 124, 127,
      134, 137, 142, 147, 152, 160, 167, 173, 177,
    ])

  /// Interpreters whose code follows options that hold `e` or `p`, `--eval` or `--print` (C-14).
  static let interpretersWithCodeOptions = PackedNames(
    text: """
    bun node nodejs tsx
    """,
    starts: [
      0, 4, 9, 16, 20,
    ])

  /// Interpreters whose code follows options that hold `e` or `E` (C-14).
  static let interpretersWithCodeClusters = PackedNames(
    text: """
    julia perl
    """,
    starts: [
      0, 6, 11,
    ])

  /// Interpreters whose code follows options that hold `e` (C-14).
  static let interpretersWithPlainCode = PackedNames(
    text: """
    Rscript lua osascript ruby
    """,
    starts: [
      0, 8, 12, 22, 27,
    ])

  /// Programs that run what they are given on their input, but for shells (C-14).
  static let fedInterpreters = PackedNames(
    text: """
    Rscript bun deno julia lua node nodejs osascript perl php python ruby tsx
    """,
    starts: [
      0, 8, 12, 17, 23, 27, 32, 39, 49, 54, 58, 65, 70, 74,
    ])

  /// Programs that are other programs by their first argument.
  static let multipleCallPrograms = PackedNames(
    text: """
    busybox toybox
    """,
    starts: [
      0, 8, 15,
    ])

  /// Commands that `xargs` may run, harmless with any options and any input (S-21h).
  static let inputCommands = PackedNames(
    text: """
    echo egrep fgrep grep head printf tail wc
    """,
    starts: [
      0, 5, 11, 17, 22, 27, 34, 39, 42,
    ])

  /// Words of `find` that run, remove or write.
  static let findActions = PackedNames(
    text: """
    -delete -exec -execdir -files0-from -fls -fprint -fprint0 -fprintf -ok -okdir
    """,
    starts: [
      0, 8, 14, 23, 36, 41, 49, 58, 67, 71, 78,
    ])

  /// Words of `find` that take the next one.
  static let findValues = PackedNames(
    text: """
    -Bmin -Bnewer -amin -anewer -atime -cmin -cnewer -context -ctime -flags -fstype -gid \
    -group -ilname -iname -inum -ipath -iregex -iwholename -links -lname -maxdepth -mindepth \
    -mmin -mtime -name -newer -path -perm -printf -regex -regextype -samefile -size -type -uid \
    -used -user -wholename -xattrname -xtype
    """,
    starts: [
      0, 6, 14, 20, 28, 35, 41, 49, 58, 65, 72, 80, 85, 92, 100, 107, 113, 120, 128, 140, 147, 154,
      164, 174, 180, 187, 193, 200, 206, 212, 220, 227, 238, 248, 254, 260, 265, 271, 277, 288, 299,
      306,
    ])

  /// Words of `find` whose next one may look like an action.
  static let findPatternTests = PackedNames(
    text: """
    -ilname -iname -ipath -iregex -iwholename -lname -name -newer -path -printf -regex \
    -wholename
    """,
    starts: [
      0, 8, 15, 22, 30, 42, 49, 55, 62, 68, 76, 83, 94,
    ])

  /// Settings that `set -o` may change without asking.
  static let shellSettings = PackedNames(
    text: """
    emacs errexit errtrace functrace hashall ignoreeof monitor noclobber noglob notify nounset \
    physical pipefail verbose vi xtrace
    """,
    starts: [
      0, 6, 14, 23, 33, 41, 51, 59, 69, 76, 83, 91, 100, 109, 117, 120, 127,
    ])

  /// Programs whose words may hold a `=` in a sandboxed text.
  static let sandboxedInterpreters = PackedNames(
    text: """
    bun deno node perl python python3 ruby
    """,
    starts: [
      0, 4, 9, 14, 19, 26, 34, 39,
    ])

  /// Operands of `dd` by the word before their `=`.
  static let copyOperands = PackedNames(
    text: """
    bs cbs conv count ibs if iflag obs of oflag seek skip status
    """,
    starts: [
      0, 3, 7, 12, 18, 22, 25, 31, 35, 38, 44, 49, 54, 61,
    ])

  /// Names never trusted beside an expansion, wherever they stand.
  static let distrustedBesideExpansions = PackedNames(
    text: """
    : [ [[ awk fc gawk jq mawk nawk
    """,
    starts: [
      0, 2, 4, 7, 11, 14, 19, 22, 27, 32,
    ])

  /// Builtins never trusted beside an expansion where they are the first word.
  static let distrustedFirst = PackedNames(
    text: """
    declare export local readonly typeset unset
    """,
    starts: [
      0, 8, 15, 21, 30, 38, 44,
    ])

  /// Builtins whose arguments are looked at beside an expansion; others take anything.
  static let examinedBesideExpansions = PackedNames(
    text: """
    float integer jobs print set
    """,
    starts: [
      0, 6, 14, 19, 25, 29,
    ])

  /// Builtins that take no list in braces.
  static let withoutLists = PackedNames(
    text: """
    break continue exit getopts printf read return set shift test wait
    """,
    starts: [
      0, 6, 15, 20, 28, 35, 40, 47, 51, 57, 62, 67,
    ])
}
