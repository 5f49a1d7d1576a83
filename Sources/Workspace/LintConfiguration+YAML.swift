internal import Frontmatter
public import PolicyAnalysis

extension LintConfiguration {
  /// Reads a configuration. Nothing is thrown: what is wrong becomes findings, and the rest counts.
  ///
  /// - Parameters:
  ///   - bytes: YAML, UTF-8.
  ///   - path: absolute.
  public init(_ bytes: [UInt8], path: String) {
    do {
      self.init(try YAMLReader.read(bytes), in: bytes, path: path)
    } catch {
      self.init(unreadable: "this is not YAML: \(error.message)", at: error.offset, in: bytes, path: path)
    }
  }
}
