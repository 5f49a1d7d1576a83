import Foundation
import TestSupport

/// The two programs that parsing is compared with: `bash -n` and `shfmt --to-json`.
///
/// Many texts go to one process: bash runs a small loop over files, shfmt judges all files of a folder at once
/// and then prints the tree of a chunk of texts that it accepts, put together into one file.
struct ShellPeers {
  /// What the peers say about one text.
  struct Answer {
    var bashAccepts: Bool
    /// What shfmt says about a text that it rejects; nil when it accepts it.
    var shfmtError: String?
    var shfmtAccepts: Bool { shfmtError == nil }
    /// The commands shfmt sees; nil when it rejects the text.
    var commands: [ListedCommand]?
  }

  enum Failure: Error { case process(String) }

  /// Texts in one file of shfmt's tree; small enough that a chunk which cannot be read costs little.
  private static let chunkSize = 250

  let bash: String
  let shfmt: String

  init?() {
    guard let bash = Peer.bash.path, let shfmt = Peer.shfmt.path else { return nil }
    self.bash = bash
    self.shfmt = shfmt
  }

  /// What both say about each text, in order.
  func answers(for texts: [[UInt8]]) throws -> [Answer] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("shell-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (index, text) in texts.enumerated() {
      try Data(text).write(to: folder.appendingPathComponent("\(index).sh"))
    }
    let bashAccepts = try judgeWithBash(texts.count, in: folder)
    let shfmtErrors = try judgeWithShfmt(texts.count, in: folder)
    var answers = zip(bashAccepts, shfmtErrors).map { Answer(bashAccepts: $0, shfmtError: $1) }
    let accepted = texts.indices.filter { answers[$0].shfmtAccepts }
    for start in stride(from: 0, to: accepted.count, by: Self.chunkSize) {
      let chunk = Array(accepted[start..<min(start + Self.chunkSize, accepted.count)])
      for (index, commands) in zip(chunk, try lists(chunk.map { texts[$0] }, in: folder)) {
        answers[index].commands = commands
      }
    }
    return answers
  }

  /// A text is accepted when `bash -n` neither fails nor prints anything: it only warns about some mistakes.
  private func judgeWithBash(_ count: Int, in folder: URL) throws -> [Bool] {
    let loop = """
      i=0; while [ $i -lt \(count) ]; do
      if o=$("$BASH" --norc --noprofile -n "$i.sh" 2>&1) && [ -z "$o" ]; then printf 1; else printf 0; fi
      i=$((i+1)); done
      """
    let (output, _) = try Self.run(bash, ["--norc", "--noprofile", "-c", loop], in: folder)
    guard output.count == count else { throw Failure.process("bash answered \(output.count) of \(count)") }
    return output.map { $0 == UInt8(ascii: "1") }
  }

  /// shfmt names the files it cannot read in its error output, one line for each.
  private func judgeWithShfmt(_ count: Int, in folder: URL) throws -> [String?] {
    let names = (0..<count).map { "\($0).sh" }
    let (_, errors) = try Self.run(shfmt, ["-ln=bash", "-l"] + names, in: folder)
    var messages = [String?](repeating: nil, count: count)
    for line in String(decoding: errors, as: UTF8.self).split(separator: "\n") {
      if let dot = line.range(of: ".sh:"), let index = Int(line[..<dot.lowerBound]), index < count {
        messages[index] = String(line[dot.upperBound...])
      }
    }
    return messages
  }

  /// The commands of each text; all texts are valid, so that they are valid together.
  private func lists(_ texts: [[UInt8]], in folder: URL) throws -> [[ListedCommand]] {
    var file: [UInt8] = []
    var starts: [Int] = []
    for text in texts {
      starts.append(file.count)
      file += text + Array("\n\n".utf8)
    }
    let path = folder.appendingPathComponent("chunk")
    try Data(file).write(to: path)
    let (output, errors) = try Self.run(shfmt, ["-ln=bash", "--to-json"], in: folder, input: path)
    guard let tree = try? JSONSerialization.jsonObject(with: output) else {
      // One of the texts is only valid at the end of a file: halve the chunk until it stands alone.
      guard texts.count > 1 else { throw Failure.process(String(decoding: errors, as: UTF8.self)) }
      let half = texts.count / 2
      return try lists(Array(texts[..<half]), in: folder) + lists(Array(texts[half...]), in: folder)
    }
    var listing = ShfmtListing(source: file)
    listing.walk(tree)
    var commands = [[ListedCommand]](repeating: [], count: texts.count)
    for (offset, command) in listing.commands {
      guard let index = starts.lastIndex(where: { $0 <= offset }) else { continue }
      commands[index].append(command)
    }
    return commands.map { $0.sorted() }
  }

  /// Runs a program to its end; its output goes through files, so that no pipe can fill up.
  static func run(
    _ program: String, _ arguments: [String], in folder: URL, input: URL? = nil
  ) throws -> (output: Data, errors: Data) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["LC_ALL": "C.UTF-8", "PATH": "/nowhere"]
    let outputURL = folder.appendingPathComponent("output")
    let errorURL = folder.appendingPathComponent("errors")
    for url in [outputURL, errorURL] { try Data().write(to: url) }
    process.standardOutput = try FileHandle(forWritingTo: outputURL)
    process.standardError = try FileHandle(forWritingTo: errorURL)
    process.standardInput = try input.map { try FileHandle(forReadingFrom: $0) } ?? FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return (try Data(contentsOf: outputURL), try Data(contentsOf: errorURL))
  }
}

