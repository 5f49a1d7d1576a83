package import RuleSyntax

/// The commands that acceptEdits allows without a rule (M-5).
package enum AcceptEditsCommand {
  /// Whether the words of a command are ones that acceptEdits allows.
  ///
  /// That every operand lies in a working directory, is not protected and is not doubtful (`OperandDoubt`) is for the
  /// caller to check from `FileCommand.reading`.
  /// - Parameter words: the command after `time`, `nice`, `nohup`, `timeout N`, `command` and safe assignments; its
  ///   name may be quoted, a path is not seen.
  package static func accepts(_ words: ArraySlice<CommandWord>, in semantics: Semantics = .product) -> Bool {
    guard let first = words.first else { return false }
    let arguments = words.dropFirst()
    func isNamed(_ name: String) -> Bool { first.value.elementsEqual(name.utf8) }
    guard arguments.allSatisfy({ $0.traits.isSubset(of: [.quoted, .tilde]) }) else { return false }
    let values = arguments.map(\.value)
    if isNamed("mkdir") || isNamed("rm") || isNamed("rmdir") { return true }
    if isNamed("cp") || isNamed("mv") { return !values.contains { $0.first == UInt8(ascii: "-") } }
    if isNamed("touch") { return arguments.allSatisfy { isTouchable($0.source) } }
    return isNamed("sed")
      && (SedForm.isReplacing(values[...], checkingFiles: semantics.has(.editorsAreChecked))
        || SedForm.isPrinting(values[...]))
  }

  /// `touch` takes only words that begin, as written and after one quote, with a letter, a digit, `.`, `/` or `_`.
  private static func isTouchable(_ word: ArraySlice<UInt8>) -> Bool {
    let isQuoted = word.first == UInt8(ascii: "'") || word.first == UInt8(ascii: "\"")
    switch word.dropFirst(isQuoted ? 1 : 0).first {
    case .some(UInt8(ascii: "a")...UInt8(ascii: "z")), .some(UInt8(ascii: "A")...UInt8(ascii: "Z")),
      .some(0x30...0x39), .some(UInt8(ascii: ".")), .some(UInt8(ascii: "/")), .some(UInt8(ascii: "_")):
      return true
    default: return false
    }
  }
}
