public import PermissionEngine
public import RuleSyntax
public import Settings

/// One case of a policy test or of the conformance corpus: settings, a context, a call, and what is expected
/// (spec, section V).
public struct PolicyVector: Sendable {
  /// The case's name.
  public var id: String
  /// The editions in which it holds.
  public var editions: [Edition]
  /// The clause that it shows; nil when it names none.
  public var clause: String?
  /// Settings sources, each an object with the file's own keys.
  public var settings: [VectorSettings]
  /// Where the call happens.
  public var context: CallContext
  /// The call.
  public var call: ToolCall
  /// The outcome in the standard reading: `product` in edition 2.1, `narrow` in 1.0.
  public var expect: Outcome
  /// The outcome in the strict reading of edition 2.1; nil when it is not asserted.
  public var expectStrict: Outcome?
  /// The outcome under the wide reading; nil when it is not asserted.
  public var expectWide: Outcome?
  /// Further outcomes that count as passed.
  public var accept: [Outcome]
  /// Further outcomes that count as passed in the strict reading.
  public var acceptStrict: [Outcome]
  /// What releases of edition 2.1 were measured to answer, the oldest first; empty for most vectors.
  public var decisions: [(release: Release, outcome: Outcome)]
  /// On what `expect` rests.
  public var basis: VectorBasis?
  /// For people: why it is so.
  public var why: String?
  /// For people: where the case comes from.
  public var source: String?
  /// For people: what sort of case it is.
  public var category: String?
  /// For people: what the call could do.
  public var danger: String?

  /// The line that the case was read from.
  fileprivate let text: [UInt8]

  /// The settings as a stack, read as an edition reads them.
  public func stack(semantics: Semantics) -> SettingsStack {
    let reader = SettingsReader(semantics: semantics)
    let files = settings.map { settings -> SettingsFile in
      var file = reader.read(settings.object, in: text, path: settings.path, scope: settings.scope)
      if settings.isCommandLine { file.origin = .commandLine }
      return file
    }
    return SettingsStack(files)
  }

  /// The outcome that the case asserts in a reading; nil when it asserts none.
  public func expected(in reading: Reading) -> Outcome? {
    switch reading {
    case .product, .narrow: expect
    case .strict: expectStrict
    case .wide: expectWide
    }
  }

  /// Whether an outcome passes in a reading; true where nothing is asserted.
  public func accepts(_ outcome: Outcome, in reading: Reading) -> Bool {
    guard let expected = expected(in: reading) else { return true }
    return outcome == expected || (reading == .strict ? acceptStrict : accept).contains(outcome)
  }

  /// The readings of an edition in which the case asserts something.
  public func readings(of edition: Edition) -> [Reading] {
    let all: [Reading] = edition == .v1_0 ? [.narrow, .wide] : [.product, .strict]
    return all.filter { expected(in: $0) != nil }
  }
}

/// On what the expectation of a vector rests.
public enum VectorBasis: String, Sendable {
  /// A release of the product was asked.
  case measured
  /// The documentation says so.
  case documented
}

/// One settings source of a vector.
public struct VectorSettings: Sendable {
  /// The source's own keys, and `scope` and `file`.
  public var object: JSONValue
  /// Its scope.
  public var scope: Scope
  /// The path that it is taken to have.
  public var path: String
  /// True for rules given on the command line.
  public var isCommandLine: Bool
}

/// Why a vector cannot be read.
public struct PolicyVectorError: Error, Sendable, Hashable {
  /// What is wrong: lower case, no full stop, user text in backticks.
  public var message: String
  /// The bytes of the line concerned.
  public var range: Range<Int>
}

