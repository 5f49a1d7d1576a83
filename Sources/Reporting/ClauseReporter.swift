public import LanguageReference
internal import Settings

/// A clause of the rule language, for people and for programs.
public struct ClauseReporter: Sendable {
  /// A reporter.
  public init() {}

  /// The clause as Markdown, and where it stands in the page.
  public func markdown(of clause: Clause) -> String {
    clause.text + "\nFrom \(LanguageReference.page)#\(clause.anchor)\n"
  }

  /// The clause as an object, indented, with a line break at the end; the members are described in
  /// `Documentation/json.md`.
  public func json(of clause: Clause) -> [UInt8] {
    var writer = JSONWriter(layout: .indented)
    writer.object { writer in
      writer.member("id", clause.id)
      writer.member("aliases", strings: clause.aliases)
      writer.member("title", clause.title)
      writer.member("chapter", clause.chapter)
      writer.member("page", "\(LanguageReference.page)#\(clause.anchor)")
      writer.member("statement", clause.statement)
      writer.member("basis", clause.basis)
      writer.member("strict", clause.strict)
      writer.member("edition1.0", clause.edition1)
      writer.key("examples")
      writer.array { writer in
        for vector in ExampleVector.vectors(of: clause) { vector.write(to: &writer) }
      }
    }
    return writer.bytes + [0x0A]
  }
}
