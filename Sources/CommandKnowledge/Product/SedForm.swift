/// The two kinds of `sed` that the product understands (S-21k, M-5).
package enum SedForm {
  /// Whether `sed` only prints lines: `-n` and a script of `p`, `Np` and `N,Mp`, parted by `;`.
  ///
  /// Then it writes no file (S-19b), and needs no rule (S-21k).
  /// - Parameter arguments: the words after `sed`, after quote removal.
  package static func isPrinting(_ arguments: ArraySlice<[UInt8]>) -> Bool {
    let options = arguments.filter { $0.first == UInt8(ascii: "-") }
    guard options.contains(where: isQuiet), options.allSatisfy(isPrintOption),
      let script = arguments.first(where: { $0.first != UInt8(ascii: "-") })
    else { return false }
    return StreamEditorForm.isPrintScript(script)
  }

  /// Whether `sed` only replaces: one script `s/…/…/FLAGS`, options for the syntax and for editing in place.
  ///
  /// What acceptEdits allows (M-5); without a file and without `-i`, what needs no rule (S-21k, where a `$` in the
  /// script asks too).
  /// - Parameters:
  ///   - arguments: the words after `sed`, after quote removal.
  ///   - checkingFiles: whether a file whose name may be a script counts.
  package static func isReplacing(_ arguments: ArraySlice<[UInt8]>, checkingFiles: Bool = true) -> Bool {
    let words = Array(arguments)
    let options = words.filter { $0.first == UInt8(ascii: "-") }
    guard options.allSatisfy(isReplaceOption), options.count(where: { $0.elementsEqual("-i".utf8) }) < 2,
      let script = words.firstIndex(where: { $0.first != UInt8(ascii: "-") }),
      StreamEditorForm.isSubstitution(words[script])
    else { return false }
    // Right after `-i` the script could be a suffix, and the first file the script.
    guard checkingFiles, script > 0, takesNextWord(words[script - 1]),
      let file = words[(script + 1)...].first(where: { $0.first != UInt8(ascii: "-") || $0.count == 1 })
    else { return true }
    return !mayBeScript(file)
  }

  /// Whether the name of a file could be commands of `sed`: one letter that is one, with an address before it perhaps;
  /// what begins with a command that writes or executes; what would be another form of `s`.
  private static func mayBeScript(_ file: [UInt8]) -> Bool {
    guard let first = file.first else { return true }
    if "-wWe{:=!/$#".utf8.contains(first), first != UInt8(ascii: "/") { return true }
    if file.contains(where: { ";{}".utf8.contains($0) }) { return true }
    if file.starts(with: "s/".utf8) || file.starts(with: "y/".utf8) { return true }
    if file.suffix(2).elementsEqual("/w".utf8) || file.suffix(2).elementsEqual("/e".utf8) {
      return first != UInt8(ascii: ".")
    }
    let command = file.drop { MeasuredReadOnly.isDigit($0) || $0 == UInt8(ascii: ",") }
    guard command.count == 1, let letter = command.first else { return false }
    return "acdeghilnpqrtwxzACDGHINPQRTW=".utf8.contains(letter)
  }

  /// Whether `sed` needs no rule (S-21k).
  ///
  /// - Parameter arguments: the words after `sed`.
  package static func needsNoRule(_ arguments: ArraySlice<CommandWord>) -> Bool {
    StreamEditorForm.problem(arguments) == nil
  }

  // MARK: Options

  private static func isQuiet(_ option: [UInt8]) -> Bool {
    option.elementsEqual("--quiet".utf8) || option.elementsEqual("--silent".utf8)
      || (isCluster(option, of: "nrzE") && option.contains(UInt8(ascii: "n")))
  }

  private static func isPrintOption(_ option: [UInt8]) -> Bool {
    isCluster(option, of: "nrzE")
      || ["--", "--posix", "--quiet", "--regexp-extended", "--silent", "--zero-terminated"].contains {
        option.elementsEqual($0.utf8)
      }
  }

  private static func isReplaceOption(_ option: [UInt8]) -> Bool {
    isCluster(option, of: "irE")
      || ["--", "--in-place", "--posix", "--regexp-extended"].contains { option.elementsEqual($0.utf8) }
  }

  private static func isCluster(_ option: [UInt8], of letters: String) -> Bool {
    option.count > 1 && option.dropFirst().allSatisfy { letters.utf8.contains($0) }
  }

  /// A cluster whose first `i` is its last letter.
  private static func takesNextWord(_ option: [UInt8]) -> Bool {
    option.count > 1 && option[1] != UInt8(ascii: "-")
      && option.firstIndex(of: UInt8(ascii: "i")) == option.count - 1
  }
}
