package import RuleSyntax

/// Which commands older releases ran without a rule (releases, 1d); the table of today is `MeasuredReadOnly`.
package enum ReadOnlyHistory {
  /// Whether a release runs a command without a rule.
  ///
  /// - Parameters:
  ///   - words: as for `MeasuredReadOnly.problem`.
  ///   - today: whether the newest release runs it without a rule.
  ///   - semantics: the release.
  package static func isReadOnly(
    _ words: ArraySlice<CommandWord>, today: Bool, in semantics: Semantics
  ) -> Bool {
    let arguments = words.dropFirst()
    if !semantics.has(.patternsNeedNoRule), arguments.contains(where: { $0.traits.contains(.glob) }) {
      return false
    }
    if !semantics.has(.homeNeedsNoRule), arguments.contains(where: { $0.traits.contains(.home) }) {
      return false
    }
    var best: (length: Int, isKnown: Bool)?
    for form in ReleaseHistoryTable.readOnly where matches(form.words, words) {
      if let best, best.length > form.words.count { continue }
      let isKnown = spans(from: form.since, until: form.until, semantics.release)
      // What was given up is not in the table of today.
      best = (form.words.count, isKnown && (today || form.until != .max))
    }
    return best?.isKnown ?? today
  }

  /// Whether a release lies between two of 2.1, by their third numbers; the largest number is no end.
  private static func spans(from first: UInt16, until end: UInt16, _ release: Release) -> Bool {
    release >= Release(2, 1, first) && (end == .max || release < Release(2, 1, end))
  }

  /// The first word is the command, the others stand behind it in this order; an option may have a value attached.
  private static func matches(_ form: [StaticString], _ words: ArraySlice<CommandWord>) -> Bool {
    var rest = words
    for (index, text) in form.enumerated() {
      let isFound = text.withUTF8Buffer { wanted -> Bool in
        if wanted.elementsEqual("+".utf8) { return !rest.isEmpty }
        if index == 0 { return rest.popFirst().map { $0.value.elementsEqual(wanted) } ?? false }
        let isOption = wanted.first == UInt8(ascii: "-")
        guard
          let place = rest.firstIndex(where: { word in
            word.value.elementsEqual(wanted)
              || isOption && word.value.starts(with: wanted)
                && word.value.dropFirst(wanted.count).first == UInt8(ascii: "=")
          }), isOption || place == rest.startIndex
        else { return false }
        rest = rest[(place + 1)...]
        return true
      }
      if !isFound { return false }
    }
    return true
  }
}

extension ReadOnlyHistory {
  /// Commands that one release runs without a rule and another does not, each with an operand where it needs one.
  package static func changes(from old: Release, to new: Release) -> [String] {
    ReleaseHistoryTable.readOnly.compactMap { form in
      func isKnown(_ release: Release) -> Bool { spans(from: form.since, until: form.until, release) }
      guard isKnown(old) != isKnown(new) else { return nil }
      let text = form.words.map { String(describing: $0) }.filter { $0 != "+" }.joined(separator: " ")
      switch text {
      case "[", "[[": return "\(text) -f a \(text == "[" ? "]" : "]]")"
      case "node", "fd", "lsof", "ss", "alias", "info", "hostname":
        return text == "node" ? "node --version" : text
      case "date -s": return "date -s x"
      case "cut -d", "paste -d", "column -s": return text + " / a"
      default: return text + " a"
      }
    }
  }
}
