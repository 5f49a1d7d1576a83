package import PolicyAnalysis

extension Report {
  /// Every finding by itself: one that stands for others of its cause, then these, each with its own message.
  package var separateFindings: [Finding] { findings.flatMap(\.separated) }
}

extension Finding {
  /// What can be done about it, one line each, in the words of the text for people.
  package var adviceLines: [String] {
    [
      advice.flatMap(\.text).map { "help: \($0)" },
      (others.isEmpty ? help : nil).map { "help: \(DisplayText.visible($0))" },
      fix.map { "fix: \($0.text)" },
    ].compactMap { $0 }
  }
}

extension Advice {
  /// The rules that are proven, or what to do without them; nil when there is nothing to say.
  var text: String? {
    guard isProven, !rules.isEmpty else { return otherwise.map(DisplayText.visible) }
    let names = rules.map { DisplayText.visible(Quotation.quoted($0)) }.joined(separator: ", ")
    return switch place {
    case .inPlace: "narrower: \(names)"
    case .denied: "close it with \(names)"
    }
  }
}

extension Fix {
  /// What it does, and what that does to decisions.
  package var text: String {
    let safety = isApplied(within: .onlyNarrows) ? "" : ", --unsafe-fixes"
    let words = effect == .widens ? "may widen" : effect.rawValue
    return "\(DisplayText.visible(description)) (\(words)\(safety))"
  }
}
