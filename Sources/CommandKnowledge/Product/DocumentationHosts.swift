/// Hosts of documentation that are fetched without a rule (T-4).
package enum DocumentationHosts {
  /// Whether a page is fetched without a rule.
  ///
  /// - Parameters:
  ///   - host: in small letters, without port, user and trailing dot; subdomains do not count.
  ///   - path: normalised, beginning with `/`; an empty path is the root.
  package static func isPreapproved(host: [UInt8], path: [UInt8]) -> Bool {
    guard let index = DocumentationHostTable.hosts.index(of: host) else { return false }
    let root = DocumentationHostTable.paths[index]
    guard root.utf8CodeUnitCount > 0 else { return true }
    return root.withUTF8Buffer { root in
      path.starts(with: root) && (path.count == root.count || path[root.count] == UInt8(ascii: "/"))
    }
  }
}
