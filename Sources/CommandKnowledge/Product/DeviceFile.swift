/// Device files that lie in no working directory and are fine all the same (S-14, S-15, S-23b).
package enum DeviceFile {
  private static let input: [StaticString] = ["/dev/stderr", "/dev/stdin", "/dev/stdout"]
  private static let output: [StaticString] = ["/dev/null", "/dev/stderr", "/dev/stdout", "/dev/tty"]

  /// Whether a path needs no working directory and no path rule.
  ///
  /// - Parameters:
  ///   - path: exactly as it is written after quote removal; `/dev//null` is not exempt.
  ///   - role: who names the file.
  ///   - command: the name of `FileCommandReading`; nil for a redirection.
  package static func isExempt(_ path: [UInt8], as role: OperandPath.Role, of command: [UInt8]?) -> Bool {
    func isOne(of names: [StaticString]) -> Bool {
      names.contains { FileOperandScan.isEqual(path, $0) }
    }
    switch role {
    case .reader: return isOne(of: input) || isDescriptor(path)
    case .source: return false
    case .writer: return command?.elementsEqual("tee".utf8) == true && isOne(of: output)
    case .output: return isOne(of: ["/dev/null"])
    case .input: return isOne(of: input) || isOne(of: ["/dev/null", "/dev/tty"]) || isDescriptor(path)
    }
  }

  /// `/dev/fd/N`, `/proc/self/fd/N`.
  private static func isDescriptor(_ path: [UInt8]) -> Bool {
    for folder in ["/dev/fd/", "/proc/self/fd/"] where path.starts(with: folder.utf8) {
      let number = path.dropFirst(folder.utf8.count)
      return !number.isEmpty && number.allSatisfy { (0x30...0x39).contains($0) }
    }
    return false
  }
}
