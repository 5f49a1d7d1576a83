internal import RuleSyntax
internal import Settings

/// The work of reading one header; see `FrontmatterReader`.
struct FrontmatterDecoder {
  var settings: SettingsDecoder
  let kind: FrontmatterReader.Kind
  let placeholders: FrontmatterPlaceholders

  init(
    settings: SettingsDecoder, kind: FrontmatterReader.Kind, placeholders: FrontmatterPlaceholders
  ) {
    self.settings = settings
    self.kind = kind
    self.placeholders = placeholders
  }

  private var source: [UInt8] { settings.file.source }

  mutating func decode() {
    if source.starts(with: [0xEF, 0xBB, 0xBF]) {
      settings.reportNotes([JSONNote(kind: .byteOrderMark, range: 0..<3)])
    }
    switch FrontmatterHeader(in: source) {
    case .none: return
    case .unclosed:
      settings.report(
        .invalidYAML, "the header that begins here has no closing `---` line", help: "nothing in it is read",
        at: 0..<min(3, source.count))
    case .found(let range): decode(range)
    }
  }

  private mutating func decode(_ range: Range<Int>) {
    guard range.count <= FrontmatterReader.maximumBytes else {
      settings.report(
        .tooLarge, "the header has more than \(FrontmatterReader.maximumBytes) bytes", help: "it is not read",
        at: range)
      return
    }
    do {
      let root = try YAMLReader.read(Array(source[range])).moved(by: range.lowerBound)
      decode(root)
    } catch {
      let place = min(range.lowerBound + error.offset, range.upperBound)
      settings.report(
        error.kind == .limit ? .tooLarge : .invalidYAML, "not YAML here: \(error.message)",
        help: "put quotes around a value that contains `: `, `#` or begins with a special character",
        at: place..<place)
      recover(range)
    }
  }

  private mutating func decode(_ root: JSONValue) {
    settings.file.root = root
    guard let members = root.members else {
      if !root.isNull {
        settings.report(.wrongType, "a header is a mapping, not \(root.kindName)", at: root.range)
      }
      return
    }
    settings.reportDuplicateKeys(in: root)
    for key in FrontmatterKey.allCases {
      guard let member = root.member(key.rawValue) else { continue }
      if key.kind == kind { decode(member.value, key) }
    }
    for member in members {
      guard let help = misplacedHelp(member.name) else { continue }
      settings.report(
        .misplacedKey, "`\(member.name)` is not read here and does nothing", help: help, at: member.keyRange)
    }
    guard settings.semantics.has(.frontmatterRules) else { return }
    if kind == .agent, let mode = root["permissionMode"], let name = mode.text {
      settings.reportUnknownMode(name, at: mode.range)
    }
    if let hooks = root["hooks"] { settings.decodeHooks(hooks) }
  }

  // MARK: Rules

  private mutating func decode(_ value: JSONValue, _ key: FrontmatterKey) {
    switch value.content {
    case .null: return
    case .string(let text):
      for item in items(in: text, of: value, list: key.list) { add(item.text, at: item.range, key) }
    case .array(let elements):
      for element in elements { add(element.string, at: element.range, key) }
    case .boolean, .number, .object:
      settings.report(
        .wrongType, "`\(key.rawValue)` has to be a string or a list, here is \(value.kindName)",
        help: "it is not in force until then", at: value.range)
    }
  }

  /// The rules in one string, each with the bytes it takes in the file.
  private func items(
    in text: [UInt8], of value: JSONValue, list: RuleList
  ) -> [(text: [UInt8], range: Range<Int>)] {
    let ranges = RuleString.ranges(in: text, list: list)
    let literal = source[value.range]
    // Where the scalar stands in the file as it reads, offsets carry over.
    let inset = literal.elementsEqual(text) ? 0 : literal.dropFirst().dropLast().elementsEqual(text) ? 1 : nil
    var next = value.range.lowerBound
    return ranges.map { range in
      let item = Array(text[range])
      if let inset {
        let start = value.range.lowerBound + inset
        return (item, start + range.lowerBound..<start + range.upperBound)
      }
      // Folded or escaped: look for the item after the one before; if it is not there, the scalar is the place.
      guard let found = find(item, in: next..<value.range.upperBound) else { return (item, value.range) }
      next = found.upperBound
      return (item, found)
    }
  }

  private func find(_ item: [UInt8], in range: Range<Int>) -> Range<Int>? {
    guard let first = item.first, range.count >= item.count else { return nil }
    var start = range.lowerBound
    // Bounded, so that a long scalar with many escapes stays linear.
    let end = min(range.upperBound - item.count, range.lowerBound + 4096)
    while start <= end {
      if source[start] == first, source[start..<start + item.count].elementsEqual(item) {
        return start..<start + item.count
      }
      start += 1
    }
    return nil
  }

