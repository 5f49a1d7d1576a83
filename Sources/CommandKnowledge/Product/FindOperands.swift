/// The files that `find` names: its starting points and the values of tests that compare with a file (S-19e, E9).
enum FindOperands {
  /// Tests whose value is a path.
  private static let pathTests: [StaticString] = [
    "-anewer", "-cnewer", "-ilname", "-ipath", "-iwholename", "-lname", "-newer", "-path", "-samefile",
    "-wholename",
  ]

  static func read(_ texts: [[UInt8]], base: Int, into operands: inout [FileCommandReading.Operand]) {
    func add(_ index: Int, isOptionValue: Bool) {
      operands.append(
        .init(wordIndex: base + index, text: texts[index], access: .read, isOptionValue: isOptionValue))
    }
    var index = 1
    var isInExpression = false
    var isEnded = false
    while index < texts.count {
      let text = texts[index]
      if isEnded {
        add(index, isOptionValue: false)
      } else if text.elementsEqual("--".utf8) {
        isEnded = true
      } else if !isInExpression, isLinkOption(text) {
        // Says how links are followed; a starting point may come after it.
      } else if text.first == UInt8(ascii: "-") {
        isInExpression = true
        if isPathTest(text) {
          index += 1
          if index < texts.count { add(index, isOptionValue: true) }
        }
      } else if !isInExpression {
        add(index, isOptionValue: false)
      }
      index += 1
    }
  }

  private static func isLinkOption(_ text: [UInt8]) -> Bool {
    text.count == 2 && text[0] == UInt8(ascii: "-") && "HLP".utf8.contains(text[1])
  }

  static func isPathTest(_ text: [UInt8]) -> Bool {
    if pathTests.contains(where: { FileOperandScan.isEqual(text, $0) }) { return true }
    guard text.count == 8, text.starts(with: "-newer".utf8) else { return false }
    return "aBcm".utf8.contains(text[6]) && "aBcmt".utf8.contains(text[7])
  }
}
