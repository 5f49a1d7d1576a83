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
      let repaired = rule.tool.bytes + Array("(//".utf8) + wide + Array(")".utf8)
      return Self.finding(
        about: entry, in: file, part: specifier.range,
        message:
          "\(Quotation.quoted(rule.text)) counts from the working directories, files in other folders are not reached",
        witness: witness,
        fix: EntryEdits(entry, in: file).replacing(
          with: repaired, description: "write \(Quotation.quoted(repaired))"))
    }
  }

  /// A path of the pattern below any folder: its names, wildcards filled; nil for what is too open to show.
  private static func sample(_ glob: [UInt8]) -> String? {
    let names = glob.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
    let filled = names.filter { $0 != "**" }.map { $0 == "*" ? "x" : $0.replacingStars(with: "x") }
    guard !filled.isEmpty, !filled.contains(where: { $0.contains { "[]?{}\\".contains($0) } }) else {
      return nil
    }
    let isOpen = names.last == "**"
    return (filled + (isOpen ? ["x"] : [])).joined(separator: "/")
  }
}

extension String {
  fileprivate func replacingStars(with text: String) -> String {
    reduce(into: "") { $0 += $1 == "*" ? text : String($1) }
  }
}
