/// The shape of a credential.
public struct CredentialPattern: Sendable, Hashable {
  /// How sure its shape makes us.
  public enum Grade: String, Sendable, Comparable, CaseIterable {
    /// Only with a second signal, such as high entropy.
    case medium
    /// The shape of one service's credentials.
    case high
    /// The same, and it opens much.
    case critical

    /// The surer grade is greater.
    public static func < (left: Grade, right: Grade) -> Bool { left.rank < right.rank }
    private var rank: Int { self == .medium ? 0 : self == .high ? 1 : 2 }
  }

  /// A name for people, in kebab case.
  public var name: String
  /// How sure.
  public var grade: Grade
  /// Texts of which at least one is part of every match, lower case, letter case ignored.
  public var hints: [String]
  /// A Perl-compatible regular expression over bytes, to be found anywhere.
  public var expression: String
  /// A made-up text that matches, in two pieces so that scanners of this source stay quiet.
  public var example: [String]
  /// A text that looks alike and is no credential.
  public var counterexample: String
}

/// Shapes of credentials.
public enum CredentialPatterns {
  /// Every known one.
  public static let all: [CredentialPattern] = {
    var patterns: [CredentialPattern] = []
    for line in TableText.lines(of: SecretTables.credentials) {
      guard line.first == UInt8(ascii: " ") else {
        let fields = TableText.fields(of: line).map(TableText.string)
        patterns.append(
          CredentialPattern(
            name: fields[0], grade: CredentialPattern.Grade(rawValue: fields[1]) ?? .critical,
            hints: fields[2].lowercased().split(separator: " ").map(String.init), expression: "", example: [],
            counterexample: ""))
        continue
      }
      guard let last = patterns.indices.last else { continue }
      let value = TableText.string(line.dropFirst(4))
      switch line.dropFirst(2).first {
      case UInt8(ascii: "/"): patterns[last].expression = value
      case UInt8(ascii: "+"): patterns[last].example = CredentialPatterns.pieces(value)
      default: patterns[last].counterexample = value
      }
    }
    return patterns
  }()

  /// The two pieces of an example, separated by ` ~ `.
  private static func pieces(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    guard
      let middle = bytes.indices.dropFirst().dropLast().first(where: {
        bytes[$0 - 1] == 0x20 && bytes[$0] == UInt8(ascii: "~") && bytes[$0 + 1] == 0x20
      })
    else { return [text] }
    return [bytes[..<(middle - 1)], bytes[(middle + 2)...]].map { String(decoding: $0, as: UTF8.self) }
  }
}
