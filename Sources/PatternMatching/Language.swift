/// A set of byte strings, for exact questions about all texts at once.
///
/// A language is put together from patterns by union, intersection and complement; nothing is computed until a
/// question is asked. Then the automata of all parts are followed together over classes of bytes, and a set of
/// states that can accept no more than one met before is not followed (antichains). Every question takes limits
/// and throws `TooLarge` when they are reached: the question is then undecided, and no claim may be made.
///
/// ```swift
/// let allowed = Language.wildcard(WildcardPattern(stars: "git *".utf8))
/// let denied = Language.wildcard(WildcardPattern(stars: "git push*".utf8))
/// let kept = try allowed.subtracting(denied).shortestMember()
/// ```
public struct Language: Sendable {
  /// How a language is put together.
  indirect enum Form: Sendable {
    case automaton(Automaton)
    case union([Form])
    case intersection([Form])
    case complement(Form)
  }

  let form: Form

  init(_ form: Form) { self.form = form }

  init(_ automaton: Automaton) { form = .automaton(automaton) }

  /// The texts of this language or the other.
  public func union(_ other: Language) -> Language { .union(of: [self, other]) }

  /// The texts of both languages.
  public func intersection(_ other: Language) -> Language { .intersection(of: [self, other]) }

  /// The texts of this language that are not in the other.
  public func subtracting(_ other: Language) -> Language { intersection(other.complement) }

  /// Every text that is not in this language.
  public var complement: Language {
    if case .complement(let inner) = form { Language(inner) } else { Language(.complement(form)) }
  }

  /// The texts of any of these languages; the empty language when there is none.
  public static func union(of languages: some Sequence<Language>) -> Language {
    Language(
      .union(
        languages.flatMap { language -> [Form] in
          if case .union(let parts) = language.form { parts } else { [language.form] }
        }))
  }

  /// The texts of all these languages; every text when there is none.
  public static func intersection(of languages: some Sequence<Language>) -> Language {
    Language(
      .intersection(
        languages.flatMap { language -> [Form] in
          if case .intersection(let parts) = language.form { parts } else { [language.form] }
        }))
  }

  /// Whether a text belongs to the language. O(states) for each byte; never undecided.
  public func contains(_ text: some Sequence<UInt8>) -> Bool { Self.contains(form, Array(text)) }

  private static func contains(_ form: Form, _ text: [UInt8]) -> Bool {
    switch form {
    case .automaton(let automaton): automaton.accepts(text)
    case .union(let parts): parts.contains { contains($0, text) }
    case .intersection(let parts): parts.allSatisfy { contains($0, text) }
    case .complement(let inner): !contains(inner, text)
    }
  }
}

/// Whether one language lies in another.
public enum Inclusion: Sendable, Hashable {
  /// Every text of the first is in the second.
  case included
  /// This text of the first is not in the second; no text is shorter.
  case excluded(witness: [UInt8])
}

extension Language {
  /// Whether no text belongs to the language.
  ///
  /// - Throws: `TooLarge` when the question is undecided within the limits.
  public func isEmpty(_ limits: BuildLimits = .standard) throws(TooLarge) -> Bool {
    try shortestMember(limits) == nil
  }

  /// A text of the language than which none is shorter, the most readable of those; nil when there is none.
  ///
  /// - Throws: `TooLarge` when the question is undecided within the limits.
  public func shortestMember(_ limits: BuildLimits = .standard) throws(TooLarge) -> [UInt8]? {
    var search = LanguageSearch(form, limits)
    return try search.shortestMember(among: .all)
  }

  /// A text that a person can read, the shortest such; when there is none, the shortest that is UTF-8; when there
  /// is none of those either, the shortest of all. Nil when the language is empty.
  ///
  /// - Throws: `TooLarge` when the question is undecided within the limits.
  public func readableMember(_ limits: BuildLimits = .standard) throws(TooLarge) -> [UInt8]? {
    var search = LanguageSearch(form, limits)
    if let member = try search.shortestMember(among: ByteSet(0x20...0x7e)) { return member }
    if let member = try intersection(.validUTF8).shortestMember(limits) { return member }
    return try shortestMember(limits)
  }

  /// Whether every text of this language is in the other.
  ///
  /// - Throws: `TooLarge` when the question is undecided within the limits.
  public func inclusion(
    in other: Language, _ limits: BuildLimits = .standard
  ) throws(TooLarge) -> Inclusion {
    if let witness = try subtracting(other).shortestMember(limits) { return .excluded(witness: witness) }
    return .included
  }

  /// Whether some text is in both languages.
  ///
  /// - Throws: `TooLarge` when the question is undecided within the limits.
  public func intersects(_ other: Language, _ limits: BuildLimits = .standard) throws(TooLarge) -> Bool {
    try !intersection(other).isEmpty(limits)
  }

  /// Whether both languages have the same texts; a shortest text that is in one only, otherwise.
  ///
  /// - Throws: `TooLarge` when the question is undecided within the limits.
  public func difference(
    from other: Language, _ limits: BuildLimits = .standard
  ) throws(TooLarge) -> [UInt8]? {
    try subtracting(other).union(other.subtracting(self)).shortestMember(limits)
  }
}
