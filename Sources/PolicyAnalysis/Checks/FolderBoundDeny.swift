internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// CCR405: a relative path in a deny or ask of user settings, while files elsewhere may be read or written.
struct FolderBoundDeny: PolicyCheck {
  static let metadata = CheckMetadata(
    code: "CCR405",
    name: "folder-bound-deny",
    severity: .warning,
    summary: "The path counts from the working directories, other folders are not reached.",
    rationale: """
      User settings are for every project, and so the rule looks as if it held for every folder. A relative pattern \
      such as `**/.env` counts from the working directories of the session. With `Read` allowed, \
      the same file of another project is read without asking.
      """,
    fix: "Writes the pattern from the root: `**/.env` becomes `//**/.env`.",
    clauses: ["P-4"],
    examples: [
      CheckExample(
        [.init(#"{"permissions": {"deny": ["Read(**/.env)"], "allow": ["Read"]}}"#, scope: .user)],
        expected: [
          .init(
            rule: "Read(**/.env)", severity: .warning, witness: "/srv/other/.env",
            fixed: #"{"permissions": {"deny": ["Read(//**/.env)"], "allow": ["Read"]}}"#)
        ]),
      CheckExample(
        [.init(#"{"permissions": {"deny": ["Read(//**/.env)"], "allow": ["Read"]}}"#, scope: .user)],
        expected: []),
      CheckExample(
        [.init(#"{"permissions": {"deny": ["Read(**/.env)"]}}"#, scope: .user)], expected: [],
        remark: "Files elsewhere ask anyway."),
    ])

  init() {}

  func findings(in input: AnalysisInput) -> [Finding] {
    guard input.semantics.reading == .product else { return [] }
    return input.lintedEntries.compactMap { file, entry -> Finding? in
      guard entry.list != .allow, file.scope == .user || file.scope == .managed, let rule = entry.parsedRule,
        ["Read", "Edit"].contains(rule.tool.canonical), !rule.hasOuterWhitespace,
        rule.skipReason(in: entry.list) == nil, let specifier = rule.specifier, !specifier.isWhole,
        case .path(let pattern) = specifier.meaning, pattern.anchor == .workingDirectory, !pattern.isNegation,
        pattern.ascents == 0, let name = Self.sample(pattern.glob)
      else { return nil }
      let call = FileCandidates.call(rule.tool.canonical, "/srv/other/\(name)")
      guard let witness = input.witness(among: [call], in: [.allow]) else { return nil }
      var rest = specifier.bytes
      if rest.starts(with: "./".utf8) { rest.removeFirst(2) }
      let wide = rest.starts(with: "**/".utf8) ? rest : Array("**/".utf8) + rest
      let repaired = rule.text(with: Array("//".utf8) + wide)
      return Self.finding(
        about: entry, in: file, part: specifier.range,
        message:
          "\(Quotation.quoted(rule.text)) counts from the working directories, files in other folders are not reached",
        witness: witness,
        fix: EntryEdits(entry, in: file).writing(repaired))
    }
  }

  /// A path of the pattern below any folder: its names, wildcards filled; nil for what is too open to show.
  private static func sample(_ glob: [UInt8]) -> String? {
    let filling = UInt8(ascii: "x")
    let names = glob.split(separator: UInt8(ascii: "/"))
    var filled = names.filter { !$0.elementsEqual("**".utf8) }.map { name in
      name.map { $0 == UInt8(ascii: "*") ? filling : $0 }
    }
    guard !filled.isEmpty, !filled.joined().contains(where: { "[]?{}\\".utf8.contains($0) }) else {
      return nil
    }
    if names.last?.elementsEqual("**".utf8) == true { filled.append([filling]) }
    return String(decoding: Array(filled.joined(separator: [UInt8(ascii: "/")])), as: UTF8.self)
  }
}
