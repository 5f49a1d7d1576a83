public import LanguageReference
public import Settings

/// An example of a clause as a policy test (spec, section V), in one edition.
public struct ExampleVector: Sendable, Hashable {
  /// The vector's id: the clause, and the number of the row.
  public var id: String
  /// The edition in which the answers hold: `2.1` or `1.0`.
  public var edition: String
  /// The example.
  public var example: ClauseExample
  /// The answer of the edition's standard reading.
  public var expect: String
  /// The answer of the strict reading; nil when the row does not say, and in edition 1.0.
  public var expectStrict: String?
  private let clause: String

  /// The tests that the examples of a clause make up: one for each edition for which a row gives an answer.
  public static func vectors(of clause: Clause) -> [ExampleVector] {
    clause.examples.enumerated().flatMap { number, example -> [ExampleVector] in
      let id = "\(clause.id)/\(number + 1)"
      let current = example.product.map {
        ExampleVector(
          id: id, edition: "2.1", example: example, expect: $0, expectStrict: example.strict,
          clause: clause.id)
      }
      let old = example.edition1.map {
        ExampleVector(
          id: id + "-1.0", edition: "1.0", example: example, expect: $0, expectStrict: nil, clause: clause.id)
      }
      return [current, old].compactMap(\.self)
    }
  }

  /// The test as one line of a file for `ccrules test`.
  public var line: [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.bytes
  }

  /// Writes the test as an object.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", id)
      writer.member("edition", strings: [edition])
      writer.member("clause", clause)
      writer.key("settings")
      writer.array { writer in
        for source in example.policy.sources { write(source, to: &writer) }
      }
      writer.key("context")
      writeContext(to: &writer)
      writer.key("call")
      writer.object { writer in
        writer.member("tool", example.call.tool)
        writer.key("input")
        writeInput(to: &writer)
      }
      writer.member("expect", expect)
      if let expectStrict { writer.member("expectStrict", expectStrict) }
    }
  }

  private func write(_ source: ExampleSource, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("scope", source.scope)
      if let json = source.json {
        writeMembers(of: json, to: &writer)
        return
      }
      writer.key("permissions")
      writer.object { writer in
        if !source.allow.isEmpty { writer.member("allow", strings: source.allow) }
        if !source.ask.isEmpty { writer.member("ask", strings: source.ask) }
        if !source.deny.isEmpty { writer.member("deny", strings: source.deny) }
      }
    }
  }

  private func writeContext(to writer: inout JSONWriter) {
    let policy = example.policy
    writer.object { writer in
      writer.member("cwd", policy.workingDirectory ?? "/w/app")
      writer.member("projectRoot", "/w/app")
      writer.member("home", "/home/u")
      if let mode = policy.mode { writer.member("mode", mode) }
      if !policy.added.isEmpty { writer.member("additionalDirectories", strings: policy.added) }
      if !policy.isTrusted { writer.member("trusted", false) }
      if let hook = policy.hook { writer.member("hook", hook) }
      guard !policy.links.isEmpty else { return }
      writer.key("links")
      writer.object { writer in
        for link in policy.links { writer.member(link.path, link.target) }
      }
    }
  }

  private func writeInput(to writer: inout JSONWriter) {
    writer.object { writer in
      switch example.call.input {
      case .none: break
      case .primary(let text): writer.member(Self.primaryParameter(of: example.call.tool), text)
      case .json(let json): writeMembers(of: json, to: &writer)
      }
    }
  }

  /// Writes the members of an object; a text that is none has none, and a test holds that ours are objects.
  private func writeMembers(of json: String, to writer: inout JSONWriter) {
    guard let object = try? JSONReader().read(Array(json.utf8)).root else { return }
    for member in object.members ?? [] {
      writer.key(member.name)
      writer.value(member.value)
    }
  }

  /// The parameter that the rules of a tool are about.
  private static func primaryParameter(of tool: String) -> String {
    switch tool {
    case "Read", "Edit", "Write": "file_path"
    case "Grep", "Glob", "LS", "Cd": "path"
    case "NotebookEdit": "notebook_path"
    case "WebFetch": "url"
    case "WebSearch": "query"
    case "Skill": "skill"
    case "Agent", "Task": "subagent_type"
    default: "command"
    }
  }
}
