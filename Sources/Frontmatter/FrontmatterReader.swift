public import RuleSyntax
public import Settings

/// Reads the rules in the frontmatter of commands, skills and agents (spec C-10, P-16).
public struct FrontmatterReader: Sendable {
  /// How long a header may be; real ones stay below 4 KiB.
  public static let maximumBytes = 1 << 20

  /// What sort of Markdown file has a header.
  public enum Kind: String, Sendable, CaseIterable {
    /// A command or a skill: `allowed-tools`, `disallowed-tools`.
    case skill
    /// An agent: `tools`, `disallowedTools`.
    case agent

    /// The sort that a path tells: below a folder `agents` it is an agent, else a skill or command.
    public init(path: String) {
      let folders = PathText.names(in: path).dropLast()
      let nearest = folders.last { ["agents", "commands", "skills"].contains($0) }
      self = nearest == "agents" ? .agent : .skill
    }

    /// The sort that a path tells, or else the keys of the header: a file outside of the usual folders that has an
    /// agent's keys and none of a command's is an agent.
    public init(path: String, text: [UInt8]) {
      self.init(path: path)
      let folders = PathText.names(in: path).dropLast()
      guard !folders.contains(where: { ["agents", "commands", "skills"].contains($0) }),
        case .found(let header) = FrontmatterHeader(in: text)
      else { return }
      var kinds: Set<Kind> = []
      var offset = header.lowerBound
      while offset < header.upperBound, let line = FrontmatterHeader.line(in: text, from: offset) {
        for key in FrontmatterKey.allCases where text[line.content].starts(with: "\(key.rawValue):".utf8) {
          kinds.insert(key.kind)
        }
        offset = line.next
      }
      if kinds == [.agent] { self = .agent }
    }
  }

  /// The language of the rules; 1.0 has no C-10, so nothing is in force there.
  public var semantics: Semantics
  /// What placeholders stand for. The folder of a `SKILL.md` is known from its path without being given.
  public var placeholders: FrontmatterPlaceholders

  /// A reader of rules in a language.
  public init(semantics: Semantics, placeholders: FrontmatterPlaceholders = FrontmatterPlaceholders()) {
    self.semantics = semantics
    self.placeholders = placeholders
  }

  /// Reads the header of a Markdown file. Never fails: what is wrong is in the `problems`.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - path: its absolute path, or a placeholder.
  ///   - kind: what sort of file; nil to tell by the path.
  /// - Returns: a source of scope `cli` (allows of frontmatter are that for one turn). Of a header that is not
  ///   YAML, denies are in force as far as they can be made out, allows are not.
  /// - Complexity: O(*n*) in bytes.
  public func read(_ bytes: [UInt8], path: String, kind: Kind? = nil) -> SettingsFile {
    let kind = kind ?? Kind(path: path, text: bytes)
    let origin: SettingsFile.Origin = kind == .agent ? .agent : .skill
    let file = SettingsFile(path: path, scope: .cli, origin: origin, source: bytes)
    var placeholders = placeholders
    if placeholders.skillDirectory == nil, PathText.isAbsolute(path), PathText.name(of: path) == "SKILL.md" {
      placeholders.skillDirectory = PathText.parent(of: path)
    }
    var decoder = FrontmatterDecoder(
      settings: SettingsDecoder(file: file, semantics: semantics, lines: TextLines(bytes)), kind: kind,
      placeholders: placeholders)
    decoder.decode()
    var result = decoder.settings.finished()
    // Rules of one turn count from where the session started, not from the file (P-3).
    result.anchorDirectory = nil
    return result
  }
}
