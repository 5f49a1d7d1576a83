import RuleSyntax
import Settings

/// From where a path pattern is counted (spec P-2 to P-4), as far as the rule and its source tell.
struct PathAnchor: Sendable, Hashable {
  /// The directory, before `../` is taken off.
  enum Base: Sendable, Hashable {
    case filesystemRoot
    case home
    case workingDirectory
    case startDirectory
    case projectRoot
    /// `~/.claude`.
    case userSettings
    case fixed([UInt8])
  }

  var base: Base
  /// How many directories upwards.
  var ascents = 0

  /// The directory that the anchor means in a session, absolute and resolved.
  func directory(in context: DecisionContext) -> [UInt8] {
    var directory: [UInt8] =
      switch base {
      case .filesystemRoot: [PathBytes.slash]
      case .home: context.home
      case .workingDirectory: context.cwd
      case .startDirectory: context.startDirectory
      case .projectRoot: context.projectRoot
      case .userSettings: context.absolute(".claude".utf8, from: context.home)
      case .fixed(let path): path
      }
    for _ in 0..<ascents where directory.count > 1 { directory = PathBytes.parent(of: directory) }
    return directory
  }

  /// The anchors of a rule's pattern; none when the pattern matches nothing (P-3 for managed settings).
  static func of(_ rule: RuleInForce, _ pattern: PathPattern, semantics: Semantics) -> [Self] {
    let bases: [Base] =
      switch pattern.anchor {
      case .filesystemRoot: [.filesystemRoot]
      case .home: [.home]
      case .settingsSource: sourceBases(rule, semantics: semantics)
      case .workingDirectory:
        [semantics.has(.relativePathsFromWorkingDirectory) ? .workingDirectory : oldBase(rule)]
      }
    // More directories than a path can have change nothing.
    return bases.map { Self(base: $0, ascents: min(pattern.ascents, 1 << 15)) }
  }

  /// What `/path` counts from (P-3).
  private static func sourceBases(_ rule: RuleInForce, semantics: Semantics) -> [Base] {
    let own = rule.anchorDirectory.map { fixed($0) }
    if rule.source.scope == .managed {
      let isOpenTo = (rule.list == .allow) == semantics.has(.managedAnchorFavoursAllow)
      return isOpenTo ? [own, .filesystemRoot].compactMap(\.self) : []
    }
    guard semantics.has(.slashPathsByScope) else { return [oldBase(rule)] }
    switch rule.source.scope {
    case .project: return [own ?? .projectRoot]
    case .local: return [.startDirectory]
    case .user: return [own ?? .userSettings]
    case .cli, .managed: return [own ?? .startDirectory]
    }
  }

  /// The directory that contains `.claude` (P-3 and P-4 in 1.0).
  private static func oldBase(_ rule: RuleInForce) -> Base {
    if let parent = rule.claudeParentDirectory ?? rule.anchorDirectory { return fixed(parent) }
    switch rule.source.scope {
    case .user: return .home
    case .project, .local: return .projectRoot
    case .cli, .managed: return .workingDirectory
    }
  }

  private static func fixed(_ directory: String) -> Base {
    let bytes = Array(directory.utf8)
    let path = PathBytes.looksLikeWindows(bytes) ? PathBytes.fromWindows(bytes) : bytes
    return .fixed(PathBytes.absolute(path, from: [PathBytes.slash]))
  }
}
