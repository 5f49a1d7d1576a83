/// Lists of names that the product reading goes by (release 2.1.332).
enum MeasuredNames {
  /// Variables whose assignment before a command is harmless with an ordinary value (table 1b).
  static let plainSafeVariables = set(
    """
    ANTHROPIC_API_KEY BLOCKSIZE BLOCK_SIZE CGO_ENABLED CHARSET CI CLICOLOR CLICOLOR_FORCE COLORTERM
    DEBIAN_FRONTEND FORCE_COLOR GCC_COLORS GIT_TERMINAL_PROMPT GO111MODULE GOARCH GOEXPERIMENT GOOS GREP_COLOR
    GREP_COLORS LANGUAGE LC_TIME LSCOLORS LS_COLORS NODE_ENV NO_COLOR PYTEST_DEBUG
    PYTEST_DISABLE_PLUGIN_AUTOLOAD PYTHONDONTWRITEBYTECODE PYTHONUNBUFFERED RUST_BACKTRACE RUST_LOG TERM
    TIME_STYLE TZ
    """)
  /// Variables that may name a character set, and are not approved as a whole command (1b, E14).
  static let characterSetVariables = set("LANG LC_ALL LC_CTYPE")
  /// Variables that may hold a number (1b).
  static let screenSizeVariables = set("COLUMNS LINES")

  /// Shells whose `-c` script is looked into (S-12).
  static let shells = set("bash sh zsh dash ksh ash mksh rbash")
  /// Long options of shells without a value.
  static let shellLongOptions = set(
    "--login --posix --norc --noprofile --noediting --debugger --verbose --restricted --dump-strings --help --version"
  )
  /// Commands that start what their later words name; in a script of E17 a word `rm` there counts.
  static let launchers = set("xargs find busybox toybox eval exec")

  /// Directories that stand under the root of Linux and macOS, in small letters (S-20).
  static let systemDirectories = set(
    """
    bin boot dev etc home lib lib32 lib64 media mnt opt proc root run sbin snap srv sys tmp usr var
    applications library system users volumes cores private nix cygdrive lost+found
    """)

  /// Builtins that run or change what the text does not show, zsh's among them (S-7).
  static let barredBuiltins = set(
    """
    eval source . exec trap alias let coproc enable hash mapfile readarray complete bind nocorrect
    shopt zmodload emulate setopt unsetopt autoload repeat functions disable vared
    sysopen sysread syswrite sysseek zsystem zpty zsocket zselect ztcp zftp zcurses zregexparse
    zstyle zformat zparseopts zcompile ztie zuntie zgetattr zlistattr zstat strftime getln pcre_match
    zf_rm zf_mv zf_ln zf_chmod zf_chown zf_chgrp zf_mkdir zf_rmdir
    """)
  /// Programs that start another one and are not approved with operands (B-12).
  static let starters = set(
    "watch setsid ionice flock unshare nsenter strace ltrace chrt taskset script sandbox-exec")
  /// Variables that `unset` does not take away without asking; families beginning `LC_`, `LD_`, `DYLD_` besides.
  static let guardedVariables = set(
    """
    IFS PATH PS4 HOME ENV BASH_ENV SHELL CDPATH LANG LANGUAGE RANDOM SECONDS LINENO UID EUID PPID OPTIND HISTSIZE
    HISTFILE TMOUT SHLVL COLUMNS LINES BASHPID HISTCMD FUNCNEST DIRSTACK DIRSTACKSIZE ZDOTDIR FPATH path fpath
    cdpath status MAILCHECK MAILPATH mailpath MANPATH manpath SRANDOM EPOCHSECONDS EPOCHREALTIME BASH_CMDS
    BASH_ALIASES NULLCMD READNULLCMD TMPPREFIX module_path GLOBIGNORE EXECIGNORE KEYTIMEOUT LISTMAX SAVEHIST GID
    EGID TTYIDLE ERRNO REPORTTIME LOGCHECK BAUD TRY_BLOCK_ERROR ZLE_RPROMPT_INDENT histchars functions commands
    aliases
    """)
  /// Variables that a shell evaluates as numbers (S-11).
  static let integerVariables = set(
    """
    ARGC BASHPID BAUD COLUMNS DIRSTACKSIZE EGID EPOCHREALTIME EPOCHSECONDS ERRNO EUID FUNCNEST GID HISTCMD HISTSIZE
    KEYTIMEOUT LINENO LINES LISTMAX LOGCHECK MAILCHECK OPTIND PERIOD PPID RANDOM REPORTMEMORY REPORTTIME SAVEHIST
    SECONDS SHLVL SRANDOM TMOUT TRY_BLOCK_ERROR TRY_BLOCK_INTERRUPT TTYIDLE UID ZLE_RPROMPT_INDENT status
    """)

  /// The names in a text, between blanks and line ends.
  static func set(_ text: StaticString) -> Set<[UInt8]> {
    let bytes = text.withUTF8Buffer { Array($0) }
    return Set(bytes.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map(Array.init))
  }
}
