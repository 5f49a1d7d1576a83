import CommandKnowledge

/// Where commands of a text run after the `cd` before them, as the product follows it (S-17, S-19j, S-23e).
struct DirectoryTrail: Sendable {
  /// A `cd`, `pushd` or `popd`.
  struct Move: Sendable, Equatable {
    /// Where it leads, absolute and resolved; nil where that is not known.
    var target: [UInt8]?
    /// False for one that stays in place.
    var isReal: Bool
    /// Named by an absolute path.
    var isAbsolute = false
    /// `cd` and the directory of the session, in any way to write it but through a parent, and nothing else: beside `git` it
    /// counts as no move.
    var isPlainStay = false
    /// `cd` and a path that begins with `./` or `/` and climbs nowhere.
    var isCertain = false
    /// `cd` or `pushd`, not `popd`.
    var isChange = true
  }

  private let home: [UInt8]
  private let start: [UInt8]
  private var previous: [UInt8]?
  /// The directory for deny rules, if every move succeeds.
  private(set) var current: [UInt8]
  /// Every directory in which a command may run as far as deny rules mind: a move may fail, so those before it count.
  private(set) var possible: [[UInt8]]

  /// Directories beyond this many are forgotten, the latest first.
  private static let maximumPossible = 16
  /// The directory for the check of the working directories: `cd a` and `cd ../a` do not move it, `cd ./a` and `cd /a` do.
  private(set) var checked: [UInt8]
  /// Where that check looks, too: what a move left that nothing but `&&` does not join to what follows may be where that
  /// runs, since the move may fail.
  private(set) var left: [[UInt8]] = []
  /// What was left since the last such place.
  private var leftInList: [[UInt8]] = []

  init(start: [UInt8], home: [UInt8]) {
    self.start = start
    current = start
    possible = [start]
    checked = start
    self.home = home
  }

  /// Follows a command; returns its move, nil for a command that is none.
  @discardableResult
  mutating func follow(_ command: FoundCommand) -> Move? {
    guard !command.standsForItself, let words = Self.movingWords(command.words[...]),
      let name = words.first?.value
    else { return nil }
    let isCd = name.elementsEqual("cd".utf8)
    if !isCd, words.dropFirst().first?.value.elementsEqual("-n".utf8) == true {
      return Move(target: current, isReal: false, isChange: false)
    }
    if name.elementsEqual("popd".utf8) { return Move(target: nil, isReal: true, isChange: false) }
    guard let operands = Self.operands(of: words.dropFirst()) else { return Move(target: nil, isReal: true) }
    guard let operand = operands.first else {
      if isCd { move(to: home, checked: false) { [home] _ in home } }
      return Move(target: isCd ? home : nil, isReal: true)
    }
    // With two directories nobody knows which one it takes.
    guard operand.complexity == nil, operands.count == 1 || !isCd,
      operand.traits.isDisjoint(with: .quotedExpansions)
    else { return Move(target: nil, isReal: true) }
    let value = operand.value
    if value.elementsEqual("-".utf8) {
      let target = previous
      if let target { move(to: target, checked: false) { _ in target } }
      return Move(target: target, isReal: true)
    }
    if Self.isUnresolved(operand) { return Move(target: nil, isReal: true) }
    let target = resolve(value, operand.traits, from: current)
    let isReal = target != current
    let isHere = value.starts(with: "./".utf8) || value.elementsEqual(".".utf8)
    move(to: target, checked: value.first == UInt8(ascii: "/") || isHere) { [self] in
      resolve(value, operand.traits, from: $0)
    }
    let isDirect = command.isCdAlone && !Self.climbs(value)
    let isAbsolute = value.first == UInt8(ascii: "/")
    return Move(
      target: target, isReal: isReal, isAbsolute: isAbsolute,
      isPlainStay: isDirect && !isReal && !value.isEmpty, isCertain: isDirect && (isHere || isAbsolute))
  }

