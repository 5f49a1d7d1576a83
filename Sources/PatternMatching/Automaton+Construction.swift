extension Automaton {
  /// The texts that a wildcard pattern matches, with or without letter case, or also those that a blank and any
  /// text make longer.
  init(_ pattern: WildcardPattern, ignoringASCIICase: Bool, endsAtWordBoundary: Bool = false) {
    var builder = AutomatonBuilder()
    var state = builder.addState()
    builder.start(at: state)
    for index in pattern.ends.indices {
      // A wildcard is a state that stays.
      if index > 0 { builder.move(state, .all, state) }
      for byte in pattern.literal(index) {
        let next = builder.addState()
        builder.move(state, ByteSet(byte, ignoringASCIICase: ignoringASCIICase), next)
        state = next
      }
    }
    builder.accept(state)
    if endsAtWordBoundary {
      let rest = builder.addState(accepts: true)
      builder.move(state, ByteSet(UInt8(ascii: " ")), rest)
      builder.move(rest, .all, rest)
    }
    self.init(builder)
  }

  /// The texts of one byte out of a set.
  init(oneOf bytes: ByteSet) {
    var builder = AutomatonBuilder()
    let start = builder.addState()
    builder.start(at: start)
    let end = builder.addState(accepts: true)
    builder.move(start, bytes, end)
    self.init(builder)
  }

  /// The paths that a glob matches, after an anchor.
  ///
  /// - Parameters:
  ///   - prefix: what stands before the relative path, with its slash.
  ///   - areDirectories: whether the paths name directories.
  init(_ glob: GlobSyntax, prefix: [UInt8], areDirectories: Bool) {
    let slash = ByteSet(UInt8(ascii: "/"))
    var builder = AutomatonBuilder()
    var state = builder.addState()
    var skips: [(from: Int, to: Int)] = []
    let entry = state
    for atom in glob.atoms {
      switch atom {
      case .byte(let byte):
        let next = builder.addState()
        builder.move(state, ByteSet(byte, ignoringASCIICase: glob.ignoringASCIICase), next)
        state = next
      case .set(let set):
        let next = builder.addState()
        builder.move(state, set, next)
        state = next
      case .segment: builder.move(state, .withoutSlash, state)
      case .everything: builder.move(state, .all, state)
      case .directories:
        // Nothing, or any bytes and a slash: the state after is reached by a slash, and at once.
        let inside = builder.addState()
        let next = builder.addState()
        builder.move(state, .all, inside)
        builder.move(inside, .all, inside)
        builder.move(state, slash, next)
        builder.move(inside, slash, next)
        skips.append((state, next))
        state = next
      }
    }
    if !glob.directoriesOnly || areDirectories { builder.accept(state) }
    if glob.coversDescendants {
      let below = builder.addState()
      let rest = builder.addState(accepts: true)
      builder.move(state, slash, below)
      builder.move(below, .withoutSlash, rest)
      builder.move(rest, .all, rest)
    }
    for skip in skips.reversed() { builder.copy(skip.to, into: skip.from) }
    self.init(&builder, entry: entry, prefix: prefix, isGitignore: glob.isGitignore)
  }

  /// Puts a literal in front of the states of a glob; the empty path is left out for gitignore patterns.
  private init(_ builder: inout AutomatonBuilder, entry: Int, prefix: [UInt8], isGitignore: Bool) {
    var start = builder.addState()
    builder.copy(entry, into: start)
    if isGitignore { builder.reject(start) }
    for byte in prefix.reversed() {
      let before = builder.addState()
      builder.move(before, ByteSet(byte), start)
      start = before
    }
    builder.start(at: start)
    self.init(builder)
  }

  /// The host names that a domain pattern matches (spec T-2): a leading `*.` is one label or more, any other
  /// `*` stays in its label. Letter case does not count.
  init(domain pattern: [UInt8]) {
    let star = UInt8(ascii: "*")
    let dot = UInt8(ascii: ".")
    var withoutDot = ByteSet.all
    withoutDot.remove(dot)
    var builder = AutomatonBuilder()
    var state = builder.addState()
    builder.start(at: state)
    var rest = pattern[...]
    if rest.starts(with: [star, dot]) {
      // Labels, each of one byte or more, with dots between and after them.
      let label = builder.addState()
      let next = builder.addState()
      builder.move(state, withoutDot, label)
      builder.move(label, withoutDot, label)
      builder.move(label, ByteSet(dot), next)
      builder.move(next, withoutDot, label)
      state = next
      rest = rest.dropFirst(2)
    }
    for byte in rest {
      if byte == star {
        builder.move(state, withoutDot, state)
      } else {
        let next = builder.addState()
        builder.move(state, ByteSet(byte, ignoringASCIICase: true), next)
        state = next
      }
    }
    builder.accept(state)
    self.init(builder)
  }

  /// The paths that are resolved: segments that are not empty, `.` or `..`, none with a NUL.
  ///
  /// - Parameter areAbsolute: with a leading slash, the root itself included; otherwise relative and not empty.
  init(resolvedPathsThatAreAbsolute areAbsolute: Bool) {
    let slash = ByteSet(UInt8(ascii: "/"))
    let dot = ByteSet(UInt8(ascii: "."))
    var name = ByteSet.withoutSlash
    name.remove(0)
    let notDot = name & ~dot
    var builder = AutomatonBuilder()
    let segmentStart = builder.addState()
    let oneDot = builder.addState()
    let twoDots = builder.addState()
    let inName = builder.addState(accepts: true)
    builder.move(segmentStart, dot, oneDot)
    builder.move(segmentStart, notDot, inName)
    builder.move(oneDot, dot, twoDots)
    builder.move(oneDot, notDot, inName)
    builder.move(twoDots, name, inName)
    builder.move(inName, name, inName)
    builder.move(inName, slash, segmentStart)
    if areAbsolute {
      let start = builder.addState()
      let root = builder.addState()
      builder.move(start, slash, root)
      builder.copy(segmentStart, into: root)
      builder.accept(root)
      builder.start(at: start)
    } else {
      builder.start(at: segmentStart)
    }
    self.init(builder)
  }

  /// The texts that are well-formed UTF-8.
  static let validUTF8: Automaton = {
    var builder = AutomatonBuilder()
    let whole = builder.addState(accepts: true)
    builder.start(at: whole)
    let tail = ByteSet(0x80...0xbf)
    builder.move(whole, ByteSet(0x00...0x7f), whole)
    let one = builder.addState()
    builder.move(one, tail, whole)
    let two = builder.addState()
    builder.move(two, tail, one)
    let three = builder.addState()
    builder.move(three, tail, two)
    builder.move(whole, ByteSet(0xc2...0xdf), one)
    builder.move(whole, ByteSet(0xe1...0xec) | ByteSet(0xee...0xef), two)
    builder.move(whole, ByteSet(0xf1...0xf3), three)
    // The first continuation byte is restricted after four lead bytes.
    for (lead, range, next) in [
      (0xe0, 0xa0...0xbf, one), (0xed, 0x80...0x9f, one), (0xf0, 0x90...0xbf, two), (0xf4, 0x80...0x8f, two),
    ] as [(UInt8, ClosedRange<UInt8>, Int)] {
      let state = builder.addState()
      builder.move(whole, ByteSet(lead), state)
      builder.move(state, ByteSet(range), next)
    }
    return Automaton(builder)
  }()

  /// The texts of any of these automata.
  init(unionOf automata: [Automaton]) {
    var builder = AutomatonBuilder()
    for automaton in automata {
      let base = builder.add(automaton)
      for start in automaton.starts { builder.start(at: base + start) }
    }
    self.init(builder)
  }

  /// The texts of one automaton followed by one of another.
  func concatenated(with other: Automaton) -> Automaton {
    var builder = AutomatonBuilder()
    let first = builder.add(self)
    let second = builder.add(other)
    let otherAcceptsNothing = other.starts.contains { other.accepts($0) }
    // Where this text may end the other may begin: such a state gets the moves of the other's starts.
    for state in 0..<count where accepts(state) {
      if !otherAcceptsNothing { builder.reject(first + state) }
      for start in other.starts { builder.copyMoves(second + start, into: first + state) }
    }
    for start in starts { builder.start(at: first + start) }
    return Automaton(builder)
  }
}
