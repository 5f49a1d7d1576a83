/// The capability tables as text, parsed on first use.
///
/// An entry is a head line and indented lines:
///
///     git log | high | write-file read-file | run
///       $ git log -1 --format=format:x --output=out.txt     a witness of the first capability
///       $read-file git log --no-index /dev/null a.txt       a witness of another one
///       & --output=out.txt                                  a tail: works behind any further words
///       * -c core.pager='sh -c id #' log                    a fill: works in front of further words
///       < reads code from its input                         without any further word
///       = Bash(git log --oneline)  Bash(git log -n 20)      safer rules, two blanks between
///       Writes any file                                     why
///
/// The head holds the leading words, the reach (low, medium, high, critical), the capabilities (`none` for a
/// harmless command) and `run` when the first witness was run and its effect seen. `@ python3 = python pypy3`
/// says that the commands on the right count as the one on the left.
///
/// Text instead of collection literals: it costs nothing at process start and compiles at once.
enum CapabilityTables {
  /// Every table.
  static var texts: [String] {
    [
      aliases, buildTools, checkers, cloud, containers, databases, files, git, hosting, interpreters,
      javaScriptPackages, network, packageManagers, powerShell, shells, system, text, wrappers,
    ]
  }

  /// Commands that count as another one.
  static let aliases = """
    @ python3 = python python2 pypy pypy3 py
    @ pip = pip3 pip2
    @ terraform = tofu
    @ docker = podman nerdctl
    """

  /// The entries and aliases of all tables, in table order.
  static func parse() -> (entries: [CapabilityEntry], aliases: [String: String]) {
    var entries: [CapabilityEntry] = []
    var aliases: [String: String] = [:]
    entries.reserveCapacity(2000)
    for text in texts {
      for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
        read(line, into: &entries, &aliases)
      }
    }
    return (entries, aliases)
  }

  private static func read(
    _ line: Substring.UTF8View, into entries: inout [CapabilityEntry], _ aliases: inout [String: String]
  ) {
    guard line.first == UInt8(ascii: " ") else {
      if line.first == UInt8(ascii: "@") {
        let words = words(line.dropFirst(2))
        for alias in words.dropFirst(2) { aliases[alias] = words[0] }
      } else {
        entries.append(head(line))
      }
      return
    }
    let body = line.dropFirst(2)
    guard let last = entries.indices.last, let sigil = body.first else { return }
    let value = String(Substring(body.dropFirst(2)))
    switch sigil {
    case UInt8(ascii: "$"): readWitness(body.dropFirst(), into: &entries[last])
    case UInt8(ascii: "<"): entries[last].readsCode = true
    case UInt8(ascii: "&"): entries[last].tails.append(value)
    case UInt8(ascii: "*"): entries[last].fills.append(value)
    case UInt8(ascii: "="): entries[last].saferRules += rules(body.dropFirst(2))
    default: entries[last].why = String(Substring(body))
    }
  }

  /// `capability command`, or a blank and the command.
  private static func readWitness(_ text: Substring.UTF8View, into entry: inout CapabilityEntry) {
    let tag = text.prefix { $0 != UInt8(ascii: " ") }
    let command = String(Substring(text.dropFirst(tag.count + 1)))
    let tagged = Capability(rawValue: String(Substring(tag)))
    entry.witnesses.append(
      CapabilityWitness(capability: tagged ?? entry.capabilities.first ?? .readFile, command: command))
  }

  private static func head(_ line: Substring.UTF8View) -> CapabilityEntry {
    var fields: [Substring.UTF8View] = []
    var rest = line
    while let bar = separator(in: rest) {
      fields.append(rest[..<bar])
      rest = rest[rest.index(bar, offsetBy: 3)...]
    }
    fields.append(rest)
    func field(_ index: Int) -> Substring.UTF8View { index < fields.count ? fields[index] : rest.prefix(0) }
    return CapabilityEntry(
      prefix: words(field(0)), reach: Reach(rawValue: String(Substring(field(1)))) ?? .free,
      capabilities: words(field(2)).compactMap(Capability.init(rawValue:)),
      isVerified: fields.count > 3)
  }

  /// Where ` | ` stands.
  private static func separator(in text: Substring.UTF8View) -> String.Index? {
    var index = text.startIndex
    while let bar = text[index...].firstIndex(of: UInt8(ascii: "|")) {
      if bar > text.startIndex, text[text.index(before: bar)] == UInt8(ascii: " "),
        text[bar...].dropFirst().first == UInt8(ascii: " ")
      {
        return text.index(before: bar)
      }
      index = text.index(after: bar)
    }
    return nil
  }

  private static func words(_ text: Substring.UTF8View) -> [String] {
    text.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
  }

  /// Rules stand two blanks apart.
  private static func rules(_ text: Substring.UTF8View) -> [String] {
    var rules: [String] = []
    var current: [UInt8] = []
    var blanks = 0
    for byte in text {
      if byte == UInt8(ascii: " ") {
        blanks += 1
        continue
      }
      if blanks > 1 {
        rules.append(String(decoding: current, as: UTF8.self))
        current = []
      } else if blanks == 1 {
        current.append(UInt8(ascii: " "))
      }
      blanks = 0
      current.append(byte)
    }
    return current.isEmpty ? rules : rules + [String(decoding: current, as: UTF8.self)]
  }
}
