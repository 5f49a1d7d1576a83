// Generated from Knowledge/product/file-commands.table by `make knowledge`. Edit that file.
// swift-format-ignore-file

/// The commands of which words are files (S-19a to S-19e).
enum FileOperandTable {
  static let names = PackedNames(
    text: """
    awk base64 cat cd cmp column comm cp cut diff egrep expand fgrep file find fmt fold gawk \
    git>diff git>grep grep head hexdump jq ls man mawk md5sum mkdir mv nawk nl numfmt od paste \
    pr rev rg rm rmdir sed sha1sum sha256sum sort stat strings tac tail tee touch tr tsort \
    unexpand uniq wc
    """,
    starts: [
      0, 4, 11, 15, 18, 22, 29, 34, 37, 41, 46, 52, 59, 65, 70, 75, 79, 84, 89, 98, 107, 112, 117,
      125, 128, 131, 135, 140, 147, 153, 156, 161, 164, 171, 174, 180, 183, 187, 190, 193, 199, 203,
      211, 221, 226, 231, 239, 243, 248, 252, 258, 261, 267, 276, 281, 284,
    ])

  /// The rule of each name.
  static let places: [UInt8] = [
    0, 1, 1, 2, 1, 3, 1, 4, 5, 1, 6, 7, 6, 1, 8, 9, 10, 0, 11, 12, 6, 1, 1, 13, 1, 14, 0, 1, 15, 16,
    0, 1, 17, 1, 18, 19, 1, 20, 21, 21, 22, 1, 1, 1, 1, 1, 23, 1, 24, 15, 25, 1, 26, 1, 1,
  ]

  static let rules: [FileCommandRule] = [
    FileCommandRule(access: .read, skipped: 1, values: ["--assign", "--field-separator", "-F", "-v"], files: ["--exec", "--file", "-E", "-f"], hasFilesAmongOperands: true, followsWorkingDirectory: false),
    FileCommandRule(access: .read),
    FileCommandRule(form: .cd, access: .read),
    FileCommandRule(access: .read, values: ["--output-separator", "--output-width", "--separator", "--table-column", "--table-columns", "--table-columns-limit", "--table-hide", "--table-name", "--table-noextreme", "--table-order", "--table-right", "--table-truncate", "--table-wrap", "--tree", "--tree-id", "--tree-parent", "-C", "-E", "-H", "-N", "-O", "-R", "-T", "-W", "-c", "-i", "-l", "-o", "-p", "-r", "-s"], flags: ["-J", "-L", "-V", "-d", "-e", "-h", "-m", "-t", "-x"]),
    FileCommandRule(form: .transfer, access: [.read, .write], isKnownByBaseName: true, isKnownInAnyCase: true),
    FileCommandRule(access: .read, values: ["--bytes", "--characters", "--delimiter", "--fields", "--output-delimiter", "-b", "-c", "-d", "-f"], flags: ["-n", "-s", "-w", "-z"]),
    FileCommandRule(access: .read, skipped: 1, values: ["--after-context", "--before-context", "--context", "--exclude", "--exclude-dir", "--include", "--max-count", "-A", "-B", "-C", "-m"], patterns: ["--regexp", "-e"], files: ["--file", "-f"], otherFiles: ["--exclude-from", "--ignore-file"], hasAttachedShortFiles: true, hasFilesAmongOperands: true),
    FileCommandRule(access: .read, values: ["--tabs", "-t"], flags: ["-i"]),
    FileCommandRule(form: .find, access: .read),
    FileCommandRule(access: .read, values: ["--goal", "--prefix", "--width", "-d", "-g", "-l", "-w"], flags: ["-c", "-m", "-n", "-s", "-u"]),
    FileCommandRule(access: .read, values: ["--width", "-w"], flags: ["-b", "-s"]),
    FileCommandRule(access: .read),
    FileCommandRule(access: .read, skipped: 1, values: ["--after-context", "--before-context", "--context", "--max-count", "--max-depth", "--threads", "-A", "-B", "-C", "-m"], patterns: ["--regexp", "-e"], files: ["--file", "-f"], otherFiles: ["--exclude-from", "--ignore-file"], hasAttachedShortFiles: true, hasFilesAmongOperands: true),
    FileCommandRule(form: .jq, access: .read),
    FileCommandRule(form: .man, access: .read, followsWorkingDirectory: false),
    FileCommandRule(access: .write),
    FileCommandRule(form: .transfer, access: [.read, .write], isKnownByBaseName: true, isKnownInAnyCase: true),
    FileCommandRule(access: .read, values: ["--delimiter", "--field", "--format", "--from", "--from-unit", "--invalid", "--padding", "--round", "--suffix", "--to", "--to-unit", "-d"], flags: ["-z"]),
    FileCommandRule(access: .read, values: ["--delimiters", "-d"], flags: ["-s", "-z"]),
    FileCommandRule(access: .read, values: ["--columns", "--date-format", "--first-line-number", "--header", "--indent", "--length", "--page-width", "--width", "-D", "-N", "-W", "-h", "-l", "-o", "-w"], flags: ["-F", "-J", "-T", "-a", "-c", "-d", "-f", "-m", "-p", "-r", "-t", "-v"]),
    FileCommandRule(access: .read, skipped: 1, values: ["--after-context", "--before-context", "--context", "--glob", "--max-count", "--max-depth", "--replace", "--type", "--type-not", "-A", "-B", "-C", "-T", "-g", "-m", "-r", "-t"], patterns: ["--regexp", "-e"], files: ["--file", "-f"], otherFiles: ["--exclude-from", "--ignore-file"], hasAttachedShortFiles: true, hasFilesAmongOperands: true),
    FileCommandRule(access: .write, isKnownByBaseName: true),
    FileCommandRule(form: .sed, access: .read, skipped: 1, patterns: ["--expression", "-e"], files: ["--file", "-f"], hasAttachedLongFiles: false, hasGivingLetters: true),
    FileCommandRule(access: .read, values: ["--separator", "-s"], flags: ["-b", "-r"]),
    FileCommandRule(access: .write, isKnownByBaseName: true, isKnownInAnyCase: true),
    FileCommandRule(form: .tr, access: .read, skipped: 2),
    FileCommandRule(access: .read, values: ["--tabs", "-t"], flags: ["-a", "-f"]),
  ]
}
