internal import RuleSyntax

extension SettingsDecoder {
  /// How many problems of the kinds that a key or rule can have are kept.
  private static let maximumProblems = 10_000

  package mutating func report(
    _ kind: SettingsProblem.Kind, _ message: String, help: String? = nil, at range: Range<Int>,
    repair: (range: Range<Int>, replacement: [UInt8])? = nil
  ) {
    let isNumerous = kind == .duplicateKey || kind == .misplacedKey || kind == .ineffective
    guard !isNumerous || file.problems.count < Self.maximumProblems else { return }
    file.problems.append(
      SettingsProblem(kind: kind, message: message, help: help, span: lines.span(of: range), repair: repair))
  }

  package mutating func reportNotes(_ notes: [JSONNote]) {
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
    let edits = recovery?.edits ?? []
    let repair = JSONRepair(edits, in: file.source)
    report(
      isLimit ? .tooLarge : .invalidJSON, error.message, help: help(error, edits), at: error.range,
      repair: repair.map { ($0.range, $0.replacement) })
    file.problems[file.problems.count - 1].repairDescription = repair?.description
  }

  /// The advice of the first mistake, and where the others are.
  private func help(_ error: JSONError, _ edits: [JSONRecovery.Edit]) -> String? {
    let others = edits.map(\.range.lowerBound).filter { $0 > error.range.lowerBound }
    let places = others.map { String(lines.position(of: $0).line) }
    guard !places.isEmpty else { return error.help }
    let shown = places.prefix(5).joined(separator: ", ") + (places.count > 5 ? ", …" : "")
    let more =
      "\(places.count) more mistake\(places.count == 1 ? "" : "s") in line\(places.count == 1 ? "" : "s") \(shown)"
    return error.help.map { "\($0); \(more)" } ?? more
  }

  // MARK: Keys

  /// Reports every key that stands twice in one object, anywhere in the file (C-7).
  package mutating func reportDuplicateKeys(in root: JSONValue) {
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
  package mutating func reportUnknownMode(_ name: String, at range: Range<Int>) {
    guard PermissionMode(name, semantics: semantics) == nil else { return }
    let known = PermissionMode.known(in: semantics).map { "`\($0.rawValue)`" }.joined(separator: ", ")
    let edition =
      PermissionMode(name, semantics: .current) == nil ? "" : " in edition \(semantics.edition.rawValue)"
    report(
      .unknownValue, "`\(name)` is no permission mode\(edition), the mode is `default` instead",
      help: "known modes: \(known)", at: range)
  }

  /// `Agent(a,b)` is a list only in the `tools` of an agent (C-10).
  package mutating func reportTypeList(_ entry: RuleEntry) {
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
