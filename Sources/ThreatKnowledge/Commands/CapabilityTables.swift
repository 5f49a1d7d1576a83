internal import PatternMatching

/// The capability tables as text, read command by command when one is first asked for.
///
/// They are written in `Knowledge/capabilities`, a file a family, and brought by `make knowledge` into the form that is read
/// here: a head line and indented lines.
///
///     git log | high | write-file read-file | run
///       $ git log -1 --format=format:x --output=out.txt     shows
///       $read-file git log --no-index /dev/null a.txt       shows another capability
///       & --output=out.txt                                  tail
///       * -c core.pager='sh -c id #' log                    fill
///       <                                                   reads-code
///       = Bash(git log --oneline)  Bash(git log -n 20)      safer
///       Writes any file                                     why
///     @ python3 = python pypy3                              alias
///
/// The generator stops at a word that is none of `Vocabulary`, which a test holds together with the enumerations here: what
/// stands behind `??` is never reached, and would take a word that is not known for the gravest.
///
/// Text instead of collection literals: it costs nothing at process start and compiles at once.
enum CapabilityTables {
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
    for table in families.indices {
      var text = families[table]
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
    let bytes = families[block.table].utf8
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
    let capability = tag.isEmpty ? entry.capabilities.first ?? .readFile : TableText.capability(tag)
    return CapabilityWitness(capability: capability, command: TableText.string(text.dropFirst(tag.count + 1)))
  }

  private static func head(_ line: TableText.Line) -> CapabilityEntry {
    let fields = TableText.fields(of: line)
    func field(_ index: Int) -> TableText.Line { index < fields.count ? fields[index] : line.prefix(0) }
    return CapabilityEntry(
      prefix: TableText.words(field(0)), reach: Reach(rawValue: TableText.string(field(1))) ?? .free,
      capabilities: field(2).elementsEqual("none".utf8)
        ? [] : field(2).split(separator: 0x20).map(TableText.capability),
      isVerified: fields.count > 3)
  }
}
