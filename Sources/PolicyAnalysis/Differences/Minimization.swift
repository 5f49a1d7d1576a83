public import PermissionEngine
public import RuleSyntax
public import Settings

/// A settings file without the rules that change no decision.
///
/// Only rules that others of the same file make superfluous are taken out, so that no other scope is relied on: those
/// that stronger lists cover, those that the same list covers, and second copies.
public struct Minimization: Sendable {
  /// A rule that was taken out.
  public struct Removal: Sendable, Hashable {
    /// Why it changes no decision.
    public enum Reason: String, Sendable {
      /// The same list has it twice.
      case copy
      /// Other rules of its list, or of a list that decides the same, match whatever it matches.
      case covered
      /// Rules of a stronger list decide every call that it matches.
      case overruled
    }

    /// Its text.
    public var rule: String
    /// Its list.
    public var list: RuleList
    /// Why it is not needed.
    public var reason: Reason
    /// The rules that make it superfluous, with their lists.
    public var because: [Cause]

    /// A rule that makes another superfluous.
    public struct Cause: Sendable, Hashable {
      /// Its text.
      public var rule: String
      /// Its list.
      public var list: RuleList
    }
  }

  /// The file as it was.
  public let original: SettingsFile
  /// Its bytes afterwards; equal to the source when there is nothing to take out.
  public private(set) var bytes: [UInt8]
  /// The rules taken out, in file order; a second copy counts.
  public private(set) var removed: [Removal] = []
  /// What proves that nothing changed; nil when nothing was taken out.
  public private(set) var proof: PolicyDiff?

  /// Minimizes a file.
  ///
  /// Where the comparison of the files afterwards does not come out empty, nothing is taken out.
  ///
  /// - Parameter context: the session in which calls are decided.
  public init(of file: SettingsFile, semantics: Semantics, context: CallContext) {
    original = file
    bytes = file.source
    var current = file
    // Taking out one rule may bring another's last comma into reach, never another rule.
    for _ in 0..<4 {
      guard let next = Self.step(current, semantics, context, &removed) else { break }
      current = next
    }
    guard current.source != file.source else { return }
    let diff = PolicyDiff(
      from: SettingsStack([file]), to: SettingsStack([current]), semantics: semantics, context: context)
    proof = diff
    if diff.isEmpty {
      bytes = current.source
    } else {
      removed = []
    }
  }

  private static func step(
    _ file: SettingsFile, _ semantics: Semantics, _ context: CallContext, _ removed: inout [Removal]
  ) -> SettingsFile? {
    let input = AnalysisInput(linting: [file], semantics: semantics, context: context)
    let coverage = input.coverage
    var numbers = Set(coverage.redundant.filter { !$0.value.countsInAutoMode }.keys)
    numbers.formUnion(coverage.unreachable.keys)
    let rows = coverage.table.rows
    let copies = coverage.table.copies
    numbers.formUnion(copies)
    let edits = numbers.sorted().compactMap { number in
      EntryEdits(rows[number].entry, in: file).removing(description: "").map { (number, $0.edits) }
    }
    guard !edits.isEmpty else { return nil }
    let (bytes, _) = Fix.apply(edits.flatMap(\.1), to: file.source)
    guard (try? JSONReader().read(bytes)) != nil else { return nil }
    let next = file.read(bytes, in: semantics)
    guard next.source.count < file.source.count else { return nil }
    // An edit may have been left for the next step, and of two copies one stays.
    var gone: [[UInt8]: Int] = [:]
    for entry in file.entries { gone[[UInt8(entry.list.rank)] + entry.text, default: 0] += 1 }
    for entry in next.entries { gone[[UInt8(entry.list.rank)] + entry.text, default: 0] -= 1 }
    for number in edits.map(\.0) {
      let entry = rows[number].entry
      let key = [UInt8(entry.list.rank)] + entry.text
      guard let count = gone[key], count > 0 else { continue }
      gone[key] = count - 1
      removed.append(removal(of: number, coverage, isCopy: copies.contains(number)))
    }
    return next
  }

  private static func removal(of number: Int, _ coverage: Coverage, isCopy: Bool) -> Removal {
    let rows = coverage.table.rows
    let entry = rows[number].entry
    let covers = coverage.unreachable[number] ?? (isCopy ? [] : coverage.redundant[number]?.covers ?? [])
    return Removal(
      rule: entry.displayText, list: entry.list,
      reason: coverage.unreachable[number] != nil ? .overruled : isCopy ? .copy : .covered,
      because: covers.map { Removal.Cause(rule: rows[$0].entry.displayText, list: rows[$0].list) })
  }
}
