internal import RuleSyntax
internal import Settings

/// The settings beside the rules of one version, as far as they are in force (C-7).
struct GuardSettings {
  /// A file of which nothing counts.
  struct Lost {
    let path: String
    let place: SourcePosition
    let isSyntax: Bool
    /// The lists of the rules that it would have.
    let rules: [RuleList]
  }

  /// What the files say that count, in the order of the stack.
  private let roots: [(scope: Scope, value: JSONValue)]
  /// The files that do not count.
  let lost: [Lost]

  init(_ stack: SettingsStack) {
    var roots: [(scope: Scope, value: JSONValue)] = []
    var lost: [Lost] = []
    for file in stack.files where file.origin == .settings {
      let rules = (file.rejectedEntries + file.entries).map(\.list)
      switch MeasuredSettings(file).rejection {
      case nil: if let root = file.root { roots.append((file.scope, root)) }
      case .invalidJSON?:
        let start = file.problems.first?.span.start ?? SourcePosition(offset: 0, line: 1, column: 1)
        lost.append(Lost(path: file.path, place: start, isSyntax: true, rules: rules))
      case .wrongType(let range)?:
        let start = TextLines(file.source).span(of: range).start
        lost.append(Lost(path: file.path, place: start, isSyntax: false, rules: rules))
      }
    }
    self.roots = roots
    self.lost = lost
  }

  /// What the files say under a top-level key, highest scope first.
  func values(of key: String) -> [JSONValue] { roots.compactMap { $0.value[key] }.filter { !$0.isNull } }

  /// Whether a switch is on: the highest scope that sets it wins (C-4).
  func isOn(_ key: String) -> Bool { values(of: key).first?.boolean ?? false }

  /// Whether a switch is on that counts in managed settings alone.
  func isOnInManagedSettings(_ key: String) -> Bool {
    roots.contains { $0.scope == .managed && $0.value[key]?.boolean == true }
  }

  /// The texts of all files' lists under a key; a single text counts as a list of one.
  func texts(of key: String) -> [String] {
    values(of: key).flatMap { $0.elements ?? [$0] }.map { $0.text ?? Self.canonicalText(of: $0) }
  }

  /// A value as text that does not depend on blanks or on the order of members.
  static func canonicalText(of value: JSONValue) -> String {
    switch value.content {
    case .object(let members):
      let parts = members.map { "\($0.name):\(canonicalText(of: $0.value))" }.sorted()
      return "{\(parts.joined(separator: ","))}"
    case .array(let elements): return "[\(elements.map { canonicalText(of: $0) }.joined(separator: ","))]"
    default:
      var writer = JSONWriter()
      writer.value(value)
      return writer.text
    }
  }
}
