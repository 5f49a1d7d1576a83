internal import PermissionEngine
internal import PolicyTesting
internal import Settings

/// Where one more policy test goes in a file of them, and how it is written.
struct TestInsertion {
  /// Beside `.claude`.
  static let fileName = "policy.yml"

  let offset: Int
  let text: [UInt8]

  /// Nil for a file that cannot be understood; it is left to people.
  ///
  /// - Parameters:
  ///   - rule: that has to decide the call; nil for any.
  ///   - file: its text; empty for a new one.
  init?(of call: ToolCall, _ outcome: Outcome, because rule: String?, into file: [UInt8]) {
    let tests = PolicyTestFile(file)
    guard tests.problems.isEmpty else { return nil }
    let isBroken = !file.isEmpty && file.last != 0x0A
    if let last = tests.cases.last(where: { $0.expect == outcome }) {
      // A case begins after its dash; what stands before that is repeated.
      let lineStart = file[..<last.span.start.offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      let before = Array(file[lineStart..<last.span.start.offset])
      let isOwnLine =
        before.allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: "-") } && before.contains(UInt8(ascii: "-"))
      guard isOwnLine else { return nil }
      let end = file[min(file.count, max(last.span.start.offset, last.span.end.offset - 1))...].firstIndex(
        of: 0x0A)
      offset = end.map { $0 + 1 } ?? file.count
      let indent = Array(repeating: UInt8(0x20), count: before.count)
      text = (end == nil ? [0x0A] : []) + Self.lines(call, rule, first: before, further: indent)
      return
    }
    // A key of this name with nothing in it yet would stand twice.
    let key = Array("\(outcome.rawValue):".utf8)
    guard !file.split(separator: 0x0A).contains(where: { $0.starts(with: key) }) else { return nil }
    offset = file.count
    text =
      (isBroken ? [0x0A] : []) + key + [0x0A]
      + Self.lines(call, rule, first: Array("  - ".utf8), further: Array("    ".utf8))
  }

  /// JSON strings and objects are YAML, too, and need no thought about what YAML takes a text for.
  private static func lines(_ call: ToolCall, _ rule: String?, first: [UInt8], further: [UInt8]) -> [UInt8] {
    var lines: [[UInt8]] = []
    func value(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
      var writer = JSONWriter()
      write(&writer)
      return writer.bytes
    }
    if call.tool == "Bash", call.input.count == 1, case .string(let command)? = call.input["command"] {
      lines.append(Array("command: ".utf8) + value { $0.string(command) })
    } else {
      lines.append(Array("tool: ".utf8) + value { $0.string(call.tool) })
      lines.append(Array("input: ".utf8) + value { $0.value(InputValue.object(call.input)) })
    }
    if let rule { lines.append(Array("because: ".utf8) + value { $0.string(rule) }) }
    return lines.enumerated().flatMap { number, line in (number == 0 ? first : further) + line + [0x0A] }
  }
}
