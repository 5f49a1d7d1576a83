internal import PermissionEngine
internal import PolicyAnalysis

/// How text output looks: with or without colour.
public struct TextStyle: Sendable {
  /// What a piece of text is; each has its colour.
  enum Role {
    case error
    case warning
    case note
    case allow
    case place
    case quiet
  }

  /// Whether escape sequences are written; only right for a terminal.
  public var isColored: Bool

  /// A style.
  public init(isColored: Bool = false) { self.isColored = isColored }

  func paint(_ text: String, _ role: Role) -> String {
    guard isColored else { return text }
    let code =
      switch role {
      case .error: "1;31"
      case .warning: "1;33"
      case .note: "1;36"
      case .allow: "1;32"
      case .place: "1"
      case .quiet: "2"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  func paint(_ severity: Severity) -> String {
    switch severity {
    case .note: paint(severity.rawValue, .note)
    case .warning: paint(severity.rawValue, .warning)
    case .error: paint(severity.rawValue, .error)
    }
  }

  func paint(_ outcome: Outcome) -> String { paint(outcome.rawValue, role(of: outcome)) }

  func role(of outcome: Outcome) -> Role {
    switch outcome {
    case .allow: .allow
    case .ask: .warning
    case .deny: .error
    }
  }
}
