/// One of the wrappers that allow rules see through (S-9, table 1a): how its options are read.
///
/// Two readings of the same words exist in the product. One looks at the text as written and removes the wrapper from
/// it; it wants everything unquoted. The other looks at words after quote removal; where it does not understand an
/// option, no prefix or wildcard rule may approve the text.
package enum PlainWrapper: String, Sendable, Hashable, CaseIterable {
  case timeout, time, nice, nohup, stdbuf, command, builtin, noglob

  /// The wrapper of this name.
  package init?(name: ArraySlice<UInt8>) {
    func named(_ wrapper: Self) -> Self? { name.elementsEqual(wrapper.rawValue.utf8) ? wrapper : nil }
    // Most words are told from all of them by their first byte.
    let found: Self? =
      switch name.first {
      case UInt8(ascii: "t"): named(.timeout) ?? named(.time)
      case UInt8(ascii: "n"): named(.nice) ?? named(.nohup) ?? named(.noglob)
      case UInt8(ascii: "s"): named(.stdbuf)
      case UInt8(ascii: "c"): named(.command)
      case UInt8(ascii: "b"): named(.builtin)
      default: nil
      }
    guard let found else { return nil }
    self = found
  }

  /// The same for an array.
  package init?(name: [UInt8]) { self.init(name: name[...]) }

  /// What the words of a command that begins with a wrapper say.
  package struct Reading: Sendable, Hashable {
    /// How far the wrapper is understood, by words after quote removal.
    package enum Understanding: Sendable, Hashable {
      /// The index, from the wrapper word, of the first word of the inner command.
      case inner(Int)
      /// Nothing runs, or the form is an ordinary command (`command -v x`, `timeout 5`, `stdbuf x`).
      case ordinary
      /// An option, or a duration, that is not understood.
      case unknown
    }

    /// By words, for approval: what is not understood is not approved by prefix and wildcard rules.
    package var understanding: Understanding
    /// True when the inner command is also what allow rules are compared with: no word of the wrapper is quoted and
    /// every value has the narrow form that is removed from texts.
    package var isRemovedFromText: Bool
    /// The index of the inner command for deny and ask rules, which understand more; nil when they see none.
    package var denyInner: Int?
  }

  /// Reads the options of a wrapper.
  ///
  /// - Parameter words: the command; its first word is the wrapper, in any spelling.
  package func read(_ words: ArraySlice<CommandWord>) -> Reading {
    var scan = PlainWrapperScan(words)
    switch self {
    case .timeout: scan.readTimeout()
    case .time: scan.readTime()
    case .nice: scan.readNice()
    case .nohup, .noglob: scan.readWithoutOptions(deniesSkipAny: self == .noglob)
    case .stdbuf: scan.readStdbuf()
    case .command: scan.readCommand()
    case .builtin: scan.readBuiltin()
    }
    return scan.reading
  }
}

extension PlainWrapper {
  /// The index of the inner command for rules about files; nil where they see none (S-19i).
  ///
  /// - Parameter words: the command; its first word is the wrapper, in any spelling.
  package func fileInner(_ words: ArraySlice<CommandWord>) -> Int? {
    let reading = read(words)
    switch self {
    case .stdbuf, .command, .builtin, .noglob:
      guard case .inner(let offset) = reading.understanding else { return nil }
      return offset
    case .time:
      // `-p` hides it, `--` does not.
      guard let offset = reading.denyInner else { return nil }
      return offset == 1 || words.dropFirst().first?.value.elementsEqual("--".utf8) == true ? offset : nil
    case .nice, .nohup, .timeout: return reading.denyInner
    }
  }
}

private struct PlainWrapperScan {
  private let words: ArraySlice<CommandWord>
  /// The word that is looked at, counted from the wrapper.
  private var index = 1
  private var isOutsideAllow = false
  private var isPlainText = true
  private(set) var reading = PlainWrapper.Reading(
    understanding: .ordinary, isRemovedFromText: false, denyInner: nil)

  init(_ words: ArraySlice<CommandWord>) { self.words = words }

  // MARK: Words

  private var current: [UInt8]? {
    words.startIndex + index < words.endIndex ? words[words.startIndex + index].value : nil
  }

  private func value(_ offset: Int) -> [UInt8]? {
    let place = words.startIndex + index + offset
    return place < words.endIndex ? words[place].value : nil
  }

  private static func isOption(_ value: [UInt8]) -> Bool { value.first == UInt8(ascii: "-") }
  private static func isSeparator(_ value: [UInt8]) -> Bool { value.elementsEqual("--".utf8) }

  private mutating func advance(_ count: Int) {
    for place in index..<(index + count) where words.startIndex + place < words.endIndex {
      let word = words[words.startIndex + place]
      if !word.source.elementsEqual(word.value) { isPlainText = false }
    }
    index += count
  }

  private mutating func fail() { reading.understanding = .unknown }

  /// `--` where only deny and ask rules know it.
  private mutating func skipSeparatorForDeny() {
    guard let value = current, Self.isSeparator(value) else { return }
    isOutsideAllow = true
    advance(1)
  }

  /// The command begins here.
  private mutating func finish(comparesOptions: Bool = false) {
    guard let first = current else {
      reading.understanding = isOutsideAllow ? .unknown : .ordinary
      return
    }
    if Self.isOption(first) {
      // Deny and ask rules are compared with what follows all the same: `nohup -0 x` with `-0 x`.
      if comparesOptions { reading.denyInner = index }
      return fail()
    }
    reading.understanding = isOutsideAllow ? .unknown : .inner(index)
    reading.isRemovedFromText = isPlainText && !isOutsideAllow
    reading.denyInner = index
  }

