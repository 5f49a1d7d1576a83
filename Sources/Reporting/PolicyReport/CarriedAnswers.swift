internal import PermissionEngine
internal import PolicyAnalysis
internal import RuleSyntax
internal import Settings

/// The answers that a page carries, so that it can decide some calls itself: texts that the evaluator decided, and
/// beginnings after which every plain command is denied. It holds no rule and knows nothing of what rules mean.
struct CarriedAnswers: Sendable {
  /// A call that the evaluator decided in every mode.
  struct Answer: Sendable {
    /// The tool.
    var tool: String
    /// The command, path or address.
    var text: String
    /// In the order of the columns of `ModeAnswers`.
    var outcomes: [Outcome]
    /// Why, in the session's own mode.
    var why: String
  }

  /// Words after which more plain words change nothing: the call is denied in every mode.
  struct DeniedBeginning: Sendable {
    /// Words with one blank between.
    var text: String
    /// The rule.
    var rule: String
  }

  let answers: [Answer]
  let denied: [DeniedBeginning]
  /// How many known calls were left out because there were too many.
  let leftOut: Int

  /// A page with more would be slow to open.
  private static let maximumCount = 3_000

  init(for calls: [ToolCall], modes: ModeAnswers, _ evaluator: Evaluator) {
    let denied = evaluator.narrow.rules.compactMap { Self.deniedBeginning(of: $0, modes, evaluator) }
    var seen: Set<[String]> = []
    let plain = Self.texts(of: calls).filter { seen.insert([$0.tool, $0.text]).inserted }
    answers = plain.prefix(Self.maximumCount).map { tool, text, call in
      let decisions = modes.columns.map { evaluator.decide(call, in: $0.context) }
      return Answer(
        tool: tool, text: text, outcomes: decisions.map(\.outcome),
        why: decisions.first?.reason.explanation ?? "")
    }
    leftOut = max(0, plain.count - Self.maximumCount)
    self.denied = denied
  }

  /// The field that says what a call does, by tool: those that the page has a box for.
  static let fields = [
    ("Bash", "command"), ("Read", "file_path"), ("Edit", "file_path"), ("WebFetch", "url"),
  ]

  /// Calls as one text each; what a box cannot hold, and what holds a credential, is left out.
  private static func texts(of calls: [ToolCall]) -> [(tool: String, text: String, call: ToolCall)] {
    calls.compactMap { call in
      guard let field = fields.first(where: { $0.0 == call.tool })?.1, call.input.count == 1,
        case .string(let text)? = call.input[field], DisplayText.visible(text) == text,
        Credentials.masked(text) == text
      else { return nil }
      return (call.tool, text, call)
    }
  }

  /// What may follow, tried before a beginning is carried.
  private static let continuations = [
    "a", "-x", "--long=value", "a/b.txt ../c", "-C . main", "https://example.com/a",
  ]

  private static func deniedBeginning(
    of rule: SourcedRule, _ modes: ModeAnswers, _ evaluator: Evaluator
  ) -> DeniedBeginning? {
    guard rule.list == .deny, let words = beginning(of: rule.text), Credentials.masked(words) == words else {
      return nil
    }
    for continuation in continuations {
      let call = ToolCall(tool: "Bash", input: ["command": .string("\(words) \(continuation)")])
      for column in modes.columns {
        guard evaluator.decide(call, in: column.context).outcome == .deny else { return nil }
      }
    }
    return DeniedBeginning(text: words, rule: rule.text)
  }

  /// The words of `Bash(words:*)` and `Bash(words *)`; nil where one is not plain.
  private static func beginning(of rule: String) -> String? {
    let bytes = Array(rule.utf8)
    guard bytes.starts(with: "Bash(".utf8) else { return nil }
    for ending in [":*)", " *)"] where bytes.suffix(3).elementsEqual(ending.utf8) {
      let words = bytes.dropFirst(5).dropLast(3)
      let parts = words.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
      let arePlain = parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isPlain) }
      return arePlain ? String(decoding: words, as: UTF8.self) : nil
    }
    return nil
  }

  /// Letters, digits and what means nothing to a shell inside a word. The page's script has the same.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "_./-".utf8.contains(byte)
    }
  }
}

extension CarriedAnswers {
  /// As the page's script reads them.
  func json(modes: ModeAnswers, options: [String]) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("modes")
      writer.array { writer in
        for column in modes.columns {
          if let mode = column.mode { writer.string(mode.rawValue) } else { writer.null() }
        }
      }
      writer.member("options", strings: options)
      writer.key("answers")
      writer.array { writer in
        for answer in answers {
          writer.array { writer in
            writer.string(answer.tool)
            writer.string(answer.text)
            writer.array { writer in for outcome in answer.outcomes { writer.string(outcome.rawValue) } }
            writer.string(answer.why)
          }
        }
      }
      writer.key("denied")
      writer.array { writer in
        for beginning in denied {
          writer.array { writer in
            writer.string(beginning.text)
            writer.string(beginning.rule)
          }
        }
      }
    }
    return writer.bytes
  }
}
