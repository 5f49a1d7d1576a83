import CommandKnowledge

/// Where commands of a text run after the `cd` before them, as the product follows it (S-17, S-19j, S-23e).
struct DirectoryTrail: Sendable {
  /// A `cd`, `pushd` or `popd`.
  struct Move: Sendable {
    /// Where it leads, absolute and resolved; nil where that is not known.
    var target: [UInt8]?
    /// False for one that stays in place.
    var isReal: Bool
    /// Named by an absolute path.
    var isAbsolute = false
    /// `cd` or `pushd`, not `popd`.
    var isChange = true
  }

  private let home: [UInt8]
  private var previous: [UInt8]?
  /// The directory for deny rules.
  private(set) var current: [UInt8]
  /// The directory for the check of the working directories: `cd a` and `cd ../a` do not move it, `cd ./a` and `cd /a` do.
  private(set) var checked: [UInt8]

  init(start: [UInt8], home: [UInt8]) {
    current = start
    checked = start
    self.home = home
  }

  /// Follows a command; returns its move, nil for a command that is none.
  @discardableResult
  mutating func follow(_ command: FoundCommand) -> Move? {
    guard !command.isOrdinary, let words = Self.movingWords(command.words[...]), let name = words.first?.value
    else { return nil }
    if name.elementsEqual("popd".utf8) { return Move(target: nil, isReal: true, isChange: false) }
    let operands = words.dropFirst().filter { $0.value.first != UInt8(ascii: "-") || $0.value.count == 1 }
    guard let operand = operands.first else {
      let isCd = name.elementsEqual("cd".utf8)
      if isCd { move(to: home, checked: false) }
      return Move(target: isCd ? home : nil, isReal: true)
    }
    guard operand.complexity == nil,
      operand.traits.isDisjoint(with: .quotedExpansions)
    else { return Move(target: nil, isReal: true) }
    let value = operand.value
    if value.elementsEqual("-".utf8) {
      let target = previous
      if let target { move(to: target, checked: false) }
      return Move(target: target, isReal: true)
    }
    if operand.traits.contains(.glob) { return Move(target: nil, isReal: true) }
    let target = resolve(value, operand.traits)
    let isReal = target != current
    move(to: target, checked: value.first == UInt8(ascii: "/") || value.starts(with: "./".utf8))
    return Move(target: target, isReal: isReal, isAbsolute: value.first == UInt8(ascii: "/"))
  }

  /// The words of a `cd`, `pushd` or `popd`, after `command` and `builtin`.
  static func movingWords(_ words: ArraySlice<CommandWord>) -> ArraySlice<CommandWord>? {
    if words.first?.isOrdinaryName ?? true { return nil }
    var words = words
    while let first = words.first,
      ["command", "builtin", "time", "noglob"].contains(where: { first.value.elementsEqual($0.utf8) })
    {
      words = words.dropFirst()
      while words.first?.value.elementsEqual("-p".utf8) == true
        || words.first?.value.elementsEqual("--".utf8) == true
      {
        words = words.dropFirst()
      }
    }
    guard let name = words.first?.value else { return nil }
    return ["cd", "pushd", "popd"].contains { name.elementsEqual($0.utf8) } ? words : nil
  }

  private mutating func move(to target: [UInt8], checked isChecked: Bool) {
    previous = current
    current = target
    if isChecked { checked = target }
  }

  private func resolve(_ value: [UInt8], _ traits: CommandWord.Traits) -> [UInt8] {
    if traits.contains(.tilde), value.count == 1 || value[1] == PathBytes.slash {
      return PathBytes.absolute(home + value.dropFirst(), from: [PathBytes.slash])
    }
    if traits.contains(.home), value.starts(with: "$HOME".utf8) {
      return PathBytes.absolute(home + value.dropFirst(5), from: [PathBytes.slash])
    }
    return PathBytes.absolute(value, from: current)
  }
}