  // MARK: Wrappers

  private static let timeoutFlags = MeasuredNames.set("-v --verbose --foreground --preserve-status")
  private static let timeoutValueOptions = MeasuredNames.set("-k -s --kill-after --signal")
  private static let timeoutAttached = ["--kill-after=", "--signal=", "-k", "-s"].map { Array($0.utf8) }

  mutating func readTimeout() {
    options: while let option = current, Self.isOption(option) {
      if Self.timeoutFlags.contains(option) {
        advance(1)
      } else if Self.timeoutValueOptions.contains(option) {
        guard let next = value(1), Self.isTimeoutValue(next[...]) else { return fail() }
        advance(2)
      } else if Self.isSeparator(option) {
        skipSeparatorForDeny()
        break options
      } else if let prefix = Self.timeoutAttached.first(where: { option.starts(with: $0) }),
        Self.isTimeoutValue(option.dropFirst(prefix.count))
      {
        advance(1)
      } else {
        return fail()
      }
    }
    guard let duration = current else {
      reading.understanding = isOutsideAllow ? .unknown : .ordinary
      return
    }
    guard Duration.isWellFormed(duration) else { return fail() }
    advance(1)
    finish(comparesOptions: !isOutsideAllow)
  }

  private static func isTimeoutValue(_ value: ArraySlice<UInt8>) -> Bool {
    !value.isEmpty && value.allSatisfy { isWordByte($0) || ".+-".utf8.contains($0) }
  }

  mutating func readTime() {
    if let option = current, option.elementsEqual("-p".utf8) {
      isOutsideAllow = true
      advance(1)
    }
    skipSeparatorForDeny()
    if let next = value(0), next.elementsEqual("time".utf8) { isOutsideAllow = true }
    finish(comparesOptions: true)
  }

  mutating func readNice() {
    if let option = current, Self.isOption(option), !Self.isSeparator(option) {
      if option.elementsEqual("-n".utf8) {
        guard let level = value(1) else { return fail() }
        let digits = Self.isOption(level) ? level.dropFirst() : level[...]
        guard !digits.isEmpty, digits.allSatisfy(isDigit) else { return fail() }
        advance(2)
      } else {
        guard option.count > 1, option.dropFirst().allSatisfy(isDigit) else {
          reading.denyInner = index
          return fail()
        }
        advance(1)
      }
    }
    skipSeparatorForDeny()
    finish(comparesOptions: true)
  }

  /// `nohup`, `noglob`: no option is understood.
  mutating func readWithoutOptions(deniesSkipAny: Bool) {
    if deniesSkipAny { skipOptionsForDeny() } else { skipSeparatorForDeny() }
    finish(comparesOptions: !deniesSkipAny)
  }

  /// Any options up to `--`, where only deny and ask rules skip them.
  private mutating func skipOptionsForDeny() {
    while let option = current, Self.isOption(option) {
      isOutsideAllow = true
      advance(1)
      if Self.isSeparator(option) { return }
    }
  }

  private static let buffering = Set("ioe".utf8)
  private static let longBuffering = ["--input=", "--output=", "--error="].map { Array($0.utf8) }

  mutating func readStdbuf() {
    var count = 0
    var isNarrow = true
    options: while let option = current, Self.isOption(option), !Self.isSeparator(option) {
      count += 1
      if option.count >= 2, Self.buffering.contains(option[1]) {
        if option.count == 2 {
          isNarrow = false
          advance(2)
        } else {
          if !option.dropFirst(2).allSatisfy({ isDigit($0) || $0 == UInt8(ascii: "L") }) { isNarrow = false }
          advance(1)
        }
      } else if Self.longBuffering.contains(where: { option.starts(with: $0) }) {
        isNarrow = false
        advance(1)
      } else {
        if count > 1, isNarrow { reading.denyInner = index }
        return fail()
      }
    }
    guard let next = current else { return }
    if Self.isSeparator(next) {
      guard count > 0, isNarrow else { return fail() }
      skipSeparatorForDeny()
    }
    finish(comparesOptions: true)
    if count == 0, case .inner = reading.understanding { reading.understanding = .ordinary }
    guard count > 0, isNarrow else {
      reading.isRemovedFromText = false
      reading.denyInner = nil
      return
    }
  }

  mutating func readCommand() {
    while let option = current, Self.isOption(option) {
      if Self.isSeparator(option) {
        advance(1)
        break
      }
      let letters = option.dropFirst()
      if !letters.isEmpty, letters.allSatisfy({ "pvV".utf8.contains($0) }) {
        if letters.contains(where: { $0 != UInt8(ascii: "p") }) { return }
      } else {
        isOutsideAllow = true
      }
      advance(1)
    }
    finish()
  }

  mutating func readBuiltin() {
    if let option = current, Self.isSeparator(option) { advance(1) } else { skipOptionsForDeny() }
    finish()
  }
}

/// `5`, `1.5h`: the durations of `timeout` that are understood.
private enum Duration {
  static func isWellFormed(_ value: [UInt8]) -> Bool {
    var rest = value[...]
    if let last = rest.last, "smhd".utf8.contains(last) { rest = rest.dropLast() }
    let parts = rest.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2 else { return false }
    return parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
  }
}
