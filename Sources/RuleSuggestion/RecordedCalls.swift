public import PermissionEngine
internal import RuleSyntax
internal import Settings

/// Calls that ran, each with how often, in bounded memory.
///
/// A call counts once its result is there and is no refusal, so that what was never approved is never proposed. What
/// decides nothing and differs each time is left out: descriptions, contents of files.
public struct RecordedCalls: Sendable {
  /// How often each call ran.
  public private(set) var counts: [ToolCall: Int] = [:]
  /// How many calls ran.
  public private(set) var total = 0
  /// How many were refused by somebody, or by a rule.
  public private(set) var refused = 0
  /// Lines that say nothing that is understood.
  public private(set) var malformed = 0

  /// Calls whose result has not been read yet. It follows soon; what is older than so many others never came.
  private var pending: [[UInt8]: ToolCall] = [:]
  private static let maximumPending = 10_000
  /// What a session that goes on repeats of the one before it.
  private var seen: Set<Int> = []
  /// More different calls than this are not kept: those that ran once are forgotten then.
  private let maximumDifferent: Int

  /// No calls.
  ///
  /// - Parameter maximumDifferent: how many different calls are kept at most.
  public init(maximumDifferent: Int = 100_000) { self.maximumDifferent = maximumDifferent }

  /// Counts a call that nobody says the result of.
  public mutating func add(_ call: ToolCall) {
    total += 1
    counts[call.reduced, default: 0] += 1
    if counts.count > maximumDifferent { forgetRare() }
  }

  /// Notes a call whose result is still to come.
  ///
  /// - Parameter id: the name that its result will have.
  mutating func begin(_ id: [UInt8], _ call: ToolCall) {
    guard seen.insert(id.hashValue).inserted else { return }
    if pending.count == Self.maximumPending { pending.removeAll(keepingCapacity: true) }
    pending[id] = call.reduced
  }

  /// Notes the result of a call.
  mutating func end(_ id: [UInt8], isRefused: Bool) {
    guard let call = pending.removeValue(forKey: id) else { return }
    if isRefused { refused += 1 } else { add(call) }
  }

  /// Notes a line that is not understood.
  mutating func skip() { malformed += 1 }

  /// Makes room: what ran least is forgotten, so that what runs again and again stays, with its count.
  private mutating func forgetRare() {
    var least = 1
    while counts.count > maximumDifferent / 2 {
      counts = counts.filter { $0.value > least }
      least *= 2
    }
  }
}

extension ToolCall {
  /// The call with nothing but what rules look at.
  fileprivate var reduced: ToolCall {
    func keeping(_ fields: [String]) -> ToolCall {
      ToolCall(tool: tool, input: input.filter { fields.contains($0.key) })
    }
    switch tool {
    case let tool where ToolCatalog.commandTools.contains(tool):
      return keeping(["command", "dangerouslyDisableSandbox"])
    case "Read": return keeping(["file_path"])
    case "WebFetch":
      var call = keeping(["url"])
      call.input["prompt"] = .string("")
      return call
    case let tool where ToolCatalog.editTools.contains(tool):
      // All are decided by the rules for Edit; the contents are not looked at.
      guard let path = input["file_path"] ?? input["notebook_path"] else { return self }
      return ToolCall(tool: "Write", input: ["file_path": path, "content": .string("")])
    case let name where name.utf8.starts(with: "mcp__".utf8): return ToolCall(tool: tool)
    default: return self
    }
  }
}
