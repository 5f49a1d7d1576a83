internal import RuleSyntax
internal import Settings

/// Findings that were there when somebody began to look; they are not reported until they change.
///
/// A finding is known by its code, the end of its file's path, and its rule's text, or its message when it is
/// about no rule: lines may move. Credentials in rules are masked.
public struct Baseline: Sendable, Hashable {
  /// What a finding is known by.
  struct Key: Sendable, Hashable, Comparable {
    var code: String
    var file: String
    /// The rule, or the message when there is none.
    var subject: String

    static func < (left: Key, right: Key) -> Bool {
      (left.file, left.code, left.subject) < (right.file, right.code, right.subject)
    }
  }

  /// How often each finding was there.
  private(set) var counts: [Key: Int] = [:]
  /// The folder that paths are relative to, absolute.
  private let folder: String

  /// A baseline that holds these findings.
  ///
  /// - Parameter folder: the folder in which the baseline lies, absolute.
  public init(_ findings: [Finding], in folder: String) {
    self.folder = folder
    for finding in findings { counts[key(of: finding), default: 0] += 1 }
  }

  /// Reads a baseline; nil when it is none.
  ///
  /// - Parameter folder: the folder in which it lies, absolute.
  public init?(_ bytes: [UInt8], in folder: String) {
    self.folder = folder
    guard let root = try? JSONReader().read(bytes).root, root["version"]?.number == "1",
      let entries = root["findings"]?.elements
    else { return nil }
    for entry in entries {
      guard let code = entry["code"]?.text, let file = entry["file"]?.text,
        let subject = entry["subject"]?.text,
        let count = entry["count"]?.number.flatMap({ Int($0) }), (1...1_000_000).contains(count)
      else { return nil }
      counts[Key(code: code, file: file, subject: subject), default: 0] += count
    }
  }

  /// The text of the baseline, always the same for the same findings.
  public var bytes: [UInt8] {
    var writer = JSONWriter(layout: .indented)
    writer.object { writer in
      writer.key("version")
      writer.number(1)
      writer.key("findings")
      writer.array { writer in
        for (key, count) in counts.sorted(by: { $0.key < $1.key }) {
          writer.object { writer in
            writer.key("code")
            writer.string(key.code)
            writer.key("file")
            writer.string(key.file)
            writer.key("subject")
            writer.string(key.subject)
            writer.key("count")
            writer.number(count)
          }
        }
      }
    }
    return writer.bytes + [0x0A]
  }

  /// Takes a finding off the baseline.
  ///
  /// - Returns: false when it is not there, or not that often.
  mutating func takes(_ finding: Finding) -> Bool {
    let key = key(of: finding)
    guard let count = counts[key] else { return false }
    counts[key] = count == 1 ? nil : count - 1
    return true
  }

  private func key(of finding: Finding) -> Key {
    let file = PathText.relative(finding.location.file, to: folder) ?? finding.location.file
    return Key(code: finding.code, file: file, subject: Credentials.masked(finding.rule ?? finding.message))
  }
}
