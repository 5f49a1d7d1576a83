internal import Settings

/// Looks through a folder for files that hold permission rules.
///
/// Settings are known by name. Other JSON files count when their `permissions` object begins like one of ours, so
/// that a folder of collected settings can be linted, and a browser extension's manifest is left alone.
struct SettingsSearch {
  /// Folders that hold other people's files, or none that anybody wrote.
  private static let skipped: Set<String> = [".git", "node_modules", ".build", ".venv", "target"]
  /// As deep as a settings file can sensibly lie; links in a circle end here at the latest.
  private static let maximumDepth = 32

  let discovery: SettingsDiscovery

  /// The files, in byte order of their paths.
  ///
  /// - Parameter folder: absolute.
  func paths(in folder: String) -> [String] {
    var found: [String] = []
    collect(in: folder, depth: 0, to: &found)
    return found
  }

  private func collect(in folder: String, depth: Int, to found: inout [String]) {
    guard depth < SettingsSearch.maximumDepth, let names = discovery.files.names(folder) else { return }
    if PathText.name(of: folder) == ".claude" { found += discovery.frontmatterPaths(in: folder) }
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let path = PathText.join(folder, name)
      switch discovery.files.kind(path) {
      case .directory where !SettingsSearch.skipped.contains(name):
        collect(in: path, depth: depth + 1, to: &found)
      case .file, .symbolicLink:
        if isSettings(name, path) { found.append(path) }
      default: continue
      }
    }
  }

  private func isSettings(_ name: String, _ path: String) -> Bool {
    guard name.utf8.suffix(5).elementsEqual(".json".utf8), discovery.files.kindFollowingLinks(path) == .file
    else {
      return false
    }
    let folder = PathText.name(of: PathText.parent(of: path))
    if name == "managed-settings.json" || folder == "managed-settings.d" { return true }
    if folder == ".claude", name == "settings.json" || name == "settings.local.json" { return true }
    guard case .success(let bytes) = discovery.files.read(path, 64 << 20) else { return false }
    return PermissionsSniffer.looksLikeSettings(bytes)
  }
}

/// Tells settings from other JSON by their first bytes of interest; broken JSON is told too.
enum PermissionsSniffer {
  private static let firstKeys = [
    "\"allow\"", "\"ask\"", "\"deny\"", "\"defaultMode\"", "\"additionalDirectories\"", "//", "/*", "}",
  ].map { Array($0.utf8) }

  /// Whether the text has `"permissions": {` with one of our keys, a comment or nothing next.
  static func looksLikeSettings(_ text: [UInt8]) -> Bool {
    let key = Array("\"permissions\"".utf8)
    var index = 0
    while index + key.count <= text.count {
      guard text[index] == key[0], text[index..<index + key.count].elementsEqual(key) else {
        index += 1
        continue
      }
      index += key.count
      guard let colon = skip(UInt8(ascii: ":"), text, index), let brace = skip(UInt8(ascii: "{"), text, colon)
      else {
        continue
      }
      let next = text[blanksEnd(text, brace)...]
      if firstKeys.contains(where: { next.starts(with: $0) }) { return true }
    }
    return false
  }

  private static func skip(_ byte: UInt8, _ text: [UInt8], _ start: Int) -> Int? {
    let index = blanksEnd(text, start)
    return index < text.count && text[index] == byte ? index + 1 : nil
  }

  private static func blanksEnd(_ text: [UInt8], _ start: Int) -> Int {
    var index = start
    while index < text.count, [0x20, 0x09, 0x0A, 0x0D].contains(text[index]) { index += 1 }
    return index
  }
}
