import PatternMatching

/// The command patterns of all lists, found by the words of a text.
///
/// A trie over whole words: a node is found by the chained hash of the words that lead to it, and a text is
/// followed only as long as some pattern begins with its words. A pattern with a wildcard hangs on the node of the
/// words before its first wildcard, under the piece of a word that follows; among those with the same beginning it
/// is found by its last word, its last bytes, or a whole word between two wildcards. Nodes and entries are numbers
/// in flat arrays; a look-up allocates nothing and counts no references. Whatever is found is compared in full before
/// it counts, so that it costs time and nothing else when two hashes are equal.
final class CommandIndex: Sendable {
  /// An entry, where its pattern stands, and the next entry of the same chain; −1 at its end.
  struct Link: Sendable {
    var entry: CommandEntry
    var pattern: PatternArena.Place
    var next: Int32 = -1
  }

  /// A node and, at once, a slot of the table that nodes are found in.
  struct Node: Sendable {
    /// Half of the node's key, never 0; 0 where no node is.
    var tag: UInt32 = 0
    /// Patterns that end here.
    var chain: Int32 = -1
    /// The patterns whose wildcard follows: what they are found by (see `Kinds`) in the lowest five bits, above them
    /// the number of their `Tails`; 0 where there are none.
    var tails: UInt32 = 0
    /// Which marks the words have that lead to further nodes.
    var nextWords: UInt32 = 0
  }

  /// Patterns with the same beginning, up to their first wildcard.
  struct Tails: Sendable {
    /// Patterns that may match whatever follows.
    var chain: Int32 = -1
    /// How many bytes, 1 to 63, may stand between the words and a wildcard.
    var beginnings: UInt64 = 0
    /// How many bytes, below 64, the endings by which patterns are found have.
    var endings: UInt64 = 0
    /// Which marks the inner words by which patterns are found have.
    var innerWords: UInt64 = 0
    /// Which marks the last words by which patterns are found have.
    var lastWords: UInt64 = 0
  }

  /// By what patterns with the same beginning are found, so that those need not be looked at which cannot match.
  enum Kinds {
    static var chain: UInt32 { 1 }
    static var beginnings: UInt32 { 2 }
    static var endings: UInt32 { 4 }
    static var innerWords: UInt32 { 8 }
    static var lastWords: UInt32 { 16 }
    static var bits: UInt32 { 5 }
  }

  private let box: FlatBox<CommandTable>
  /// Where the entries of each list stand, perhaps among others.
  private let places: [Range<Int>]

  /// An index of patterns.
  ///
  /// - Complexity: linear in the length of all patterns.
  init(_ patterns: CommandPatterns) {
    let construction = CommandIndexConstruction(patterns)
    box = FlatBox(CommandTable(construction, patterns))
    places = construction.places
  }

  deinit {
    box.value.deallocate()
    box.deallocate()
  }

  /// The first rule of a list with a pattern that some text of this shape matches.
  ///
  /// - Complexity: linear in the number of patterns.
  func firstPossible(_ shape: WildcardPattern, in list: Int) -> Int32? {
    let table = box.value
    let prefix = shape.literalPrefix
    for number in places[list] where table.links[number].entry.list == list {
      let link = table.links[number]
      // What is not alike at the beginning has no text in common.
      if table.patterns.beginning(at: link.pattern, agreesWith: prefix),
        table.patterns.pattern(link.pattern).intersects(shape)
      {
        return link.entry.rule
      }
    }
    return nil
  }

  /// The first rules that match a text.
  ///
  /// - Complexity: proportional to the length of the text and the number of patterns that agree with it in
  ///   beginning and ending, or in beginning and a word.
  @inline(__always)
  func find(_ text: SeparatedText, _ query: CommandQuery = CommandQuery()) -> CommandHits {
    if box.value.links.count == 0 { return CommandHits() }
    var search = CommandSearch(text, query, in: box)
    search.run()
    return search.hits
  }
}
