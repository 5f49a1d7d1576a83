internal import RuleSyntax

extension SettingsDecoder {
  /// How many problems of the kinds that a key or rule can have are kept.
  private static let maximumProblems = 10_000

  mutating func report(
    _ kind: SettingsProblem.Kind, _ message: String, help: String? = nil, at range: Range<Int>,
    repair: (range: Range<Int>, replacement: [UInt8])? = nil
  ) {
    let isNumerous = kind == .duplicateKey || kind == .misplacedKey || kind == .ineffective
    guard !isNumerous || file.problems.count < Self.maximumProblems else { return }
    file.problems.append(
      SettingsProblem(kind: kind, message: message, help: help, span: lines.span(of: range), repair: repair))
  }

  mutating func reportNotes(_ notes: [JSONNote]) {
    for note in notes where note.kind == .byteOrderMark {
      report(
        .byteOrderMark, "the file begins with a byte-order mark", help: "save it as UTF-8 without one",
        at: note.range, repair: (note.range, []))
    }
  }

  /// The file is not JSON: it contributes nothing (C-7), and what it would have contributed is recovered as far
  /// as that is easy.
  mutating func reject(_ error: JSONError) {
    isRejected = true
    let recovery = JSONReader().recover(file.source)
    if let root = recovery?.root, root.members != nil {
      var recovered = SettingsDecoder(file: file, semantics: semantics, lines: lines)
      recovered.isRejected = true
      recovered.decode(root)
      file.rejectedEntries = recovered.file.rejectedEntries
    }
    let isLimit = error.kind == .tooLarge || error.kind == .tooDeep
    report(
      isLimit ? .tooLarge : .invalidJSON, error.message, help: error.help, at: error.range,
      repair: recovery?.edits.flatMap(repair(with:)))
  }

  /// One replacement that does all edits, when the text parses afterwards.
  private func repair(with edits: [JSONRecovery.Edit]) -> (range: Range<Int>, replacement: [UInt8])? {
    guard let first = edits.first, let last = edits.last else { return nil }
    var replacement: [UInt8] = []
    var copied = first.range.lowerBound
    for edit in edits {
      guard edit.range.lowerBound >= copied else { return nil }
      replacement += file.source[copied..<edit.range.lowerBound]
      replacement += edit.replacement
      copied = edit.range.upperBound
    }
    let range = first.range.lowerBound..<last.range.upperBound
    let text = file.source[..<range.lowerBound] + replacement + file.source[range.upperBound...]
    guard (try? JSONReader().read(Array(text))) != nil else { return nil }
    return (range, replacement)
  }

  // MARK: Keys

  /// Reports every key that stands twice in one object, anywhere in the file (C-7).
  mutating func reportDuplicateKeys(in root: JSONValue) {
    var pending = [root]
    while let value = pending.popLast() {
      switch value.content {
      case .array(let elements): pending += elements.lazy.filter(\.isContainer)
      case .object(let members):
        reportDuplicates(among: members)
        pending += members.lazy.map(\.value).filter(\.isContainer)
      default: break
      }
    }
  }

  private mutating func reportDuplicates(among members: [JSONMember]) {
    guard members.count > 1 else { return }
    var last: [[UInt8]: Int] = [:]
    for (index, member) in members.enumerated() {
      if let earlier = last.updateValue(index, forKey: member.key) {
        let lost = members[earlier]
        let line = lines.position(of: lost.keyRange.lowerBound).line
        let what = lost.value.elements.map { "the list of \($0.count)" } ?? "the value"
        report(
          .duplicateKey, "the key `\(member.name)` stands twice in one object, the last one counts",
          help: "\(what) on line \(line) counts for nothing: put both together", at: member.keyRange)
      }
    }
  }

  // MARK: Values

  /// Reports a mode that is not known (CCR008).
  mutating func reportUnknownMode(_ name: String, at range: Range<Int>) {
    guard ModeName(name, semantics: semantics) == nil else { return }
    let known = ModeName.known(in: semantics).map { "`\($0.rawValue)`" }.joined(separator: ", ")
    let edition =
      ModeName(name, semantics: .current) == nil ? "" : " in edition \(semantics.edition.rawValue)"
    report(
      .unknownValue, "`\(name)` is no permission mode\(edition), the mode is `default` instead",
      help: "known modes: \(known)", at: range)
  }

  /// `Agent(a,b)` is a list only in the `tools` of an agent (C-10).
  mutating func reportTypeList(_ entry: RuleEntry) {
    guard semantics.has(.agentTypeLists), case .success(let rule) = entry.rule, rule.isTypeList else {
      return
    }
    let text = String(decoding: entry.text, as: UTF8.self)
    report(
      .ineffective,
      "`\(text)` matches nothing, since a list of agents is read only in the `tools` of an agent",
      help: "write one rule for each agent", at: entry.span.start.offset..<entry.span.end.offset)
  }
}

extension JSONValue {
  fileprivate var isContainer: Bool {
    switch content {
    case .array, .object: true
    default: false
    }
  }
}

extension Rule {
  /// Whether the rule is `Agent(a,b)`.
  var isTypeList: Bool {
    guard tool.canonical == "Agent", let specifier else { return false }
    return specifier.parameter == nil && specifier.bytes.contains(UInt8(ascii: ","))
  }
}
