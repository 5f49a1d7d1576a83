/// `xargs`: commands that are harmless with any options and any input (S-21h).
enum InputCommand {
  /// Whether `xargs` may run this command.
  static func isHarmless(_ name: [UInt8]) -> Bool { CommandNameSets.inputCommands.contains(name) }
}
