extension ToolCatalog {
  /// Longer names are no typing mistakes; the bound also keeps the comparison cheap.
  private static let longestComparedName = 40

  /// The known tool that an unknown name probably meant, for "did you mean".
  ///
  /// Letter case and invisible characters are passed over first (`bash`), then a `Tool` at the end (`GrepTool`);
  /// then at most two edits, one for names of fewer than six letters. Legacy names are not proposed.
  ///
  /// - Returns: the nearest name; nil when none is near, or several are equally near.
  public static func suggestion(for name: String, in semantics: Semantics) -> String? {
    guard name.utf8.count <= longestComparedName else { return nil }
    let wanted = folded(name)
    guard !wanted.isEmpty else { return nil }
    if let same = nearest(wanted[...], within: 0, in: semantics) { return same }
    if wanted.count > 4, wanted.suffix(4).elementsEqual("tool".utf8),
      let same = nearest(wanted.dropLast(4), within: 0, in: semantics)
    {
      return same
    }
    return nearest(wanted[...], within: min(2, wanted.count / 3), in: semantics)
  }

  /// The one tool with the smallest distance of at most `limit`; nil when there are several.
  private static func nearest(_ wanted: ArraySlice<UInt8>, within limit: Int, in semantics: Semantics)
    -> String?
  {
    var best: (name: String, distance: Int)?
    var isTied = false
    for entry in entries(in: semantics) {
      let known = folded(entry.name)
      guard abs(known.count - wanted.count) <= limit else { continue }
      let distance = EditDistance.between(known, Array(wanted))
      guard distance <= limit, distance <= best?.distance ?? limit else { continue }
      isTied = distance == best?.distance
      best = (entry.name, distance)
    }
    return isTied ? nil : best?.name
  }

  /// The printable ASCII of a name in lower case.
  private static func folded(_ name: String) -> [UInt8] {
    name.utf8.filter { $0 > 0x20 && $0 < 0x7F }.map { byte in
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
  }
}