extension PolicyVector {
  /// Reads one JSON object (spec, section V).
  ///
  /// - Parameter line: the object's text, UTF-8.
  /// - Throws: `PolicyVectorError` for invalid JSON, an unknown key, a missing one, or a value of a wrong kind.
  public init(parsing line: [UInt8]) throws(PolicyVectorError) {
    let root: JSONValue
    do {
      root = try JSONReader().read(line).root
    } catch {
      throw PolicyVectorError(message: error.message, range: error.range)
    }
    let fields = try VectorFields(
      root, "the vector",
      allowing: [
        "id", "edition", "clause", "settings", "context", "call", "expect", "expectStrict", "expectWide",
        "accept",
        "acceptStrict", "basis", "decisions", "why", "source", "category", "danger",
      ])
    text = line
    id = try fields.required("id").asText()
    let decisions = try Self.decisions(fields.optional("decisions"))
    self.decisions = decisions
    // A vector with answers by release says nothing of other editions.
    let newest = decisions.last { $0.release == .newestMeasured }?.outcome
    if decisions.isEmpty {
      editions = try fields.required("edition").asList().map { value throws(PolicyVectorError) in
        try value.asName(Edition.init(rawValue:))
      }
    } else {
      editions = newest == nil ? [] : [.v2_1]
    }
    clause = try fields.optional("clause")?.asText()
    context = try CallContext(vector: fields.required("context"))
    var settings: [VectorSettings] = []
    for value in try fields.required("settings").asList() {
      settings.append(try VectorSettings(value, in: context))
    }
    self.settings = settings
    call = try ToolCall(vector: fields.required("call"))
    if let outcome = newest ?? decisions.last?.outcome {
      expect = outcome
    } else {
      expect = try fields.required("expect").asName(Outcome.init(rawValue:))
    }
    expectWide = try fields.optional("expectWide")?.asName(Outcome.init(rawValue:))
    expectStrict = try fields.optional("expectStrict")?.asName(Outcome.init(rawValue:))
    accept = try Self.outcomes(fields.optional("accept"))
    acceptStrict = try Self.outcomes(fields.optional("acceptStrict"))
    basis = try fields.optional("basis")?.asName(VectorBasis.init(rawValue:))
    why = try fields.optional("why")?.asText()
    source = try fields.optional("source")?.asText()
    category = try fields.optional("category")?.asText()
    danger = try fields.optional("danger")?.asText()
  }

  private static func decisions(
    _ field: VectorField?
  ) throws(PolicyVectorError) -> [(release: Release, outcome: Outcome)] {
    guard let field else { return [] }
    _ = try VectorFields(field.value, "`decisions`", allowing: nil)
    var decisions: [(release: Release, outcome: Outcome)] = []
    for member in field.value.members ?? [] {
      guard let release = Release(member.name) else {
        throw PolicyVectorError(
          message: "`decisions` has releases as keys, not `\(member.name)`", range: member.keyRange)
      }
      let value = VectorField(value: member.value, name: member.name)
      decisions.append((release, try value.asName(Outcome.init(rawValue:))))
    }
    return decisions.sorted { $0.release < $1.release }
  }

  private static func outcomes(_ field: VectorField?) throws(PolicyVectorError) -> [Outcome] {
    try (field?.asList() ?? []).map { value throws(PolicyVectorError) in
      try value.asName(Outcome.init(rawValue:))
    }
  }
}

extension VectorSettings {
  fileprivate init(_ value: VectorField, in context: CallContext) throws(PolicyVectorError) {
    let fields = try VectorFields(value.value, "settings", allowing: nil)
    object = value.value
    scope = try fields.required("scope").asName(Scope.init(rawValue:))
    let file = try fields.optional("file")?.asText()
    isCommandLine = scope == .cli && file == nil
    path = file ?? Self.usualPath(scope, context)
  }

  private static func usualPath(_ scope: Scope, _ context: CallContext) -> String {
    switch scope {
    case .managed: "/etc/claude-code/managed-settings.json"
    case .cli: "<command line>"
    case .local: context.projectRoot + "/.claude/settings.local.json"
    case .project: context.projectRoot + "/.claude/settings.json"
    case .user: context.home + "/.claude/settings.json"
    }
  }
}
