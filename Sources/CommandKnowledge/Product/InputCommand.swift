/// `xargs`: commands that are harmless with any options and any input (S-21h).
enum InputCommand {
  private static let names: [StaticString] = [
    "echo", "egrep", "fgrep", "grep", "head", "printf", "tail", "wc",
  ]

  /// Whether `xargs` may run this command.
  static func isHarmless(_ name: [UInt8]) -> Bool {
    names.contains { $0.withUTF8Buffer { name.elementsEqual($0) } }
  }
}
