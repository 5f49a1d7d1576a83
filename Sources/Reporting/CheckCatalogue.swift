public import PolicyAnalysis
internal import Settings

/// All checks, one a line.
public struct CheckCatalogue: Sendable {
  private let checks: [any Check.Type]

  /// A list of some checks, in their order.
  public init(_ checks: [any Check.Type]) { self.checks = checks }

  /// `CCR105  warning  duplicate-rule  The same rule stands twice in one list.`
  public var text: String {
    let width = checks.map { $0.metadata.name.utf8.count }.max() ?? 0
    return checks.map { check in
      let metadata = check.metadata
      let severity = padded(metadata.severity.rawValue, to: 7)
      return "\(metadata.code)  \(severity)  \(padded(metadata.name, to: width))  \(metadata.summary)\n"
    }.joined()
  }

  /// One array; the members are described in `Documentation/json.md`.
  public var json: [UInt8] {
    var writer = JSONWriter(layout: .indented)
    writer.array { writer in
      for check in checks {
        let metadata = check.metadata
        writer.object { writer in
          writer.member("code", metadata.code)
          writer.member("name", metadata.name)
          writer.member("severity", metadata.severity.rawValue)
          writer.member("profile", metadata.profile.rawValue)
          writer.member("summary", metadata.summary)
          writer.member("onDemand", metadata.isOptIn)
          writer.member("hasFix", metadata.fix != nil)
          writer.member("url", CheckPage.address(code: metadata.code, name: metadata.name))
        }
      }
    }
    return writer.bytes + [0x0A]
  }

  private func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.utf8.count))
  }
}
