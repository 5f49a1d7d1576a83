package import RuleSyntax

/// The names of the protected paths (P-14), for whoever decides what a path means.
package enum ProtectedNames {
  /// A protected directory.
  package struct Directory: Sendable {
    /// Whether what lies in one directory below it is not protected.
    package var hasException: Bool
    private let exception: StaticString

    fileprivate init(exception: StaticString) {
      self.exception = exception
      hasException = exception.utf8CodeUnitCount > 0
    }

    /// Whether a name directly below the directory is its exception.
    ///
    /// - Parameter name: one segment in small letters.
    package func excepts(_ name: some Collection<UInt8>) -> Bool {
      hasException && exception.withUTF8Buffer { name.elementsEqual($0) }
    }
  }

  /// The protected directory of a name; nil when it is none.
  ///
  /// - Parameter name: one segment, or two with `/` between, in small letters.
  package static func directory(_ name: some Collection<UInt8>) -> Directory? {
    ProtectedPathTable.directories.index(of: name).map {
      Directory(exception: ProtectedPathTable.exceptions[$0])
    }
  }

  /// Whether a file of this name is protected.
  ///
  /// - Parameter name: the last segment in small letters.
  package static func isFile(_ name: some Collection<UInt8>) -> Bool {
    ProtectedPathTable.files.index(of: name) != nil
  }

  /// The same as for any collection.
  ///
  /// PERF: a concrete type and a look at how the path begins. The generic form, which nobody specialised in another module,
  /// took 38,000 instructions for every file that a command writes; it loses nothing.
  package static func isManaged(_ path: [UInt8], in semantics: Semantics = .product) -> Bool {
    guard path.count >= managedBeginning.count else { return false }
    for index in managedBeginning.indices where asciiLowercased(path[index]) != managedBeginning[index] {
      return false
    }
    return isManaged(path[...], in: semantics)
  }

  /// What all patterns begin with, in small letters, up to the first wildcard of any.
  private static let managedBeginning: [UInt8] = {
    let patterns = ProtectedPathTable.managed.map { pattern in
      pattern.withUTF8Buffer { text in text.prefix { $0 != UInt8(ascii: "*") }.map(asciiLowercased) }
    }
    guard var common = patterns.first else { return [] }
    for pattern in patterns { common = zip(common, pattern).prefix { $0 == $1 }.map(\.0) }
    return common
  }()

  /// Whether a path belongs to the managed settings; letter case is ignored.
  ///
  /// - Parameters:
  ///   - path: absolute, resolved.
  ///   - semantics: the release; older ones protect one file.
  package static func isManaged(
    _ path: some BidirectionalCollection<UInt8>, in semantics: Semantics = .product
  ) -> Bool {
    ProtectedPathTable.managed.contains { pattern in
      pattern.withUTF8Buffer { pattern in
        guard let star = pattern.lastIndex(of: UInt8(ascii: "*")) else {
          return isAlike(path, pattern)
            && (pattern.suffix(5).elementsEqual(".json".utf8) || semantics.has(.managedFoldersAreProtected))
        }
        let (folder, end) = (pattern[..<star], pattern[(star + 1)...])
        return semantics.has(.managedFoldersAreProtected) && path.count > folder.count + end.count
          && isAlike(path.prefix(folder.count), folder) && isAlike(path.suffix(end.count), end)
          && !path.dropFirst(folder.count).contains(UInt8(ascii: "/"))
      }
    }
  }

  private static func isAlike(_ path: some Sequence<UInt8>, _ pattern: some Sequence<UInt8>) -> Bool {
    path.lazy.map(asciiLowercased).elementsEqual(pattern.lazy.map(asciiLowercased))
  }
}
