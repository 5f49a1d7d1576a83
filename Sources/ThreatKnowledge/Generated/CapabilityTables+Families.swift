// Generated from Knowledge/capabilities/ by `make knowledge`. Edit that file.
// swift-format-ignore-file

extension CapabilityTables {
  /// The text of every family.
  static let families: [String] = [
    aliases, buildTools, checkers, cloud, containers, credentials, databases, files, git, hosting,
    interpreters, javascriptPackages, network, packageManagers, powershell, shells, system,
    systemPackages, text, wrappers,
  ]
}
