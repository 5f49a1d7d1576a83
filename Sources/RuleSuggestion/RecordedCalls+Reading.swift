internal import PermissionEngine
internal import Settings
public import Workspace

/// Which lines of a record are looked at.
public struct RecordFilter: Sendable {
  /// Calls of sessions elsewhere are left out; absolute, nil for every call.
  public var project: String?
  /// Calls before this moment are left out: the beginning of a time as RFC 3339 writes it, such as `2026-05-01`; nil
  /// for every call.
  public var since: String?

  /// A filter from its parts.
  public init(project: String? = nil, since: String? = nil) {
    self.project = project
    self.since = since
  }

  fileprivate func takes(cwd: String?, time: String?) -> Bool {
    if let project, let cwd, cwd != project, PathText.relative(cwd, to: project) == nil { return false }
    if let since, let time { return !time.utf8.lexicographicallyPrecedes(since.utf8) }
    return true
  }
}

extension RecordedCalls {
  /// Reads a transcript, the log of `ccrules hook`, or calls as `ccrules eval` takes them; lines may be mixed.
  ///
  /// - Parameter progress: told now and then how many bytes have been read since the last time, and how many calls have
  ///   been found by then.
  public mutating func read(
    _ lines: inout LineReader, _ filter: RecordFilter = RecordFilter(),
    progress: (_ bytes: Int, _ calls: Int) -> Void = { _, _ in }
  ) {
    var unsaid = 0
    while let line = lines.next() {
      guard case .text(let bytes) = line else {
        skip()
        continue
      }
      unsaid += bytes.count
      if unsaid > 1 << 20 {
        progress(unsaid, total)
        unsaid = 0
      }
      if !line.isBlank { read(bytes, filter) }
    }
    progress(unsaid, total)
  }

  /// Reads one line. Most bytes of a transcript are results of calls, which are not taken apart.
  mutating func read(_ line: [UInt8], _ filter: RecordFilter) {
    if line.contains("\"tool_use_id\""), !line.contains("\"is_error\""), !line.contains("\"tool_use\"") {
      for id in Self.ids(in: line) { end(id, isRefused: false) }
      return
    }
    guard line.contains("\"tool") else { return }
    guard let root = try? JSONReader().read(line).root, root.members != nil else { return skip() }
    if let content = root["message"]?["content"]?.elements {
      let cwd = root["cwd"]?.text
      let takes = filter.takes(cwd: cwd, time: root["timestamp"]?.text)
      for block in content { read(block, takes) }
    } else if root["tool"] != nil || root["tool_name"] != nil {
      guard let request = try? CallRequest(json: line) else { return skip() }
      let time = (root["timestamp"] ?? root["time"])?.text
      if filter.takes(cwd: request.cwd, time: time) { add(request.call) }
    }
  }

  private mutating func read(_ block: JSONValue, _ takes: Bool) {
    switch block["type"]?.text {
    case "tool_use":
      guard takes, let id = block["id"]?.string, let name = block["name"]?.text,
        case .object(let input)? = block["input"].map(InputValue.init)
      else { return }
      begin(id, ToolCall(tool: name, input: input))
    case "tool_result":
      guard let id = block["tool_use_id"]?.string else { return }
      end(id, isRefused: block["is_error"]?.boolean == true && Self.isRefusal(block["content"]))
    default: return
    }
  }

  /// The names of calls whose results stand in a line.
  private static func ids(in line: [UInt8]) -> [[UInt8]] {
    var found: [[UInt8]] = []
    var start = 0
    while let key = line.place(of: "\"tool_use_id\"", from: start) {
      let value = line[key...].dropFirst(13).drop { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: " ") }
      start = value.startIndex
      guard value.first == UInt8(ascii: "\"") else { continue }
      found.append(Array(value.dropFirst().prefix { $0 != UInt8(ascii: "\"") }))
    }
    return found
  }

  /// Whether an error says that the call was not let run. Words of several releases are looked for; what only might be
  /// a refusal counts as one, so that nothing is proposed that somebody said no to.
  private static func isRefusal(_ content: JSONValue?) -> Bool {
    let texts = content?.elements?.compactMap { $0["text"]?.string } ?? [content?.string].compactMap { $0 }
    return texts.contains { text in
      ["doesn't want", "haven't granted", "denied", "rejected", "ermission"].contains { text.contains($0) }
    }
  }
}
