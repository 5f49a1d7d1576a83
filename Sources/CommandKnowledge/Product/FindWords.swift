/// `find`: every word but the acting ones, and no glob outside the value of a test (S-21j, E9).
enum FindWords {
  private static let acting: [StaticString] = [
    "-delete", "-exec", "-execdir", "-files0-from", "-fls", "-fprint", "-fprint0", "-fprintf", "-ok",
    "-okdir",
  ]

  private static let valued = PackedNames(
    text: """
      -Bmin -Bnewer -amin -anewer -atime -cmin -cnewer -context -ctime -flags -fstype -gid -group -ilname -iname \
      -inum -ipath -iregex -iwholename -links -lname -maxdepth -mindepth -mmin -mtime -name -newer -path -perm \
      -printf -regex -regextype -samefile -size -type -uid -used -user -wholename -xattrname -xtype
      """,
    starts: [
      0, 6, 14, 20, 28, 35, 41, 49, 58, 65, 72, 80, 85, 92, 100, 107, 113, 120, 128, 140, 147, 154, 164, 174,
      180, 187, 193, 200, 206, 212, 220, 227, 238, 248, 254, 260, 265, 271, 277, 288, 299, 306,
    ])

  /// What is wrong; nil when nothing is.
  static func problem(_ words: ArraySlice<CommandWord>) -> ReadOnlyProblem? {
    var index = words.startIndex
    while index < words.endIndex {
      let word = words[index]
      if acting.contains(where: { $0.withUTF8Buffer { word.value.elementsEqual($0) } }) {
        return .option(index)
      }
      if word.value.contains(where: {
        $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "[")
      }) {
        return .glob(index)
      }
      if !word.traits.isDisjoint(with: [.namedVariable, .specialVariable, .substitution, .arithmetic]) {
        return .expansion(index)
      }
      index += 1
      if takesValue(word.value), index < words.endIndex, !words[index].value.elementsEqual("--".utf8) {
        index += 1
      }
    }
    return nil
  }

  /// Tests and actions with one value; `-newerXY` with the letters that exist.
  static func takesValue(_ word: [UInt8]) -> Bool {
    guard word.first == UInt8(ascii: "-") else { return false }
    if valued.index(of: word) != nil { return true }
    return word.count == 8 && word.starts(with: "-newer".utf8) && "aBcm".utf8.contains(word[6])
      && "aBcmt".utf8.contains(word[7])
  }
}
