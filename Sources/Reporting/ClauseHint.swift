internal import LanguageReference
internal import PermissionEngine

/// How to read the clauses that an answer cites.
enum ClauseHint {
  /// `ccrules rule M-3 S-14` for the clauses of a reason, each once; nil when it cites none.
  static func command(for reason: Reason) -> String? {
    var ids: [String] = []
    for citation in reason.clauses {
      let id = LanguageReference.id(of: citation)
      if !ids.contains(id) { ids.append(id) }
    }
    return ids.isEmpty ? nil : "ccrules rule " + ids.joined(separator: " ")
  }

  /// A Markdown link from a citation to its clause: `[S-19e](../language.md#s-19)`.
  static func link(to citation: String, inPage page: String) -> String {
    "[\(citation)](\(page)#\(LanguageReference.id(of: citation).lowercased()))"
  }
}
