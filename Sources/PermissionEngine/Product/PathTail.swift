import CommandKnowledge

/// The end of a path rule, as it is compared with a relative path in a directory that nobody knows (S-19j).
struct PathTail {
  private let names: [ArraySlice<UInt8>]

  /// - Parameter text: the specifier of a rule.
  init(_ text: some Collection<UInt8>) {
    names = Array(text).split(separator: PathBytes.slash)
  }

  /// Whether some directory exists in which the rule matches a path, or a directory above it.
  ///
  /// A rule without a `/` in it matches by the name alone, in a directory that is known too, and says nothing here.
  func matches(_ path: [ArraySlice<UInt8>]) -> Bool {
    guard names.count > 1 else { return false }
    return names.indices.contains { start in
      let tail = names[start...]
      if tail.first?.elementsEqual("**".utf8) == true { return tail.count == 1 }
      return tail.count <= path.count
        && zip(tail, path).allSatisfy { Self.matches($0, $1) }
    }
  }

  /// `*` and `?` in a name; one with a class matches nothing here.
  private static func matches(_ pattern: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>) -> Bool {
    guard let first = pattern.first else { return name.isEmpty }
    switch first {
    case UInt8(ascii: "*"):
      return (name.startIndex...name.endIndex).contains { matches(pattern.dropFirst(), name[$0...]) }
    case UInt8(ascii: "?"): return !name.isEmpty && matches(pattern.dropFirst(), name.dropFirst())
    default: return name.first == first && matches(pattern.dropFirst(), name.dropFirst())
    }
  }
}
