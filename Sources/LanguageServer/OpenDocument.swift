internal import Settings
internal import Workspace

/// A document that is open in the editor, with what was said about it.
struct OpenDocument: Sendable {
  /// As the editor calls it.
  let uri: String
  /// Absolute.
  let path: String
  /// Nil for a file that holds no rules.
  let kind: DocumentKind?
  /// As the editor counts.
  var version: Int
  /// UTF-8, as it stands in the editor.
  private(set) var text: [UInt8]
  private(set) var positions: TextPositions
  /// What was last found, its places moved along with the text.
  var diagnostics: [Diagnostic] = []

  /// When a full analysis is to begin; nil once there is one of the text as it is.
  var wanted: ContinuousClock.Instant?
  /// When the file is to be looked at by itself; nil once that is done.
  var unread: ContinuousClock.Instant?
  /// How long the last analysis of the file alone took, and the last full one.
  var quickTime = Duration.zero
  var fullTime = Duration.zero

  init(uri: String, path: String, version: Int, text: [UInt8]) {
    self.uri = uri
    self.path = path
    kind = DocumentKind(path: path)
    self.version = version
    self.text = text
    positions = TextPositions(text)
  }

  /// Whether the linter looks at it.
  var isLinted: Bool { kind?.takes(text) ?? false }

  /// Whether what is found, here or elsewhere, depends on it.
  var counts: Bool { isLinted || ConfigurationFile.isConfiguration(PathText.name(of: path)) }

  /// Puts a text in the place of another. What was found stays where it was found; what is touched goes.
  ///
  /// - Parameter range: places of the text; nil for all of it.
  mutating func replace(
    _ range: (start: TextPositions.Position, end: TextPositions.Position)?, with new: [UInt8]
  ) {
    guard let range else {
      text = new
      positions = TextPositions(new)
      diagnostics = []
      return
    }
    let first = positions.offset(of: range.start)
    let last = positions.offset(of: range.end)
    // A range whose ends are exchanged is the range between them.
    let old = min(first, last)..<max(first, last)
    text.replaceSubrange(old, with: new)
    positions = TextPositions(text)
    diagnostics = diagnostics.compactMap { $0.moved(by: old, to: new.count) }
  }
}
