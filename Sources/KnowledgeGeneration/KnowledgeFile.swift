/// A knowledge file cut into lines and words, before any format looks at it.
///
/// An empty line, and the rest of a line from a `#` that begins a word, say nothing. Words stand between blanks. A line
/// that begins with a blank belongs to the entry above it. Formats whose lines hold commands take the text of a line as
/// it is written instead of its words: there a `#` begins a comment only where it is the first of its line.
public struct KnowledgeFile: Sendable {
  /// One line with at least one word.
  public struct Line: Sendable, Hashable {
    /// The file below `Knowledge`.
    public var file: String
    /// The line number, from 1.
    public var number: Int
    /// Whether the line belongs to the entry above it.
    public var isIndented: Bool
    /// The words of the line; at least one.
    public var words: [String]
    /// The line as it is written.
    public var text: String

    /// The first word, which says what the line is about.
    public var keyword: String { words.first ?? "" }
    /// The words after the first.
    public var arguments: ArraySlice<String> { words.dropFirst() }
    /// What is written after the keyword and one blank, comments included.
    public var value: String {
      let fromKeyword = text.drop { $0 == " " }
      return String(fromKeyword.dropFirst(keyword.count + 1))
    }

    /// An error about this line. Its column is that of what stands in the first backticks of the problem, or else that
    /// of the keyword.
    public func error(_ problem: String) -> KnowledgeError {
      let named = problem.split(separator: "`", omittingEmptySubsequences: false).dropFirst().first
      let place = named.flatMap(Self.place(in: text))
      let start = place ?? text.firstIndex { $0 != " " } ?? text.startIndex
      let column = text.utf8.distance(from: text.startIndex, to: start) + 1
      return KnowledgeError(file: file, line: number, column: column, problem: problem)
    }

    /// Where a text stands as words of its own, or else as a part of one.
    private static func place(in text: String) -> (Substring) -> String.Index? {
      { named in
        guard !named.isEmpty else { return nil }
        let places = text.ranges(of: named)
        let asWords = places.first { place in
          let isBegun =
            place.lowerBound == text.startIndex || text[text.index(before: place.lowerBound)] == " "
          let isEnded = place.upperBound == text.endIndex || " ,".contains(text[place.upperBound])
          return isBegun && isEnded
        }
        return (asWords ?? places.first)?.lowerBound
      }
    }
  }

  /// An entry: a line at the margin and the indented lines below it.
  public struct Entry: Sendable, Hashable {
    /// The line at the margin.
    public var head: Line
    /// The indented lines.
    public var properties: [Line]
  }

  /// The name below `Knowledge`.
  public var name: String
  /// The lines that say something.
  public var lines: [Line]

  /// Cuts a text into lines.
  ///
  /// - Parameters:
  ///   - name: the name below `Knowledge`, for errors.
  ///   - text: UTF-8.
  /// - Throws: when a tab, a carriage return or other than ASCII stands outside a comment.
  public init(name: String, text: [UInt8]) throws(KnowledgeError) {
    self.name = name
    lines = []
    var number = 0
    for bytes in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let words = bytes.split(separator: UInt8(ascii: " "))
      let said = words.prefix { $0.first != UInt8(ascii: "#") }
      let line = Line(
        file: name, number: number, isIndented: bytes.first == UInt8(ascii: " "),
        words: said.map { String(decoding: $0, as: UTF8.self) }, text: String(decoding: bytes, as: UTF8.self))
      guard said.allSatisfy({ $0.allSatisfy { (0x21...0x7E).contains($0) } }) else {
        throw line.error("only visible ASCII characters and blanks may stand outside a comment")
      }
      if !line.words.isEmpty { lines.append(line) }
    }
  }

  /// The lines grouped into entries.
  ///
  /// - Throws: when the first line is indented.
  public func entries() throws(KnowledgeError) -> [Entry] {
    var entries: [Entry] = []
    for line in lines {
      if !line.isIndented {
        entries.append(Entry(head: line, properties: []))
      } else if entries.isEmpty {
        throw line.error("an indented line without an entry above it: begin the entry at the margin")
      } else {
        entries[entries.count - 1].properties.append(line)
      }
    }
    return entries
  }
}