/// Collects simple commands from the tree that `shfmt --to-json` prints.
private struct ShfmtListing {
  let source: [UInt8]
  var commands: [(offset: Int, command: ListedCommand)] = []

  mutating func walk(_ node: Any) {
    if let list = node as? [Any] {
      list.forEach { walk($0) }
    } else if let object = node as? [String: Any] {
      if object["Cmd"] != nil || object["Redirs"] != nil, object["Position"] != nil || object["Pos"] != nil {
        addStatement(object)
      }
      for (key, value) in object where key != "Pos" && key != "End" { walk(value) }
    }
  }

  private mutating func addStatement(_ statement: [String: Any]) {
    let targets = (statement["Redirs"] as? [[String: Any]] ?? []).compactMap { $0["Word"] }.map(text)
    let start = offset(statement, "Pos")
    let command = statement["Cmd"] as? [String: Any]
    var words: [String] = []
    switch command?["Type"] as? String {
    case "CallExpr":
      words = texts(command?["Assigns"]) + texts(command?["Args"])
    case "DeclClause":
      words = [((command?["Variant"] as? [String: Any])?["Value"] as? String) ?? ""] + texts(command?["Args"])
    case "LetClause": words = ["let"] + texts(command?["Exprs"])
    default: break
    }
    if words.isEmpty {
      commands += targets.map { (start, ListedCommand(words: [], redirections: [$0])) }
    } else {
      commands.append((start, ListedCommand(words: words, redirections: targets)))
    }
  }

  private func offset(_ node: [String: Any], _ end: String) -> Int {
    ((node[end] as? [String: Any])?["Offset"] as? Int) ?? 0
  }

  private func texts(_ nodes: Any?) -> [String] { (nodes as? [Any] ?? []).map(text) }

  private func text(_ node: Any) -> String {
    guard let node = node as? [String: Any] else { return "" }
    let start = offset(node, "Pos")
    var end = min(offset(node, "End"), source.count)
    // The end of `a+=` without a value is given in front of the `=`.
    if node["Append"] as? Bool == true, node["Value"] == nil, node["Array"] == nil { end += 1 }
    guard start <= end else { return "" }
    return ShellTextCleaning.withoutContinuations(source[start..<end])
  }
}

/// Makes source texts of words comparable.
enum ShellTextCleaning {
  /// The text without any backslash-newline: shfmt keeps them, we drop those that join.
  ///
  /// By bytes: a combining mark behind the newline makes one Character with it.
  static func bytesWithoutContinuations(_ text: some Sequence<UInt8>) -> [UInt8] {
    var kept: [UInt8] = []
    var isBehindBackslash = false
    for byte in text {
      if isBehindBackslash, byte == UInt8(ascii: "\n") {
        kept.removeLast()
        isBehindBackslash = false
      } else {
        kept.append(byte)
        isBehindBackslash = byte == UInt8(ascii: "\\")
      }
    }
    return kept
  }

  /// The same as text.
  static func withoutContinuations(_ text: some Sequence<UInt8>) -> String {
    String(decoding: bytesWithoutContinuations(text), as: UTF8.self)
  }
}
