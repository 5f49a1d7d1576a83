internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// Commands with the very text of a Bash rule, wildcards filled, put to the rule alone.
///
/// A pattern with operators, redirections or expansions may match none of them: pieces of a text are compared each by
/// itself, redirections are taken off before, and what cannot be read ahead is not approved (S-1, S-3, S-14).
struct OwnText {
  /// The texts, the most telling first.
  private let texts: [[UInt8]]

  /// Nil for a rule whose text holds nothing that could keep it from matching itself.
  init?(of specifier: [UInt8]) {
    guard specifier.contains(where: { "|;&<>`$(){}#\n\t".utf8.contains($0) }) else { return nil }
    func filled(_ text: ArraySlice<UInt8>, with filling: String) -> [UInt8] {
      text.flatMap { $0 == UInt8(ascii: "*") ? Array(filling.utf8) : [$0] }
    }
    if specifier.suffix(2).elementsEqual(":*".utf8) {
      let prefix = Array(specifier.dropLast(2))
      texts = [prefix + Array(" x".utf8), prefix]
    } else {
      var texts = ["x", "", "x y"].map { filled(specifier[...], with: $0) }
      if specifier.suffix(2).elementsEqual(" *".utf8) {
        texts.append(filled(specifier.dropLast(2), with: "x"))
      }
      self.texts = texts
    }
  }

  /// One of the texts when the rule decides none of them; nil when it decides one.
  func ignored(by entry: RuleEntry, in file: SettingsFile, _ input: AnalysisInput) -> String? {
    var context = input.context
    context.mode = .default
    let reader = SettingsReader(semantics: input.semantics)
    let bare = reader.entry(Array("Bash".utf8), in: .allow, at: entry.span)
    func policy(_ entries: [RuleEntry]) -> Policy {
      Policy(compiling: SettingsStack([file.alone(entries)]), semantics: input.semantics, for: .fewCalls)
    }
    let isAllow = entry.list == .allow
    let with = policy(isAllow ? [entry] : [entry, bare])
    let without = policy(isAllow ? [] : [bare])
    for text in texts {
      let call = CallExamples.command(text)
      let outcome = with.decide(call, in: context).outcome
      if isAllow ? outcome == .allow : outcome != without.decide(call, in: context).outcome { return nil }
      // What is asked about or denied anyway says nothing of the rule.
      if !isAllow, without.decide(call, in: context).outcome != .allow { return nil }
    }
    return texts.first.map { String(decoding: $0, as: UTF8.self) }
  }
}
