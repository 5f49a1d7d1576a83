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
  /// - Parameter arguments: the words after `sed`, after quote removal.
  package static func isReplacing(_ arguments: ArraySlice<[UInt8]>) -> Bool {
    let words = Array(arguments)
    let options = words.filter { $0.first == UInt8(ascii: "-") }
    guard options.allSatisfy(isReplaceOption), options.count(where: { $0.elementsEqual("-i".utf8) }) < 2,
      let script = words.firstIndex(where: { $0.first != UInt8(ascii: "-") }),
      StreamEditorForm.isSubstitution(words[script])
    else { return false }
    // `-i` takes the script for a suffix as soon as another word could be the script.
    let hasFiles = words[(script + 1)...].contains { $0.first != UInt8(ascii: "-") }
    return !(hasFiles && script > 0 && takesNextWord(words[script - 1]))
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
