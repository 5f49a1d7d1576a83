package import RuleSyntax

/// What stands after the wrapper at the front of a command, for allow rules (S-9, table 1a).
package enum AllowStripping: Sendable, Hashable {
  /// No wrapper, or one whose words are ordinary text (`command -v x`, `timeout 5`, `timeout "5" x`).
  case notAWrapper
  /// The inner command; strip again until nothing is left to strip.
  case inner(ArraySlice<CommandWord>)
  /// What follows `xargs`, its options too (`-0 rm x`), compared besides the text with `xargs` as it is written; only
  /// rules that end in a wildcard may match it, and nothing more is stripped.
  case xargs(ArraySlice<CommandWord>)
  /// An option was not understood: prefix and wildcard rules approve nothing here, those for the wrapper included.
  case unmatchable(reason: String)
}

/// Sees through wrappers as the product does (S-9, S-10, S-21c).
///
/// `time` counts as a word in front of its command, where the shell's grammar has a keyword: callers put it back for a
/// pipeline that is timed, with its options (`time -p x`).
package enum MeasuredWrappers {
  /// Strips one wrapper for allow rules.
  ///
  /// An allow rule is compared with the text as written and with what is left when nothing more can be stripped, each
  /// with its first word dequoted; not with the stages between.
  ///
  /// - Parameters:
  ///   - words: a simple command without its leading assignments.
  ///   - semantics: the release, which strips some wrappers and not others.
  package static func forAllow(
    _ words: ArraySlice<CommandWord>, in semantics: Semantics = .product
  ) -> AllowStripping {
    guard !words.standForThemselves, let first = words.first else { return .notAWrapper }
    if first.value.elementsEqual("xargs".utf8) {
      return words.count > 1 && semantics.has(.xargsSeenForAllow) ? .xargs(words.dropFirst()) : .notAWrapper
    }
    guard let wrapper = PlainWrapper(name: first.value), wrapper.isStripped(words, in: semantics) else {
      return .notAWrapper
    }
    let reading = wrapper.read(words)
    switch reading.understanding {
    case .ordinary: return .notAWrapper
    case .unknown: return .unmatchable(reason: "an option of `\(wrapper.rawValue)` that is not understood")
    case .inner(let offset):
      guard reading.isRemovedFromText else { return .notAWrapper }
      return .inner(words.dropFirst(offset))
    }
  }

  /// What follows a plain wrapper with a `--`, which no allow rule looks through; nil without one.
  package static func behindSeparator(_ words: ArraySlice<CommandWord>) -> ArraySlice<CommandWord>? {
    guard !words.standForThemselves, let first = words.first, let wrapper = PlainWrapper(name: first.value)
    else {
      return nil
    }
    let reading = wrapper.read(words)
    guard case .unknown = reading.understanding, let offset = reading.denyInner,
      words.prefix(offset).contains(where: { $0.value.elementsEqual("--".utf8) })
    else { return nil }
    return words.dropFirst(offset)
  }

  /// Strips one wrapper where a command is looked for that needs no rule (S-21c), or one that edits files in the mode
  /// that accepts edits.
  ///
  /// - Parameters:
  ///   - words: a simple command without its leading assignments.
  ///   - acceptingEdits: true for the file commands of `acceptEdits`, where `time`, `nice`, `nohup` and `stdbuf` are
  ///     seen through as well.
  ///   - semantics: the release.
  /// - Returns: the inner command; nil when no wrapper that counts stands in front.
  package static func forReadOnly(
    _ words: ArraySlice<CommandWord>, acceptingEdits: Bool = false, in semantics: Semantics = .product
  ) -> ArraySlice<CommandWord>? {
    guard !words.standForThemselves, let first = words.first, let wrapper = PlainWrapper(name: first.value)
    else {
      return nil
    }
    switch wrapper {
    case .command, .builtin, .noglob: guard semantics.has(.commandSeenForAllow) else { return nil }
    case .timeout:
      let first = words.dropFirst().first?.value.first
      guard acceptingEdits || semantics.has(.readingBehindTimeout) && first.map(isDigit) == true else {
        return nil
      }
    case .time, .nice, .nohup, .stdbuf: guard acceptingEdits else { return nil }
    }
    let reading = wrapper.read(words)
    guard case .inner(let offset) = reading.understanding, reading.isRemovedFromText else { return nil }
    let inner = words.dropFirst(offset)
    // Behind `timeout` these are not looked through, nor is `noglob` behind the others.
    switch inner.first.flatMap({ PlainWrapper(name: $0.value) }) {
    case .command, .builtin: return wrapper == .timeout && !acceptingEdits ? nil : inner
    case .noglob: return wrapper == .noglob || acceptingEdits ? inner : nil
    default: return inner
    }
  }
}

extension PlainWrapper {
  /// Whether a release strips the wrapper for allow rules as it is used here.
  fileprivate func isStripped(_ words: ArraySlice<CommandWord>, in semantics: Semantics) -> Bool {
    switch self {
    case .timeout:
      let hasOption = words.dropFirst().first?.value.first == UInt8(ascii: "-")
      return semantics.has(hasOption ? .niceSeenForAllow : .wrappersSeenForAllow)
    case .time, .nohup: return semantics.has(.wrappersSeenForAllow)
    case .nice, .stdbuf: return semantics.has(.niceSeenForAllow)
    case .command, .builtin, .noglob: return semantics.has(.commandSeenForAllow)
    }
  }
}
