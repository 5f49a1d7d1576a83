extension Language {
  /// No text.
  public static let empty = Language(.union([]))

  /// Every text, the empty one included.
  public static let all = Language(.intersection([]))

  /// Every text that is well-formed UTF-8.
  public static let validUTF8 = Language(.automaton(.validUTF8))

  /// This text only.
  public static func literal(_ text: some Sequence<UInt8>) -> Language {
    wildcard(WildcardPattern(literal: text))
  }

  /// Every text of one byte out of these.
  public static func oneByte(of bytes: some Sequence<UInt8>) -> Language {
    Language(Automaton(oneOf: ByteSet(bytes)))
  }

  /// Every text, the empty one included, that holds none of these bytes.
  public static func texts(without bytes: some Sequence<UInt8>) -> Language {
    var builder = AutomatonBuilder()
    let state = builder.addState(accepts: true)
    builder.move(state, ~ByteSet(bytes), state)
    builder.start(at: state)
    return Language(Automaton(builder))
  }

  /// The texts that a wildcard pattern matches.
  ///
  /// - Parameters:
  ///   - ignoringASCIICase: as PowerShell compares (spec T-10).
  ///   - endsAtWordBoundary: true for a pattern that the end of the text, or a blank and any text, may follow:
  ///     a trailing ` *` or `:*` (spec B-3, B-5).
  public static func wildcard(
    _ pattern: WildcardPattern, ignoringASCIICase: Bool = false, endsAtWordBoundary: Bool = false
  ) -> Language {
    Language(
      Automaton(pattern, ignoringASCIICase: ignoringASCIICase, endsAtWordBoundary: endsAtWordBoundary))
  }

  /// The paths that a glob matches; the same that `PathGlob.matches` accepts, among resolved paths.
  ///
  /// - Parameters:
  ///   - anchor: the absolute path of the anchor, resolved, for absolute paths; nil for paths relative to it.
  ///   - areDirectories: whether the paths name directories.
  public static func paths(
    _ glob: PathGlob, anchor: [UInt8]? = nil, areDirectories: Bool = false
  ) -> Language {
    var prefix = anchor ?? []
    if anchor != nil, prefix.last != UInt8(ascii: "/") { prefix.append(UInt8(ascii: "/")) }
    return Language(Automaton(glob.syntax, prefix: prefix, areDirectories: areDirectories))
  }

  /// Every resolved absolute path: a leading slash, no empty segment, no `.` or `..`, no NUL; `/` included.
  public static let absolutePaths = Language(Automaton(resolvedPathsThatAreAbsolute: true))

  /// Every resolved relative path that names something below its anchor.
  public static let relativePaths = Language(Automaton(resolvedPathsThatAreAbsolute: false))

  /// The host names that a domain pattern matches (spec T-2, edition 2.1): a leading `*.` stands for one label or
  /// more, any other `*` stays within its label, letter case does not count.
  ///
  /// - Parameter pattern: what stands after `domain:`, without a trailing dot. `*` alone is one label here; that
  ///   it means the whole tool is for the caller.
  public static func domain(_ pattern: [UInt8]) -> Language { Language(Automaton(domain: pattern)) }

  /// The texts of this language, each followed by one of the other.
  ///
  /// - Throws: `TooLarge` when a part that is not a plain union of patterns has more states than the limits
  ///   allow: such a part has to be made deterministic first.
  public func concatenating(
    _ other: Language, _ limits: BuildLimits = .standard
  ) throws(TooLarge) -> Language {
    let first = try plainAutomaton(limits)
    return Language(first.concatenated(with: try other.plainAutomaton(limits)))
  }

  /// One automaton for the whole language.
  private func plainAutomaton(_ limits: BuildLimits) throws(TooLarge) -> Automaton {
    switch form {
    case .automaton(let automaton): return automaton
    case .union(let parts):
      var automata: [Automaton] = []
      for part in parts { automata.append(try Language(part).plainAutomaton(limits)) }
      return Automaton(unionOf: automata)
    case .intersection, .complement:
      return try determinized(limits).automaton
    }
  }

  /// The language as a table of states, for many membership questions.
  ///
  /// - Throws: `TooLarge` when the table has more states than the limits allow.
  public func determinized(_ limits: BuildLimits = .standard) throws(TooLarge) -> DeterministicAutomaton {
    var search = LanguageSearch(form, limits)
    return try search.determinized()
  }
}
