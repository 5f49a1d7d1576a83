public import Settings

/// What `extends` says: a file of an organisation, whose assertions hold here, too.
public struct ConfigurationBase: Sendable, Hashable {
  /// The path as written, relative to the configuration's folder.
  public var file: String
  /// The SHA-256 of its bytes, 64 lower-case hexadecimal digits.
  public var sha256: String
  /// Where it stands in the configuration.
  public var span: SourceSpan
}

extension LintConfiguration {
  /// Takes over the assertions of its base; they come first.
  ///
  /// A base says nothing but assertions: what else stands in it would not count, and is reported at `extends`.
  ///
  /// - Parameters:
  ///   - bytes: of the base.
  ///   - path: of the base, absolute.
  public mutating func inherit(_ bytes: [UInt8], path: String) {
    guard base != nil else { return }
    let read = LintConfiguration(bytes, path: path)
    for problem in read.problems {
      let start = problem.span.start
      reportBase("line \(start.line), column \(start.column): \(problem.message)", help: problem.help)
    }
    let saysMore =
      read.profile != nil || !read.selected.isEmpty || !read.ignores.isEmpty || !read.severities.isEmpty
      || read.baseline != nil || read.base != nil
    if saysMore {
      reportBase(
        "it says more than `never-allow`, `always-deny` and `always-allow`, and nothing else is taken over")
    }
    if read.assertions.isEmpty, read.problems.isEmpty { reportBase("it asserts nothing") }
    let inherited = read.assertions.map { assertion in
      var assertion = assertion
      assertion.base = path
      return assertion
    }
    assertions = inherited + assertions
  }

  /// Notes what is wrong with the base, at `extends`.
  ///
  /// - Parameter message: lower case, no full stop; the name of the base is put before it.
  public mutating func reportBase(_ message: String, help: String? = nil) {
    guard let base else { return }
    problems.append(
      Problem(message: "the base \(Quotation.quoted(base.file)): \(message)", help: help, span: base.span))
  }
}
