/// What is known about an environment variable in front of a command (spec S-11).
public enum VariableSafety: Sendable, Hashable {
  /// Documented as known to be safe: `LANG`, `TZ`, `NO_COLOR`, `NODE_ENV`.
  case knownSafe
  /// In our table of harmless variables only (U9).
  case assumedSafe
  /// In the table of dangerous variables or families.
  case dangerous
  /// In no table: treated as not safe.
  case unknown
}

/// The tables of environment variables.
public enum EnvironmentVariables {
  /// Looks a name up: exact names first, then families by their prefix.
  public static func safety(of name: some Collection<UInt8>) -> VariableSafety {
    if let known = names[name] { return known }
    if families.contains(where: { name.starts(with: $0) }) { return .dangerous }
    return .unknown
  }

  /// The names that are known or assumed to be safe, in no particular order.
  public static let safeNames: [String] = [knownSafeNames, assumedSafeNames].flatMap { table in
    TableText.lines(table).flatMap(TableText.fields).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Exact names with their class; built on first use.
  private static let names: NameTable<VariableSafety> = {
    var pairs: [(name: ArraySlice<UInt8>, entry: VariableSafety)] = []
    func add(_ text: StaticString, as safety: VariableSafety) {
      for line in TableText.lines(text) {
        pairs += TableText.fields(line).map { (name: $0, entry: safety) }
      }
    }
    add(knownSafeNames, as: .knownSafe)
    add(assumedSafeNames, as: .assumedSafe)
    add(dangerousNames, as: .dangerous)
    return NameTable(pairs)
  }()

  private static let families = TableText.lines(dangerousFamilies).flatMap(TableText.fields)

  private static let knownSafeNames: StaticString = "LANG TZ NO_COLOR NODE_ENV"

  /// No program, path or host can be named through these.
  private static let assumedSafeNames: StaticString = """
    LC_ALL LC_COLLATE LC_CTYPE LC_MESSAGES LC_NUMERIC LC_TIME LANGUAGE
    FORCE_COLOR CLICOLOR CLICOLOR_FORCE COLUMNS LINES CI
    RUST_BACKTRACE RUST_LOG DEBIAN_FRONTEND PYTHONUNBUFFERED PYTHONDONTWRITEBYTECODE PYTHONHASHSEED
    GOOS GOARCH CGO_ENABLED
    """

  /// Every variable that begins so, unless it stands in a table above.
  private static let dangerousFamilies: StaticString = """
    LD_ DYLD_ BASH_ GIT_ npm_config_ NPM_CONFIG_ YARN_ PIP_ UV_ PYTHON CARGO_ TF_ ANSIBLE_ DOTNET_ COMPlus_
    CORECLR_ PERL5 RUBY AWS_ CLAUDE_ ANTHROPIC_ NODE_ DOCKER_ SSH_ LESS PNPM_ COREPACK_ BUNDLE_ GEM_ SYSTEMD_
    RUSTC_ RUSTDOC RUSTUP_ HOMEBREW_ NIX_ DENO_ BUN_ GRADLE_ MAVEN_ HELM_ OPENSSL_ SSL_ CURL_ XDG_ GITHUB_ GH_
    """

  /// Programs, start-up files, search paths, hosts, identities and interpreter options; what belongs to a family
  /// above is not repeated.
  private static let dangerousNames: StaticString = """
    PATH IFS ENV SHELL SHELLOPTS BASHOPTS CDPATH GLOBIGNORE EXECIGNORE PROMPT_COMMAND PS0 PS1 PS2 PS3 PS4
    HISTFILE INPUTRC FPATH ZDOTDIR NULLCMD READNULLCMD POSIXLY_CORRECT HOME TMPDIR TMP TEMP TERM TERMINFO
    TERMINFO_DIRS TERMCAP PAGER MANPAGER MANOPT MANPATH BROWSER EDITOR VISUAL MOREPROG BAT_CONFIG_PATH BAT_PAGER
    DELTA_PAGER FZF_DEFAULT_COMMAND FZF_DEFAULT_OPTS GREP_OPTIONS GZIP TAR_OPTIONS UNZIP ZIPOPT XZ_OPT
    RIPGREP_CONFIG_PATH ACKRC WGETRC RSYNC_CONNECT_PROG RSYNC_RSH CVS_RSH SVN_SSH SVN_EDITOR HGRCPATH
    HGRCSKIPREPO HGEDITOR KUBECONFIG KUBECTL_EXTERNAL_DIFF KUBE_EDITOR CLOUDSDK_PYTHON CLOUDSDK_CONFIG
    GOOGLE_APPLICATION_CREDENTIALS GNUPGHOME GPG_TTY KRB5_CONFIG KRB5CCNAME SUDO_ASKPASS SUDO_EDITOR
    SSLKEYLOGFILE GCONV_PATH LOCPATH NLSPATH TEXTDOMAINDIR TZDIR HOSTALIASES RES_OPTIONS GLIBC_TUNABLES
    MALLOC_TRACE NVIM_APPNAME EXINIT VIMINIT MYVIMRC VIM VIMRUNTIME EMACSLOADPATH
    ALL_PROXY HTTP_PROXY HTTPS_PROXY FTP_PROXY NO_PROXY all_proxy http_proxy https_proxy ftp_proxy no_proxy
    AR AS CC CPP CXX LD CFLAGS CXXFLAGS CPPFLAGS LDFLAGS ACLOCAL_PATH M4PATH MAKE MAKEFILES MAKEFLAGS MFLAGS
    GNUMAKEFLAGS CMAKE_TOOLCHAIN_FILE PKG_CONFIG PKG_CONFIG_PATH COMPILER_PATH GCC_EXEC_PREFIX
    DEVELOPER_DIR TOOLCHAINS SWIFT_EXEC SDKROOT RUSTC RUSTFLAGS
    GOENV GOFLAGS GONOSUMDB GONOSUMCHECK GONOPROXY GOPROXY GOSUMDB GOINSECURE GOAUTH GOCACHEPROG GOTOOLCHAIN
    GOPATH GOROOT GOBIN CLASSPATH JAVA_HOME JAVA_OPTS JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS SBT_OPTS
    ANT_OPTS ANT_ARGS JRUBY_OPTS PHPRC PHP_INI_SCAN_DIR COMPOSER_HOME PERLLIB PERLDB_OPTS LUA_INIT LUA_PATH
    LUA_CPATH TCLLIBPATH R_PROFILE R_PROFILE_USER R_ENVIRON_USER JULIA_LOAD_PATH JULIA_DEPOT_PATH ERL_LIBS
    ERL_FLAGS ELIXIR_ERL_OPTIONS GUILE_LOAD_PATH ELECTRON_RUN_AS_NODE VIRTUAL_ENV PYTEST_ADDOPTS PYTEST_PLUGINS
    DIRENV_CONFIG MYSQL_HISTFILE SQLITE_HISTORY PSQLRC PSQL_EDITOR PSQL_PAGER PGSERVICEFILE PGPASSFILE
    PGSYSCONFDIR CCACHE_PREFIX CCACHE_CONFIGPATH
    """
}
