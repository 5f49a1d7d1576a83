internal import PatternMatching

/// The capability tables as text, read command by command when one is first asked for.
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
  private static let texts = [
    aliases, buildTools, checkers, cloud, containers, credentials, databases, files, git, hosting,
    interpreters, javaScriptPackages, network, packageManagers, powerShell, shells, system, systemPackages,
    text, wrappers,
  ]

  /// Commands that count as another one.
  static let aliases = """
    @ python3 = python python2 pypy pypy3 py
    @ pip = pip3 pip2
    @ terraform = tofu
    @ docker = podman nerdctl
    """

  /// An entry that has not been read: where its head line and the lines that belong to it stand.
  struct Block: Sendable {
    /// Tells most commands apart; see `mark(of:)`.
    let mark: UInt64
    fileprivate let table: Int
    fileprivate let range: Range<Int>
  }

  /// The first eight bytes of a command word, zeros after its end.
  static func mark(of command: some Sequence<UInt8>) -> UInt64 {
    var mark: UInt64 = 0
    for (index, byte) in command.prefix(8).enumerated() { mark |= UInt64(byte) << UInt64(8 * index) }
    return mark
  }

  /// The entries of all tables in table order, found but not read, and the aliases.
  ///
  /// - Complexity: linear in the length of the tables, with one look at each line.
  static func blocks() -> (blocks: [Block], aliases: [String: String]) {
    var blocks: [Block] = []
    var aliases: [String: String] = [:]
    blocks.reserveCapacity(2500)
    for table in texts.indices {
      var text = texts[table]
      text.withUTF8 { bytes in
        var head: Int?
        func close(at end: Int) {
          guard let start = head else { return }
          let word = bytes[start..<end].prefix { $0 != UInt8(ascii: " ") }
          blocks.append(Block(mark: mark(of: word), table: table, range: start..<end))
        }
        var start = 0
        while start < bytes.count {
          let end = PatternMatching.end(of: UInt8(ascii: "\n"), in: bytes, from: start)
          switch bytes[start] {
          case UInt8(ascii: " "), UInt8(ascii: "\n"): break
          case UInt8(ascii: "@"):
            let words = bytes[start..<end].split(separator: UInt8(ascii: " ")).map {
              String(decoding: $0, as: UTF8.self)
            }
            for alias in words.dropFirst(3) { aliases[alias] = words[1] }
          default:
            close(at: start)
            head = start
          }
          start = end + 1
        }
        close(at: bytes.count)
      }
    }
    return (blocks, aliases)
  }

  /// Reads an entry.
  static func entry(_ block: Block) -> CapabilityEntry {
    let bytes = texts[block.table].utf8
    let start = bytes.index(bytes.startIndex, offsetBy: block.range.lowerBound)
    let lines = bytes[start..<bytes.index(start, offsetBy: block.range.count)].split(
      separator: UInt8(ascii: "\n"))
    var entry = head(lines[0])
    for line in lines.dropFirst() where line.first == UInt8(ascii: " ") {
      read(line.dropFirst(2), into: &entry)
    }
    return entry
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
