/// A file whose content runs later.
public struct LaunchFile: Sendable, Hashable {
  /// What makes it run.
  public enum Trigger: Sendable, Hashable {
    /// Something outside the session: a pipeline, a login, a timer.
    case always
    /// A command whose leading words are one of these.
    case commands([String])
  }

  /// A path below the project, or below home with `~/` in front, or an absolute path.
  public var path: String
  /// What makes it run.
  public var trigger: Trigger
  /// What writing it brings about: `execute`, or `persist` for what takes effect outside the project.
  public var capability: Capability
  /// One sentence, capitalised, without a full stop.
  public var why: String
}

/// Files whose content runs later, unless they are protected anyway (spec P-14).
public enum LaunchFiles {
  /// Every known one.
  public static let all: [LaunchFile] = TableText.lines(of: LaunchFileTable.text).map { line in
    let fields = TableText.fields(of: line).map(TableText.string)
    let commands = fields[1] == "always" ? [] : TableText.phrases(fields[1][...].utf8)
    let isOutside = fields[0].hasPrefix("~") || fields[0].hasPrefix("/")
    return LaunchFile(
      path: fields[0], trigger: commands.isEmpty ? .always : .commands(commands),
      capability: isOutside ? .persist : .execute, why: fields[2])
  }
}
