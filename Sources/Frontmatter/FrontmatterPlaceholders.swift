/// What the placeholders in the frontmatter of skills stand for (spec P-16); nil where that is not known.
public struct FrontmatterPlaceholders: Sendable, Hashable {
  /// `${CLAUDE_SKILL_DIR}`: the folder of `SKILL.md`.
  public var skillDirectory: String?
  /// `${CLAUDE_PROJECT_DIR}`.
  public var projectDirectory: String?
  /// `${CLAUDE_PLUGIN_ROOT}`.
  public var pluginRoot: String?
  /// `${CLAUDE_PLUGIN_DATA}`.
  public var pluginData: String?

  /// Placeholders of which only these are known.
  public init(
    skillDirectory: String? = nil, projectDirectory: String? = nil, pluginRoot: String? = nil,
    pluginData: String? = nil
  ) {
    self.skillDirectory = skillDirectory
    self.projectDirectory = projectDirectory
    self.pluginRoot = pluginRoot
    self.pluginData = pluginData
  }

  /// A rule with its placeholders expanded.
  enum Expansion {
    case unchanged
    case expanded([UInt8])
    /// This placeholder has no known value, or one that would mean something else inside a rule.
    case unresolved(String)
  }

  /// Expands the placeholders in a rule text.
  func expand(_ text: [UInt8]) -> Expansion {
    guard text.contains(UInt8(ascii: "$")) else { return .unchanged }
    var result: [UInt8] = []
    var hasChanged = false
    var index = 0
    scan: while index < text.count {
      for (name, value) in values {
        let placeholder = Array("${\(name)}".utf8)
        guard text[index...].starts(with: placeholder) else { continue }
        guard let value, Self.isLiteral(value) else { return .unresolved("${\(name)}") }
        result += value.utf8
        hasChanged = true
        index += placeholder.count
        continue scan
      }
      result.append(text[index])
      index += 1
    }
    return hasChanged ? .expanded(result) : .unchanged
  }

  private var values: [(name: String, value: String?)] {
    [
      ("CLAUDE_SKILL_DIR", skillDirectory), ("CLAUDE_PROJECT_DIR", projectDirectory),
      ("CLAUDE_PLUGIN_ROOT", pluginRoot), ("CLAUDE_PLUGIN_DATA", pluginData),
    ]
  }

  /// Whether a value is plain text in a Bash pattern: a `*` in a folder's name would become a wildcard.
  private static func isLiteral(_ value: String) -> Bool {
    value.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !#"*()\"'$`;&|<>"#.utf8.contains($0) }
  }
}
