import CommandKnowledge

/// The texts of a command for allow rules (B-10, S-9 to S-11).
struct AllowCandidates {
  var candidates: CommandCandidates
  /// Why prefix and wildcard rules match nothing here (S-9); nil when they may.
  var starRefusal: String?

  init(_ command: FoundCommand, home: [UInt8]) {
    candidates = CommandCandidates(home: home)
    if !command.redirections.isEmpty { candidates.addExact(command.fullText, collapsing: false) }
    if command.beginsWithRedirection {
      starRefusal = "a redirection stands before the command"
      return
    }
    candidates.add(command.text, collapsingExact: false)
    if command.words.isEmpty { return }
    add(command, from: 0, withAssignments: true)
    guard command.assignments.allSatisfy({ SafeAssignments.isSafe($0) }) else { return }
    var offset = 0
    while true {
      let words = command.words[offset...]
      switch MeasuredWrappers.forAllow(words) {
      case .inner(let inner):
        offset = inner.startIndex
        continue
      case .xargs(let inner): candidates.addStar(command.text(from: inner.startIndex))
      case .unmatchable(let reason): starRefusal = reason
      case .notAWrapper: break
      }
      break
    }
    candidates.add(command.text(from: offset), collapsingExact: false)
    add(command, from: offset, withAssignments: false)
  }

  /// The text with its first word after quote removal, and values of assignments too.
  private mutating func add(_ command: FoundCommand, from offset: Int, withAssignments: Bool) {
    let text = command.dequotedText(from: offset)
    guard withAssignments, !command.assignments.isEmpty else {
      return candidates.add(text, collapsingExact: false)
    }
    let blank = [CommandText.blank]
    candidates.add(command.assignmentText + blank + text, collapsingExact: false)
    candidates.add(Dequoting.dequoted(command.assignmentText) + blank + text, collapsingExact: false)
  }
}

/// The texts of a command for deny and ask rules (B-10, S-9 to S-12).
struct StrictCandidates {
  var candidates: CommandCandidates
  /// Those behind `xargs`, which no exact ask rule shields (E2).
  var behindXargs: CommandCandidates

  init(_ command: FoundCommand, home: [UInt8]) {
    candidates = CommandCandidates(home: home)
    behindXargs = CommandCandidates(home: home)
    if !command.redirections.isEmpty { candidates.addExact(command.fullText, collapsing: true) }
    if !command.assignments.isEmpty {
      candidates.add(command.text, collapsingExact: true)
      let dequoted = CommandText.joined([Dequoting.dequoted(command.assignmentText)] + command.words.map(\.value))
      candidates.add(dequoted, collapsingExact: true)
    }
    if command.words.isEmpty { return }
    candidates.add(command.text(from: 0), collapsingExact: true)
    for found in MeasuredWrappers.forDeny(command.words[...]) {
      if found.isBehindXargs {
        Self.add(found, command, to: &behindXargs)
      } else {
        Self.add(found, command, to: &candidates)
      }
    }
  }

  private static func add(
    _ found: DenyCandidate, _ command: FoundCommand, to candidates: inout CommandCandidates
  ) {
    guard let first = found.words.first else { return }
    let sources = found.words.map { Array($0.source) }
    candidates.add(CommandText.joined(sources), collapsingExact: true)
    let values = found.words.map(\.value)
    candidates.add(CommandText.joined([first.value] + sources.dropFirst()), collapsingExact: true)
    candidates.add(CommandText.joined(values), collapsingExact: true)
    guard found.countsBaseName, let base = BaseName.of(first) else { return }
    candidates.add(CommandText.joined([base] + values.dropFirst()), collapsingExact: true)
  }
}

/// The base name of a command word as deny and ask rules see it (B-10e).
enum BaseName {
  /// What follows the last `/` or `\`, less one `.exe` in any case; nil where that is the word itself, or where the
  /// last segment holds an expansion, a glob or a brace.
  static func of(_ word: CommandWord) -> [UInt8]? {
    let value = word.value
    let start = value.lastIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }.map { $0 + 1 } ?? 0
    var name = value[start...]
    if name.count > 4, name.suffix(4).map({ $0 | 0x20 }).elementsEqual([0x2E | 0x20, 0x65, 0x78, 0x65]) {
      name = name.dropLast(4)
    }
    if name.isEmpty || name.count == value.count { return nil }
    return name.contains { "$`*?[]{}()".utf8.contains($0) } ? nil : Array(name)
  }
}
