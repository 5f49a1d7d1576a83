extension PathGlob {
  /// Whether some path of this shape could match: for operands with globs or expansions (spec S-19).
  ///
  /// Never false when some path of the shape matches, be it a directory or not. An unknown part may hold `..`,
  /// so what stands before it counts for nothing, and it may name a directory that matches, so that whatever
  /// follows lies below that. `.`, `..` and repeated slashes in the known parts are resolved.
  ///
  /// - Parameters:
  ///   - shape: relative to the anchor; or absolute, when `anchor` is given.
  ///   - anchor: the absolute path of the anchor, resolved, for example `/home/u/app`; nil when the shape is
  ///     relative to it.
  ///   - orEverythingBelow: true when a directory also counts whose contents all match (spec P-12).
  public func mayMatch(
    _ shape: PathShape, anchor: [UInt8]? = nil, orEverythingBelow: Bool = false
  ) -> Bool {
    let slash = UInt8(ascii: "/")
    var prefix: [UInt8] = []
    if let anchor { prefix = anchor.last == slash ? anchor : anchor + [slash] }
    let (isAbsolute, segments) = shape.resolved
    let walk = ShapeWalk(
      machine: GlobMachine(syntax.atoms, prefix: folded(prefix)), coversDescendants: syntax.coversDescendants)
    var states = walk.machine.start
    if isAbsolute, anchor != nil { states = walk.after([slash], from: states) }
    for (index, segment) in segments.enumerated() {
      if index > 0 { states = walk.afterSlash(states, afterUnknown: segments[index - 1] == [.anything]) }
      for piece in segment {
        switch piece {
        case .literal(let bytes): states = walk.after(folded(bytes), from: states)
        case .anyWithinSegment: states = walk.machine.closure(states, under: .withoutSlash)
        case .oneWithinSegment: states = walk.afterOneCharacter(states)
        case .anything:
          states = walk.machine.closure(walk.machine.start, under: .all)
          if walk.hasMatched(states) { return true }
        }
      }
      if walk.hasMatched(states) { return true }
    }
    if states.contains(walk.machine.accepting) { return true }
    guard orEverythingBelow, !syntax.directoriesOnly else { return false }
    return walk.afterSlash(states, afterUnknown: true).members
      .contains { walk.machine.acceptsEveryName(from: $0) }
  }

  /// Whether every path below this directory matches, so that nothing in it is left (spec P-12).
  ///
  /// - Parameter directory: relative to the anchor; empty for the anchor itself.
  /// - Returns: true only when it is so. False is exact but for patterns such as `[!/]*`, whose class holds
  ///   every byte.
  public func matchesEverything(below directory: [UInt8]) -> Bool {
    if matches(directory, isDirectory: true) { return syntax.coversDescendants }
    // Files lie directly in a directory; a pattern for directories leaves them.
    if syntax.directoriesOnly { return false }
    let machine = GlobMachine(syntax.atoms)
    let walk = ShapeWalk(machine: machine, coversDescendants: syntax.coversDescendants)
    var states = machine.start
    if !directory.isEmpty { states = walk.after(folded(directory) + [UInt8(ascii: "/")], from: states) }
    return states.members.contains { machine.acceptsEveryName(from: $0) }
  }

  private func folded(_ bytes: [UInt8]) -> [UInt8] {
    syntax.ignoringASCIICase ? bytes.map(\.asciiLowercased) : bytes
  }
}

/// Follows a glob along a set of paths.
private struct ShapeWalk {
  let machine: GlobMachine
  let coversDescendants: Bool

  /// The states after these bytes; those that have matched a directory stay.
  func after(_ bytes: [UInt8], from states: GlobMachine.States) -> GlobMachine.States {
    var current = states
    var next = machine.none
    for byte in bytes {
      if byte == UInt8(ascii: "/"), hasMatched(current) { return current }
      machine.step(current, byte, into: &next)
      swap(&current, &next)
    }
    return current
  }

  /// The states after a slash. After a part that is wholly unknown the slash may be that of the anchor.
  func afterSlash(_ states: GlobMachine.States, afterUnknown: Bool) -> GlobMachine.States {
    var next = after([UInt8(ascii: "/")], from: states)
    if afterUnknown { machine.add(0, to: &next) }
    return next
  }

  /// The states after one character: one byte, or two to four bytes that are not ASCII.
  func afterOneCharacter(_ states: GlobMachine.States) -> GlobMachine.States {
    var result = machine.step(states, anyOf: .withoutSlash)
    var current = states
    for length in 1...4 {
      current = machine.step(current, anyOf: ByteSet(0x80...0xff))
      if length > 1 { for state in current.members { machine.add(state, to: &result) } }
    }
    return result
  }

  /// Whether the glob has matched at the end of a segment, so that whatever follows lies below.
  func hasMatched(_ states: GlobMachine.States) -> Bool {
    coversDescendants && states.contains(machine.accepting)
  }
}

extension GlobMachine {
  /// Whether from this state every name, that is one byte or more without a slash, is accepted.
  fileprivate func acceptsEveryName(from state: Int) -> Bool {
    guard state < steps.count else { return false }
    switch steps[state] {
    case .loop: return state + 1 == steps.count
    case .set(let set):
      guard set == .withoutSlash, state + 2 == steps.count, case .loop = steps[state + 1] else {
        return false
      }
      return true
    case .byte, .skipTwo: return false
    }
  }
}
