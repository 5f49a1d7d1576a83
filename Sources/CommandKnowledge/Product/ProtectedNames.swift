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

  /// Whether a path belongs to the managed settings.
  ///
  /// - Parameter path: absolute, resolved.
  package static func isManaged(_ path: some Collection<UInt8>) -> Bool {
    ProtectedPathTable.managed.contains { pattern in
      pattern.withUTF8Buffer { pattern in
        guard pattern.last == UInt8(ascii: "*") else { return path.elementsEqual(pattern) }
        return path.count >= pattern.count && path.starts(with: pattern.dropLast())
      }
    }
  }
}
