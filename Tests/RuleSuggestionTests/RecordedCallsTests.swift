import PermissionEngine
import TestSupport
import Testing

@testable import RuleSuggestion

/// What counts as a call that ran.
@Suite("Records of calls")
struct RecordedCallsTests {
  private static func use(_ id: String, _ command: String, cwd: String = "/p", day: String = "2026-05-02")
    -> String
  {
    #"""
    {"type":"assistant","cwd":"\#(cwd)","timestamp":"\#(day)T10:00:00Z","message":{"role":"assistant","content":[\#
    {"type":"tool_use","id":"\#(id)","name":"Bash","input":{"command":"\#(command)","description":"\#(id)"}}]}}
    """#
  }

  private static func result(_ id: String, _ text: String = "done", isError: Bool = false) -> String {
    #"{"type":"user","message":{"role":"user","content":[{"tool_use_id":"\#(id)","type":"tool_result",\#(isError ? #""is_error":true,"# : "")"content":"\#(text)"}]}}"#
  }

  private static func counts(_ lines: [String], _ filter: RecordFilter = RecordFilter()) -> [String: Int] {
    var calls = RecordedCalls()
    for line in lines { calls.read(Array(line.utf8), filter) }
    return Dictionary(uniqueKeysWithValues: calls.counts.map { ($0.key.commandText, $0.value) })
  }

  @Test func aCallCountsOnceItsResultIsThere() {
    #expect(Self.counts([Self.use("a", "make"), Self.use("b", "make x"), Self.result("a")]) == ["make": 1])
  }

  @Test func anErrorOfTheCommandIsNoRefusal() {
    #expect(
      Self.counts([Self.use("a", "make"), Self.result("a", "exit code 2", isError: true)]) == ["make": 1])
  }

  @Test(arguments: [
    "The user doesn't want to proceed", "you haven't granted it yet", "access was denied", "rejected",
    "Permission to use it is missing",
  ])
  func aRefusalIsNoCall(_ text: String) {
    #expect(Self.counts([Self.use("a", "make"), Self.result("a", text, isError: true)]) == [:])
  }

  @Test func aSessionThatGoesOnRepeatsWhatWas() {
    let lines = [Self.use("a", "make"), Self.result("a")]
    #expect(Self.counts(lines + lines) == ["make": 1])
  }

  @Test func descriptionsMakeNoDifference() {
    let lines = ["a", "b", "c"].flatMap { [Self.use($0, "make"), Self.result($0)] }
    #expect(Self.counts(lines) == ["make": 3])
  }

  @Test func sessionsElsewhereAndBeforeAreLeftOut() {
    let lines =
      [
        Self.use("a", "one"), Self.use("b", "two", cwd: "/p/sub"), Self.use("c", "three", cwd: "/pq"),
        Self.use("d", "four", day: "2026-04-30"),
      ] + ["a", "b", "c", "d"].map { Self.result($0) }
    #expect(Self.counts(lines, RecordFilter(project: "/p", since: "2026-05-01")) == ["one": 1, "two": 1])
    #expect(Self.counts(lines).count == 4)
  }

  @Test func callsOfEvalAndOfHooksAreUnderstood() {
    let lines = [
      #"{"tool":"Bash","input":{"command":"make"}}"#,
      #"{"tool_name":"Bash","tool_input":{"command":"make"},"cwd":"/p","permission_mode":"default"}"#,
      "", "no record", #"{"type":"summary","summary":"a tool"}"#,
    ]
    #expect(Self.counts(lines) == ["make": 2])
  }

  @Test func memoryIsBoundedAndWhatComesAgainStays() {
    var calls = RecordedCalls(maximumDifferent: 100)
    for number in 0..<10_000 {
      calls.add(ToolCall(tool: "Bash", input: ["command": .string("once \(number)")]))
      if number % 10 == 0 { calls.add(ToolCall(tool: "Bash", input: ["command": .string("again")])) }
    }
    #expect(calls.counts.count <= 101)
    #expect(calls.total == 11_000)
    #expect(calls.counts.first { $0.key.commandText == "again" }?.value == 1_000)
  }

  /// Compared with a search that cannot be wrong.
  @Test func bytesAreFound() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<Rounds.count(2_000) {
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        UInt8.random(in: 97...99, using: &generator)
      }
      let wanted = Array("abca".utf8)
      let expected = bytes.indices.first { bytes[$0...].starts(with: wanted) }
      #expect(bytes.place(of: "abca", from: 0) == expected)
    }
  }
}

extension ToolCall {
  fileprivate var commandText: String {
    if case .string(let text)? = input["command"] { text } else { "" }
  }
}
