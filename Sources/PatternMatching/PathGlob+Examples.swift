extension PathGlob {
  /// Paths that the glob matches, made by filling its wildcards: for a person to read, and as a first quick look
  /// before an exact question.
  ///
  /// - Parameters:
  ///   - names: what may stand for `*` and for a directory of `**`, in order of preference; not empty, none of them
  ///     empty, `.` or `..`.
  ///   - limit: how many paths at most.
  /// - Returns: resolved paths relative to the anchor, each of which the glob matches as a file, none twice. Empty
  ///   for a glob without any such path, and for one of more than a thousand parts, whose examples nobody reads and
  ///   whose matching takes the product of both lengths.
  public func examples(filledWith names: [[UInt8]], limit: Int = 16) -> [[UInt8]] {
    guard syntax.atoms.count <= 1_000 else { return [] }
    var result: [[UInt8]] = []
    var seen: Set<[UInt8]> = []
    for name in names {
      for fillsDirectories in [false, true] {
        for fillsWildcards in [true, false] {
          guard result.count < limit else { return result }
          let core = filled(with: name, fillsDirectories, fillsWildcards)
          for path in [core, core + [UInt8(ascii: "/")] + name] {
            guard Language.relativePaths.contains(path), matches(path, isDirectory: false),
              seen.insert(path).inserted
            else { continue }
            result.append(path)
            break
          }
        }
      }
    }
    return result
  }

  private func filled(with name: [UInt8], _ fillsDirectories: Bool, _ fillsWildcards: Bool) -> [UInt8] {
    var path: [UInt8] = []
    for (index, atom) in syntax.atoms.enumerated() {
      switch atom {
      case .byte(let byte): path.append(byte)
      case .set(let set):
        if let byte = ByteClasses.readability.first(where: set.contains) { path.append(byte) }
      case .segment:
        let isWholeName =
          (path.isEmpty || path.last == UInt8(ascii: "/"))
          && (index + 1 == syntax.atoms.count || syntax.atoms[index + 1] == .byte(UInt8(ascii: "/")))
        if fillsWildcards || isWholeName { path += name }
      case .everything: path += name
      case .directories: if fillsDirectories { path += name + [UInt8(ascii: "/")] }
      }
    }
    return path
  }
}
