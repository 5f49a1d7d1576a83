// Generated from Knowledge/product/protected-paths.table by `make knowledge`. Edit that file.
// swift-format-ignore-file

/// Paths that no allow rule opens for writing (P-14).
enum ProtectedPathTable {
  /// Names of one or two segments.
  static let directories = PackedNames(
    text: """
    .cargo .claude .config/git .devcontainer .git .husky .idea .mvn .vscode .yarn
    """,
    starts: [
      0, 7, 15, 27, 41, 46, 53, 59, 64, 72, 78,
    ])

  /// The directory below each that is not protected; empty when there is none.
  static let exceptions: [StaticString] = [
    "", "worktrees", "", "", "", "", "", "", "", "",
  ]

  /// Names of files.
  static let files = PackedNames(
    text: """
    .bash_aliases .bash_login .bash_logout .bash_profile .bashrc .bazeliskrc .bazelrc \
    .bazelversion .bunfig.toml .claude.json .devcontainer.json .envrc .gitconfig .gitmodules \
    .lefthook.yaml .lefthook.yml .mcp.json .npmrc .pnp.cjs .pnp.js .pnp.loader.mjs \
    .pnpmfile.cjs .pre-commit-config.yaml .profile .ripgreprc .yarnrc .yarnrc.yml .zlogin \
    .zlogout .zprofile .zshenv .zshrc bunfig.toml gradle-wrapper.properties lefthook.yaml \
    lefthook.yml maven-wrapper.properties pyrightconfig.json
    """,
    starts: [
      0, 14, 26, 39, 53, 61, 73, 82, 96, 109, 122, 141, 148, 159, 171, 186, 200, 210, 217, 226, 234,
      250, 264, 288, 297, 308, 316, 328, 336, 345, 355, 363, 370, 382, 408, 422, 435, 460, 479,
    ])

  /// Absolute paths; a `*` stands for one name, or the beginning of one.
  static let managed: [StaticString] = [
    "/etc/claude-code", "/etc/claude-code/managed-settings.d",
    "/etc/claude-code/managed-settings.d/*.json", "/etc/claude-code/managed-settings.json",
  ]
}
