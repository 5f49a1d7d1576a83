internal import Discovery
internal import Settings

/// What a hook is told on its command line.
public struct HookOptions: Sendable, Hashable {
  /// An argument that is not understood.
  public struct Invalid: Error, Sendable, Hashable {
    /// For a person: lower case, no full stop.
    public var message: String
  }

  /// `--deny-effects`: other ways to the effect of a denied call are stopped, too.
  public var deniesEffects = false
  /// `--log FILE`: where each answer is noted; absolute. Nil for nowhere.
  public var log: String?
  /// `--settings FILE[=SCOPE]`: these files in the place of those that are discovered.
  public var settings: [String] = []

  /// Nothing is told.
  public init() {}

  /// Reads arguments.
  public init(_ arguments: [String]) throws(Invalid) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      let (name, glued) = Self.parts(of: argument)
      switch name {
      case "--deny-effects" where glued == nil: deniesEffects = true
      case "--log", "--settings":
        guard let value = glued ?? rest.popFirst(), !value.isEmpty else {
          throw Invalid(message: "`\(name)` of `ccrules hook` needs a file")
        }
        if name == "--settings" {
          settings.append(value)
        } else {
          log = PathText.absolute(value, from: FileSystem.workingDirectory ?? "/")
        }
      default: throw Invalid(message: "`ccrules hook` does not know `\(argument)`")
      }
    }
  }

  private static func parts(of argument: String) -> (name: String, value: String?) {
    let bytes = Array(argument.utf8)
    guard argument.hasPrefix("--"), let equals = bytes.firstIndex(of: UInt8(ascii: "=")) else {
      return (argument, nil)
    }
    return (
      String(decoding: bytes[..<equals], as: UTF8.self),
      String(decoding: bytes[(equals + 1)...], as: UTF8.self)
    )
  }

  /// The options as they are typed.
  public var arguments: [String] {
    (deniesEffects ? ["--deny-effects"] : []) + settings.flatMap { ["--settings", $0] }
      + (log.map { ["--log", $0] } ?? [])
  }
}
