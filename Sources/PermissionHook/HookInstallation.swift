internal import Settings

/// The entry of a settings file that makes the product ask `ccrules hook` before every call.
public struct HookInstallation: Sendable, Hashable {
  /// Why a file is not changed.
  public enum Failure: Error, Sendable, Hashable {
    /// It does not parse.
    case invalidJSON(line: Int, column: Int, message: String)
    /// Something in it is not what the product reads: as a sentence.
    case unexpected(String)

    /// For a person, after the file's path: lower case, no full stop.
    public var message: String {
      switch self {
      case .invalidJSON(let line, let column, let message):
        "\(line):\(column): the file does not parse and is left as it is: \(message)"
      case .unexpected(let what): "the file is left as it is: \(what)"
      }
    }
  }

  /// The command that the product is to run.
  public var command: String

  /// - Parameter command: as it stands in the settings; `command(_:_:)` makes one.
  public init(command: String) { self.command = command }

  /// The command for a program with arguments.
  ///
  /// What is not there or cannot be run must not let calls through: the product goes on without a hook that fails, and so
  /// the shell answers in its place.
  public static func command(program: String, _ arguments: [String]) -> String {
    let words = [program, "hook"] + arguments
    let answer =
      #"{"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"ask","#
      + #""permissionDecisionReason":"ccrules hook could not run"}}"#
    return words.map(quoted).joined(separator: " ") + " || echo '\(answer)'"
  }

  private static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "%+,-./:=@_".utf8.contains(byte)
      }
    }
    if isPlain, !word.isEmpty { return word }
    let bytes = word.utf8.flatMap { $0 == UInt8(ascii: "'") ? Array("'\\''".utf8) : [$0] }
    return "'" + String(decoding: bytes, as: UTF8.self) + "'"
  }

  /// Whether a command runs `ccrules hook`.
  public static func isHook(_ command: String) -> Bool {
    let words = command.utf8.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }
    return zip(words, words.dropFirst()).contains { program, argument in
      let name =
        program.filter { $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "\"") }
        .split(separator: UInt8(ascii: "/")).last ?? []
      return Array(name) == Array("ccrules".utf8) && argument.elementsEqual("hook".utf8)
    }
  }

  // MARK: Files

  /// The commands of `ccrules hook` that a settings file has.
  public static func commands(in text: [UInt8]) throws(Failure) -> [String] {
    try places(in: parsed(text)).map(\.command)
  }

  /// A settings file with the hook in it, once, with this command; everything else as it is, byte for byte.
  ///
  /// - Parameter text: empty for a file that is to be made.
  public func installed(in text: [UInt8]) throws(Failure) -> [UInt8] {
    if text.allSatisfy({ [0x20, 0x09, 0x0A, 0x0D].contains($0) }) {
      return try installed(in: Array("{}\n".utf8))
    }
    let places = try Self.places(in: Self.parsed(text))
    if places.count == 1 {
      guard places[0].command != command else { return text }
      var edit = JSONEdit(text)
      edit.replace(places[0].value, with: command)
      return edit.text
    }
    let cleared = places.isEmpty ? text : try Self.removed(from: text)
    let root = try Self.parsed(cleared)
    var edit = JSONEdit(cleared)
    if let hooks = root["hooks"] {
      if let events = hooks["PreToolUse"] {
        edit.append(key: nil, group, to: events, depth: 2)
      } else {
        edit.append(key: "PreToolUse", groups, to: hooks, depth: 1)
      }
    } else {
      var writer = JSONWriter(layout: .indented)
      writer.object { writer in
        writer.key("PreToolUse")
        writer.array { writeGroup(to: &$0) }
      }
      edit.append(key: "hooks", Self.trimmed(writer.bytes), to: root, depth: 0)
    }
    // What was written is read again: a mistake here would cost somebody their settings.
    guard try Self.commands(in: edit.text) == [command] else {
      throw .unexpected("the hook cannot be put into its layout")
    }
    return edit.text
  }

  /// A settings file without the hook; lists and objects that it leaves empty go with it.
  public static func removed(from text: [UInt8]) throws(Failure) -> [UInt8] {
    var text = text
    while let place = try places(in: parsed(text)).last {
      let root = try parsed(text)
      guard let hooks = root["hooks"], let events = hooks["PreToolUse"], let groups = events.elements,
        let handlers = groups[place.group]["hooks"]
      else { break }
      var edit = JSONEdit(text)
      if handlers.elements?.count != 1 {
        edit.remove(at: place.handler, from: handlers)
      } else if groups.count != 1 {
        edit.remove(at: place.group, from: events)
      } else if hooks.members?.count != 1 {
        edit.remove(at: index(of: "PreToolUse", in: hooks), from: hooks)
      } else {
        edit.remove(at: index(of: "hooks", in: root), from: root)
      }
      text = edit.text
    }
    return text
  }

  private static func index(of key: String, in object: JSONValue) -> Int {
    object.members?.firstIndex { $0.name == key } ?? 0
  }

  // MARK: Reading

  private struct Place {
    var group: Int
    var handler: Int
    var value: JSONValue
    var command: String
  }

  /// The text as an object whose hooks are what the product reads.
  private static func parsed(_ text: [UInt8]) throws(Failure) -> JSONValue {
    let root: JSONValue
    do { root = try JSONReader().read(text).root } catch {
      throw .invalidJSON(line: error.position.line, column: error.position.column, message: error.message)
    }
    try require(root.members != nil, "it is \(root.kindName), not an object")
    try require(root.members?.count { $0.name == "hooks" } ?? 0 < 2, "`hooks` stands twice")
    guard let hooks = root["hooks"] else { return root }
    try require(hooks.members != nil, "`hooks` is \(hooks.kindName), not an object")
    try require(hooks.members?.count { $0.name == "PreToolUse" } ?? 0 < 2, "`PreToolUse` stands twice")
    guard let events = hooks["PreToolUse"] else { return root }
    try require(events.elements != nil, "`PreToolUse` is \(events.kindName), not an array")
    for group in events.elements ?? [] {
      try require(group["hooks"]?.elements != nil, "an entry of `PreToolUse` has no array `hooks`")
    }
    return root
  }

  private static func require(_ holds: Bool, _ message: String) throws(Failure) {
    if !holds { throw .unexpected(message) }
  }

  private static func places(in root: JSONValue) -> [Place] {
    var places: [Place] = []
    for (group, entry) in (root["hooks"]?["PreToolUse"]?.elements ?? []).enumerated() {
      for (handler, value) in (entry["hooks"]?.elements ?? []).enumerated() {
        guard let text = value["command"], let command = text.text, isHook(command) else { continue }
        places.append(Place(group: group, handler: handler, value: text, command: command))
      }
    }
    return places
  }

  // MARK: Writing

  private var group: [UInt8] {
    var writer = JSONWriter(layout: .indented)
    writeGroup(to: &writer)
    return Self.trimmed(writer.bytes)
  }

  private var groups: [UInt8] {
    var writer = JSONWriter(layout: .indented)
    writer.array { writeGroup(to: &$0) }
    return Self.trimmed(writer.bytes)
  }

  private func writeGroup(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("matcher", "*")
      writer.key("hooks")
      writer.array { writer in
        writer.object { writer in
          writer.member("type", "command")
          writer.member("command", command)
        }
      }
    }
  }

  private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    bytes.last == 0x0A ? Array(bytes.dropLast()) : bytes
  }
}
