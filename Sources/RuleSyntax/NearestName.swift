/// "Did you mean": the nearest of some names.
public enum NearestName {
  /// - Parameters:
  ///   - written: as somebody typed it.
  ///   - names: those that there are.
  /// - Returns: the one name that a typing mistake turns into what was written; nil when there is none, or several.
  public static func of(_ written: String, among names: [String]) -> String? {
    let wanted = written.lowercased()
    guard !wanted.isEmpty, wanted.utf8.count <= 64 else { return nil }
    let limit = max(1, min(3, wanted.utf8.count / 3))
    var found: [(name: String, distance: Int)] = []
    for name in names {
      let distance = EditDistance.between(Array(wanted.utf8), Array(name.lowercased().utf8))
      if distance <= limit { found.append((name, distance)) }
    }
    guard let best = found.map(\.distance).min() else { return beginning(wanted, among: names) }
    let nearest = found.filter { $0.distance == best }
    return nearest.count == 1 ? nearest[0].name : nil
  }

  /// The one name that begins with what was written, or has it as one of its words (`porous` for `porous-deny`).
  private static func beginning(_ wanted: String, among names: [String]) -> String? {
    guard wanted.utf8.count >= 3 else { return nil }
    let found = names.filter { name in
      name.lowercased().hasPrefix(wanted) || name.split(separator: "-").contains { $0 == wanted }
    }
    return found.count == 1 ? found[0] : nil
  }
}
