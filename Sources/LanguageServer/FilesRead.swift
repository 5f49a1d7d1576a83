internal import Discovery
internal import PatternMatching
internal import Settings

/// Settings files as they were last read. One keystroke asks for the same file several times: what may stand at a place,
/// what is wrong with the text, what the whole policy makes of it.
final class FilesRead: Sendable {
  private struct Place: Hashable {
    var path: String
    var scope: Scope
  }

  /// More files than a project has; beyond that is begun anew.
  private static let maximumCount = 64

  private let files = Guarded<[Place: SettingsFile]>([:])

  /// What a reader makes of the bytes of a source. All readers that ask have to read the same language.
  func read(_ reader: SettingsReader, _ bytes: [UInt8], _ source: SettingsSource) -> SettingsFile {
    let place = Place(path: source.path, scope: source.scope)
    if let known = files.withValue({ $0[place] }), known.source == bytes { return known }
    // Others may read meanwhile; whoever comes last is remembered.
    let file = reader.read(bytes, path: source.path, scope: source.scope)
    files.withValue { files in
      if files.count >= Self.maximumCount { files = [:] }
      files[place] = file
    }
    return file
  }
}
