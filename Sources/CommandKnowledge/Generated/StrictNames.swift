// Generated from Knowledge/strict/names.table by `make knowledge`. Edit that file.
// swift-format-ignore-file

/// Names that code of the strict reading goes by, between blanks.
enum StrictNames {
  /// Global options of `git` after which a subcommand may still need no rule (S-21).
  static let harmlessGitOptions: StaticString = """
    --glob-pathspecs --icase-pathspecs --literal-pathspecs --no-lazy-fetch --no-optional-locks
    --no-pager --no-replace-objects --noglob-pathspecs -P
    """

  /// Directories and files that are protected by their name alone (P-14); `git~1` is `.git` on Windows.
  static let protectedNames: StaticString = """
    .bash_aliases .bash_login .bash_logout .bash_profile .bashrc .bazeliskrc .bazelrc .bazelversion
    .bunfig.toml .cargo .claude.json .devcontainer .devcontainer.json .envrc .git .gitconfig
    .gitmodules .husky .idea .lefthook.yaml .lefthook.yml .mcp.json .mvn .npmrc .pnp.cjs
    .pnp.loader.mjs .pnpmfile.cjs .pre-commit-config.yaml .profile .ripgreprc .vscode .yarn .yarnrc
    .yarnrc.yml .zlogin .zlogout .zprofile .zshenv .zshrc bunfig.toml git~1 gradle-wrapper.properties
    lefthook.yaml lefthook.yml maven-wrapper.properties pyrightconfig.json
    """

  /// Reserved words, what changes the shell or its directory, and what removes (S-1, S-7, S-11, S-17, S-20).
  static let specialCommands: StaticString = """
    . alias builtin case cd chdir command coproc declare dirs do done elif else enable esac eval exec
    export fi for function getopts hash if in let local mapfile popd printf pushd read readarray
    readonly rm rmdir select set shopt source test then time trap typeset unalias unlink unset until
    wait while
    """
}