  /// `..` is a part of a path.
  private static func climbs(_ path: [UInt8]) -> Bool {
    path.split(separator: PathBytes.slash).contains { $0.elementsEqual("..".utf8) }
  }

  /// The operands of a `cd` or `pushd`; nil behind an option that neither has: it may be a place in the stack.
  private static func operands(of words: ArraySlice<CommandWord>) -> [CommandWord]? {
    var operands: [CommandWord] = []
    var areOptionsOver = false
    for word in words {
      let isOption = word.value.first == UInt8(ascii: "-") && word.value.count > 1 && !areOptionsOver
      guard isOption else {
        operands.append(word)
        continue
      }
      if word.value.elementsEqual("--".utf8) {
        areOptionsOver = true
      } else if !word.value.dropFirst().allSatisfy("LPe@".utf8.contains) {
        return nil
      }
    }
    return operands
  }

  /// A target that is not read as a path, as it stands and also where quotes take its meaning away: a pattern, an
  /// expansion, the home of a user, a place in the stack (S-19j).
  private static func isUnresolved(_ operand: CommandWord) -> Bool {
    let value = operand.value
    let isPlaceInStack =
      value.first == UInt8(ascii: "+") && value.count > 1
      && value.dropFirst().allSatisfy(PathBytes.isDigit)
    if operand.traits.contains(.glob) || value.first == UInt8(ascii: "-") || isPlaceInStack { return true }
    if value.first == UInt8(ascii: "~"), value.count > 1, value[1] != PathBytes.slash { return true }
    let path = operand.traits.contains(.home) ? value.dropFirst(5) : value[...]
    return path.contains { "*?[]$`".utf8.contains($0) }
  }

  /// What follows is not joined by `&&` to what stands before.
  mutating func endList() {
    if leftInList.isEmpty { return }
    for directory in leftInList where !left.contains(directory) { left.append(directory) }
    leftInList = []
  }

  /// Inside a group `( )`, where moves do not count for deny rules.
  var isFrozen = false

  /// Forgets the moves for deny rules: the parts between pipes, and groups `( )`, are read from where the session is.
  mutating func restart() {
    current = start
    possible = [start]
  }

  /// The words of a `cd`, `pushd` or `popd`, after `command` and `builtin`.
  static func movingWords(_ words: ArraySlice<CommandWord>) -> ArraySlice<CommandWord>? {
    if words.isEmpty || words.standForThemselves { return nil }
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

  private mutating func move(to target: [UInt8], checked isChecked: Bool, from each: ([UInt8]) -> [UInt8]) {
    previous = current
    current = target
    if isChecked, checked != target {
      leftInList.append(checked)
      checked = target
    }
    if isFrozen { return }
    for directory in possible.map(each) where !possible.contains(directory) {
      if possible.count < Self.maximumPossible { possible.append(directory) }
    }
  }

  private func resolve(_ value: [UInt8], _ traits: CommandWord.Traits, from directory: [UInt8]) -> [UInt8] {
    if traits.contains(.tilde), value.count == 1 || value[1] == PathBytes.slash {
      return PathBytes.absolute(home + value.dropFirst(), from: [PathBytes.slash])
    }
    if traits.contains(.home), value.starts(with: "$HOME".utf8) {
      return PathBytes.absolute(home + value.dropFirst(5), from: [PathBytes.slash])
    }
    return PathBytes.absolute(value, from: directory)
  }
}

extension FoundCommand {
  /// It is a `cd`, `pushd` or `popd`, also behind `command` and `builtin`.
  var moves: Bool { !standsForItself && DirectoryTrail.movingWords(words[...]) != nil }

  /// It is `cd` and one word, without an option, a wrapper, an assignment or a redirection.
  fileprivate var isCdAlone: Bool {
    words.count == 2 && words[0].value.elementsEqual("cd".utf8) && assignments.isEmpty && redirections.isEmpty
  }
}
