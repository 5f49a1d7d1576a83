/// What is known about an environment variable in front of a command (spec S-11).
public enum VariableSafety: Sendable, Hashable {
  /// Documented as known to be safe: `LANG`, `TZ`, `NO_COLOR`, `NODE_ENV`.
  case knownSafe
  /// In our table of harmless variables only (U9).
  case assumedSafe
  /// In the table of dangerous variables or families.
  case dangerous
  /// In no table: treated as not safe.
  case unknown
}

/// The tables of environment variables.
public enum EnvironmentVariables {
  /// Looks a name up: exact names first, then families by their prefix.
  public static func safety(of name: some Collection<UInt8>) -> VariableSafety {
    if let known = names[name] { return known }
    if families.contains(where: { name.starts(with: $0) }) { return .dangerous }
    return .unknown
  }

  /// The names that are known or assumed to be safe, in no particular order.
  public static let safeNames: [String] = [
    StrictVariableText.knownSafe, StrictVariableText.assumedSafe,
  ].flatMap { table in
    TableText.lines(table).flatMap(TableText.fields).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Exact names with their class; built on first use.
  private static let names: NameTable<VariableSafety> = {
    var pairs: [(name: ArraySlice<UInt8>, entry: VariableSafety)] = []
    func add(_ text: StaticString, as safety: VariableSafety) {
      for line in TableText.lines(text) {
        pairs += TableText.fields(line).map { (name: $0, entry: safety) }
      }
    }
    add(StrictVariableText.knownSafe, as: .knownSafe)
    add(StrictVariableText.assumedSafe, as: .assumedSafe)
    add(StrictVariableText.dangerousNames, as: .dangerous)
    return NameTable(pairs)
  }()

  private static let families = TableText.lines(StrictVariableText.dangerousFamilies).flatMap(
    TableText.fields)
}
