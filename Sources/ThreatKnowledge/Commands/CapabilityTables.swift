/// The capability tables as text, parsed on first use.
///
/// An entry is a head line and indented lines:
///
///     git log | high | write-file read-file | run
///       $ git log -1 --format=format:x --output=out.txt     a witness of the first capability
///       $read-file git log --no-index /dev/null a.txt       a witness of another one
///       & --output=out.txt                                  a tail: works behind any further words
///       &read-file [HEAD] a.txt                             a tail with another effect, and an operand for rules
///                                                           that hold none
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
      aliases, buildTools, checkers, cloud, containers, credentials, databases, files, git, hosting,
      interpreters, javaScriptPackages, network, packageManagers, powerShell, shells, system, systemPackages,
      text, wrappers,
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
    for line in texts.flatMap(TableText.lines) {
      switch line.first {
      case UInt8(ascii: " "):
        if let last = entries.indices.last { read(line.dropFirst(2), into: &entries[last]) }
      case UInt8(ascii: "@"):
        let words = TableText.words(line.dropFirst(2))
        for alias in words.dropFirst(2) { aliases[alias] = words[0] }
      default: entries.append(head(line))
      }
    }
    return (entries, aliases)
  }

  private static func read(_ body: TableText.Line, into entry: inout CapabilityEntry) {
    switch body.first {
    case UInt8(ascii: "$"): entry.witnesses.append(witness(body.dropFirst(), of: entry))
    case UInt8(ascii: "<"): entry.readsCode = true
    case UInt8(ascii: "&"): entry.tails.append(witness(body.dropFirst(), of: entry))
    case UInt8(ascii: "*"): entry.fills.append(witness(body.dropFirst(), of: entry))
    case UInt8(ascii: "="): entry.saferRules += TableText.phrases(body.dropFirst(2))
    default: entry.why = TableText.string(body)
    }
  }

  /// `capability text`, or a blank and the text: then the first capability is shown.
  private static func witness(_ text: TableText.Line, of entry: CapabilityEntry) -> CapabilityWitness {
    let tag = text.prefix { $0 != UInt8(ascii: " ") }
    let capability = Capability(rawValue: TableText.string(tag)) ?? entry.capabilities.first ?? .readFile
    return CapabilityWitness(capability: capability, command: TableText.string(text.dropFirst(tag.count + 1)))
  }

  private static func head(_ line: TableText.Line) -> CapabilityEntry {
    let fields = TableText.fields(of: line)
    func field(_ index: Int) -> TableText.Line { index < fields.count ? fields[index] : line.prefix(0) }
    return CapabilityEntry(
      prefix: TableText.words(field(0)), reach: Reach(rawValue: TableText.string(field(1))) ?? .free,
      capabilities: TableText.words(field(2)).compactMap(Capability.init(rawValue:)),
      isVerified: fields.count > 3)
  }
}
