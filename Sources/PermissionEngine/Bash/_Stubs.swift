import ShellSyntax
enum SedScript {
  static func scripts(of w: ArraySlice<Word>) -> [[UInt8]]? { nil };
  static func isHarmless(_ b: [UInt8]) -> Bool { false }
}
