/// The recognised commands (S-19a, S-19b).
enum FileCommandRules {
  /// The rule of a command word after quote removal.
  static func rule(of name: [UInt8]) -> (name: [UInt8], rule: FileCommandRule)? {
    if let rule = table[name] { return (name, rule) }
    guard let slash = name.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    let base = Array(name[(slash + 1)...])
    guard byBaseName.contains(base), let rule = table[base] else { return nil }
    return (base, rule)
  }

  static let gitGrep = grep(
    values: [
      "-A", "-B", "-C", "-m", "--after-context", "--before-context", "--context", "--max-count",
      "--max-depth", "--threads",
    ])

  /// Known by the last segment of a path too (E6).
  private static let byBaseName: Set<[UInt8]> = names(["cp", "mv", "rm", "rmdir", "tee"])

  private static let table: [[UInt8]: FileCommandRule] = {
    var table: [[UInt8]: FileCommandRule] = [:]
    func add(_ names: [StaticString], _ rule: FileCommandRule) {
      for name in names { table[name.withUTF8Buffer { Array($0) }] = rule }
    }
    add(
      [
        "base64", "cat", "cmp", "comm", "diff", "file", "head", "hexdump", "ls", "md5sum", "nl", "od",
        "rev", "sha1sum", "sha256sum", "sort", "stat", "strings", "tail", "tsort", "uniq", "wc",
      ], FileCommandRule())
    add(["rm", "rmdir", "mkdir", "touch", "tee"], FileCommandRule(access: .write))
    add(["cd"], FileCommandRule(form: .cd))
    add(["cp", "mv"], FileCommandRule(form: .transfer, access: [.read, .write]))
    add(["find"], FileCommandRule(form: .find))
    add(["man"], FileCommandRule(form: .man, followsWorkingDirectory: false))
    add(["jq"], FileCommandRule(form: .jq))
    add(["tr"], FileCommandRule(form: .tr, skipped: 2))
    add(
      ["sed"],
      FileCommandRule(
        form: .sed, access: .read, skipped: 1, patterns: ["-e", "--expression"], files: ["-f", "--file"],
        hasAttachedLongFiles: false, hasGivingLetters: true))
    add(
      ["awk", "gawk", "mawk", "nawk"],
      FileCommandRule(
        skipped: 1, values: ["-F", "-v", "--assign", "--field-separator"], hasClusters: false,
        files: ["-E", "-f", "--exec", "--file"], hasFilesAmongOperands: true, followsWorkingDirectory: false))
    add(
      ["grep", "egrep", "fgrep"],
      grep(values: [
        "-A", "-B", "-C", "-m", "--after-context", "--before-context", "--context", "--exclude",
        "--exclude-dir", "--include", "--max-count",
      ]))
    add(
      ["rg"],
      grep(values: [
        "-A", "-B", "-C", "-T", "-g", "-m", "-r", "-t", "--after-context", "--before-context", "--context",
        "--glob", "--max-count", "--max-depth", "--replace", "--type", "--type-not",
      ]))
    func add(_ name: StaticString, values: [StaticString]) { add([name], FileCommandRule(values: values)) }
    add(
      "column",
      values: [
        "-C", "-E", "-H", "-N", "-O", "-R", "-T", "-W", "-c", "-i", "-l", "-o", "-p", "-r", "-s",
        "--output-separator", "--output-width", "--separator", "--table-column", "--table-columns",
        "--table-columns-limit", "--table-hide", "--table-name", "--table-noextreme", "--table-order",
        "--table-right", "--table-truncate", "--table-wrap", "--tree", "--tree-id", "--tree-parent",
      ])
    add(
      "cut",
      values: [
        "-b", "-c", "-d", "-f", "--bytes", "--characters", "--delimiter", "--fields",
        "--output-delimiter",
      ])
    add("expand", values: ["-t", "--tabs"])
    add("unexpand", values: ["-t", "--tabs"])
    add("fmt", values: ["-d", "-g", "-l", "-w", "--goal", "--prefix", "--width"])
    add("fold", values: ["-w", "--width"])
    add(
      "numfmt",
      values: [
        "-d", "--delimiter", "--field", "--format", "--from", "--from-unit", "--invalid", "--padding",
        "--round", "--suffix", "--to", "--to-unit",
      ])
    add("paste", values: ["-d", "--delimiters"])
    add(
      "pr",
      values: [
        "-D", "-N", "-W", "-h", "-l", "-o", "-w", "--columns", "--date-format",
        "--first-line-number", "--header", "--indent", "--length", "--page-width", "--width",
      ])
    add("tac", values: ["-s", "--separator"])
    return table
  }()

  private static func grep(values: [StaticString]) -> FileCommandRule {
    FileCommandRule(
      skipped: 1, values: values, hasClusters: false, patterns: ["-e", "--regexp"],
      files: ["-f", "--file"], otherFiles: ["--exclude-from", "--ignore-file"], hasAttachedShortFiles: true,
      hasFilesAmongOperands: true)
  }

  private static func names(_ names: [StaticString]) -> Set<[UInt8]> {
    Set(names.map { name in name.withUTF8Buffer { Array($0) } })
  }
}
