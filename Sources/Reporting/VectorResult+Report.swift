internal import PermissionEngine
public import PolicyTesting
internal import RuleSyntax
public import Settings

extension VectorResult {
  /// The result as one object; the members are described in `Documentation/json.md`.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", id)
      writer.member("edition", edition.rawValue)
      writer.member("release", release.description)
      writer.member("reading", reading.rawValue)
      writer.member("expect", expect.rawValue)
      writer.member("got", got.rawValue)
      writer.member("pass", passes)
      writer.member("reason", explanation)
      writer.member("clauses", strings: clauses)
    }
  }

  /// `failed: compound-0042 in edition 2.1: expected deny, got ask: no rule matches`.
  public func text(_ style: TextStyle = TextStyle()) -> String {
    let word = passes ? style.paint("passed", .allow) : style.paint("failed", .error)
    let reading = reading == .standard(in: edition) ? "" : ", \(reading.rawValue) reading"
    let asOf = release == .newestMeasured ? "" : ", release \(release)"
    let answers = "expected \(style.paint(expect)), got \(style.paint(got))"
    return "\(word): \(DisplayText.visible(id)) in edition \(edition.rawValue)\(reading)\(asOf): \(answers): "
      + DisplayText.visible(explanation)
  }
}
