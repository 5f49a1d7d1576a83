internal import PolicyAnalysis
internal import Reporting
internal import Settings

/// A finding at its place in an open document.
struct Diagnostic: Sendable {
  /// Another place that explains it.
  struct Related: Sendable {
    enum Place: Sendable {
      /// In the document itself.
      case here(Range<Int>)
      /// In another file.
      case elsewhere(path: String, start: TextPositions.Position, end: TextPositions.Position)
    }

    var place: Place
    var message: String
  }

  /// Bytes of the document.
  var range: Range<Int>
  /// What was found; its places are those of the analysis.
  var finding: Finding
  var related: [Related]

  /// The same after an edit of the document; nil when the edit touches it.
  ///
  /// - Parameters:
  ///   - old: the bytes that went.
  ///   - count: how many came in their place.
  func moved(by old: Range<Int>, to count: Int) -> Diagnostic? {
    func moved(_ range: Range<Int>) -> Range<Int>? {
      if range.upperBound <= old.lowerBound { return range }
      guard range.lowerBound >= old.upperBound else { return nil }
      let shift = count - old.count
      return range.lowerBound + shift..<range.upperBound + shift
    }
    guard let range = moved(range) else { return nil }
    var copy = self
    copy.range = range
    copy.related = related.compactMap { other in
      guard case .here(let place) = other.place else { return other }
      return moved(place).map { Related(place: .here($0), message: other.message) }
    }
    return copy
  }

  /// What is said to people: the message, then what can be done about it, one line each.
  var message: String {
    ([DisplayText.visible(finding.message)] + finding.adviceLines).joined(separator: "\n")
  }
}

extension Severity {
  /// As editors count (LSP 3.17, `DiagnosticSeverity`).
  var number: Int {
    switch self {
    case .error: 1
    case .warning: 2
    case .note: 3
    }
  }
}

extension SourceSpan {
  /// The bytes of the file.
  var bytes: Range<Int> { start.offset..<max(start.offset, end.offset) }
}
