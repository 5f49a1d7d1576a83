internal import PermissionEngine
internal import PolicyAnalysis

/// What "don't ask again" would do, in one line.
enum ApprovalText {
  static func sentence(_ effect: ApprovalEffect) -> String {
    switch effect.offer.dialog {
    case .onlyOnce(let why): return "is not offered, only yes and no: \(why) (M-10)"
    case .session(let what): return "writes no rule: \(what) (M-10)"
    case .rules(let rules):
      let list = rules.map { "`\($0)`" }.joined(separator: ", ")
      var consequences: [String] = []
      if effect.allowsCall == false { consequences.append("which does not let this call run") }
      if let example = effect.example { consequences.append("which also allows `\(example.summary)`") }
      return "would write \(list)"
        + (consequences.isEmpty ? "" : ", " + consequences.joined(separator: ", but ")) + " (M-10)"
    }
  }
}
