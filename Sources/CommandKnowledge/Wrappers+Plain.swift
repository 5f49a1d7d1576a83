extension Wrappers {
  /// The wrappers that are stripped before allow rules are compared, in either reading (S-9), and `xargs`, after which
  /// allow rules are tried too (S-10).
  public static let plainNames: Set<String> = {
    let strict = StrictTables.wrappers.allNames.filter { StrictTables.wrappers[$0]?.kind == .plain }
    return Set(strict.map { String(decoding: $0, as: UTF8.self) })
      .union(PlainWrapper.allCases.map(\.rawValue)).union(["xargs"])
  }()
}