  private mutating func add(_ text: [UInt8]?, at range: Range<Int>, _ key: FrontmatterKey) {
    guard settings.semantics.has(.frontmatterRules) else { return }
    let reader = SettingsReader(semantics: settings.semantics)
    var entry = reader.entry(text, in: key.list, at: settings.lines.span(of: range))
    guard kind == .skill else {
      settings.file.toolRestrictions.append(entry)
      if key == .disallowedTools { settings.reportTypeList(entry) }
      return
    }
    if key == .allowedTools, let text, case .success(let rule) = entry.rule, rule.tool.canonical == "Bash" {
      switch placeholders.expand(text) {
      case .unchanged: break
      case .expanded(let expanded):
        entry.rule = reader.entry(expanded, in: key.list, at: entry.span).rule
      case .unresolved(let name):
        settings.report(
          .unresolvedPlaceholder, "it is not known what `\(name)` stands for, so this rule is not in force",
          at: range)
        settings.file.rejectedEntries.append(entry)
        return
      }
    }
    settings.file.entries.append(entry)
    settings.reportTypeList(entry)
  }

  private func misplacedHelp(_ name: String) -> String? {
    let isSkill = kind == .skill
    switch name {
    case "tools" where isSkill, "allowedTools" where isSkill, "allowed_tools" where isSkill:
      return "commands and skills read `allowed-tools`"
    case "disallowedTools" where isSkill, "disallowed_tools" where isSkill:
      return "commands and skills read `disallowed-tools`"
    case "allowed-tools" where !isSkill, "allowedTools" where !isSkill: return "agents read `tools`"
    case "disallowed-tools" where !isSkill: return "agents read `disallowedTools`"
    default: return nil
    }
  }

  // MARK: Recovery

  /// Makes out the rules of a header that is not YAML, line by line. Fails closed: allows are not in force, denies
  /// are.
  private mutating func recover(_ range: Range<Int>) {
    guard kind == .skill, settings.semantics.has(.frontmatterRules) else { return }
    let reader = SettingsReader(semantics: settings.semantics)
    var current: FrontmatterKey?
    var offset = range.lowerBound
    while offset < range.upperBound, let line = FrontmatterHeader.line(in: source, from: offset) {
      offset = line.next
      guard let (key, value) = RecoveredLine.read(source, line.content, current) else { continue }
      current = key
      guard let key, key.kind == .skill else { continue }
      for piece in RuleString.ranges(in: Array(source[value]), list: key.list) {
        let place = value.lowerBound + piece.lowerBound..<value.lowerBound + piece.upperBound
        let entry = reader.entry(Array(source[place]), in: key.list, at: settings.lines.span(of: place))
        if key.list == .deny {
          settings.file.entries.append(entry)
        } else {
          settings.file.rejectedEntries.append(entry)
        }
      }
    }
  }
}

/// The keys of a header that hold rules (spec C-10).
enum FrontmatterKey: String, CaseIterable {
  case allowedTools = "allowed-tools"
  case disallowedToolsOfSkill = "disallowed-tools"
  case tools
  case disallowedTools

  var kind: FrontmatterReader.Kind {
    switch self {
    case .allowedTools, .disallowedToolsOfSkill: .skill
    case .tools, .disallowedTools: .agent
    }
  }

  var list: RuleList {
    switch self {
    case .allowedTools, .tools: .allow
    case .disallowedToolsOfSkill, .disallowedTools: .deny
    }
  }
}

/// One line of a header that is not YAML.
enum RecoveredLine {
  /// The key that a line belongs to and the bytes of its value; nil for a line that changes nothing.
  static func read(
    _ source: [UInt8], _ line: Range<Int>, _ current: FrontmatterKey?
  ) -> (FrontmatterKey?, Range<Int>)? {
    let start = source[line].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? line.upperBound
    guard start < line.upperBound, source[start] != UInt8(ascii: "#") else { return nil }
    if source[start] == UInt8(ascii: "-"), current != nil {
      return (current, trimmed(source, start + 1..<line.upperBound))
    }
    // A key begins its line; an indented one belongs to something else.
    guard start == line.lowerBound else { return nil }
    guard let colon = source[line].firstIndex(of: UInt8(ascii: ":")) else { return (nil, line) }
    let key = FrontmatterKey(rawValue: String(decoding: source[line.lowerBound..<colon], as: UTF8.self))
    return (key, trimmed(source, colon + 1..<line.upperBound))
  }

  /// Without blanks around it, and without one pair of brackets and one pair of quotes.
  private static func trimmed(_ source: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var range = range
    func dropBlanks() {
      while let first = source[range].first, first == 0x20 || first == 0x09 { range = range.dropFirst() }
      while let last = source[range].last, last == 0x20 || last == 0x09 { range = range.dropLast() }
    }
    dropBlanks()
    for (open, close) in [
      (UInt8(ascii: "["), UInt8(ascii: "]")), (UInt8(ascii: "\""), UInt8(ascii: "\"")),
      (UInt8(ascii: "'"), UInt8(ascii: "'")),
    ] {
      guard range.count >= 2, source[range.lowerBound] == open, source[range.upperBound - 1] == close else {
        continue
      }
      range = range.dropFirst().dropLast()
      dropBlanks()
    }
    return range
  }
}

extension JSONValue {
  /// The same value in a text that has more bytes before it.
  func moved(by distance: Int) -> JSONValue {
    func move(_ range: Range<Int>) -> Range<Int> { range.lowerBound + distance..<range.upperBound + distance }
    let content: Content =
      switch self.content {
      case .array(let elements): .array(elements.map { $0.moved(by: distance) })
      case .object(let members):
        .object(
          members.map {
            JSONMember(key: $0.key, keyRange: move($0.keyRange), value: $0.value.moved(by: distance))
          })
      default: self.content
      }
    return JSONValue(content, range: move(range))
  }
}
