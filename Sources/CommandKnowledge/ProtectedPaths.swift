/// Paths that no allow rule opens for writing (spec P-14).
public enum ProtectedPaths {
  /// Whether writing to this path is protected.
  ///
  /// - Parameter path: absolute, resolved textually, UTF-8. Matching is by segment at any depth and ignores
  ///   ASCII case. Spellings that a file system takes for the same name count too: trailing dots and blanks
  ///   and `:stream` (Windows), `ſ`, the Kelvin sign and the `fi` ligature (case folding of macOS).
  public static func contains(_ path: some Collection<UInt8>) -> Bool {
    var before: [UInt8] = []
    for segment in path.split(separator: UInt8(ascii: "/")) {
      let name = canonicalSegment(segment)
      if name.isEmpty { continue }
      // `.claude/worktrees` and what lies below is judged by its own segments.
      if before == claude && name != worktrees { return true }
      if before == config && name == git { return true }
      if names[name] != nil { return true }
      before = name
    }
    return before == claude
  }

  private static let claude = Array(".claude".utf8)
  private static let worktrees = Array("worktrees".utf8)
  private static let config = Array(".config".utf8)
  private static let git = Array("git".utf8)

  /// Directories and files that are protected by their name alone. `.claude` and `.config/git` are not here:
  /// they depend on the segment that follows. `git~1` is the short name of `.git` on Windows.
  private static let names = NameTable<Void>(
    TableText.lines(StrictNames.protectedNames).flatMap(TableText.fields).map { (name: $0, entry: ()) })

  /// Lower case, without what file systems ignore at the end of a name.
  private static func canonicalSegment(_ segment: some Collection<UInt8>) -> [UInt8] {
    var name: [UInt8] = []
    var bytes = segment.makeIterator()
    while let byte = bytes.next() {
      // An alternate data stream names the same file.
      if byte == UInt8(ascii: ":") { break }
      name.append(asciiLowercased(byte))
      foldLast(&name)
    }
    while let last = name.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "."),
      name.contains(where: { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: " ") })
    {
      name.removeLast()
    }
    return name
  }

  /// Replaces `ſ`, the Kelvin sign and the ligature `ﬁ` at the end of the bytes by `s`, `k` and `fi`.
  private static func foldLast(_ name: inout [UInt8]) {
    guard let last = name.last, last >= 0x80 else { return }
    if name.suffix(2).elementsEqual([0xC5, 0xBF]) {
      name.replaceSubrange((name.count - 2)..., with: Array("s".utf8))
    } else if name.suffix(3).elementsEqual([0xE2, 0x84, 0xAA]) {
      name.replaceSubrange((name.count - 3)..., with: Array("k".utf8))
    } else if name.suffix(3).elementsEqual([0xEF, 0xAC, 0x81]) {
      name.replaceSubrange((name.count - 3)..., with: Array("fi".utf8))
    }
  }
}
