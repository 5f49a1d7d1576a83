internal import PermissionEngine
internal import Settings
internal import ThreatKnowledge

/// The programs of a project that a hook's command text runs.
enum HookPrograms {
  /// Absolute paths, in order: command words that are paths, and first operands of interpreters.
  static func paths(in command: String, context: CallContext) -> [String] {
    let commands = expanded(command, context).split { separators.contains($0) }
    return commands.compactMap { text in
      let words = text.split { $0 == " " || $0 == "\t" }.map(String.init).drop(
        while: LeadingWords.isAssignment)
      return program(Array(words)).flatMap { path($0, context) }
    }
  }

  /// The text without quotes, the directory of the project in its place.
  private static func expanded(_ command: String, _ context: CallContext) -> String {
    var text = String(decoding: command.utf8.filter { $0 != 0x22 && $0 != 0x27 }, as: UTF8.self)
    for name in ["${CLAUDE_PROJECT_DIR}", "$CLAUDE_PROJECT_DIR", "$(pwd)", "$PWD"] {
      for _ in 0..<64 {
        let replaced = text.replacingFirst(name, with: context.projectRoot)
        guard replaced != text else { break }
        text = replaced
      }
    }
    return text
  }

  private static func program(_ words: [String]) -> String? {
    guard let first = words.first else { return nil }
    let rest = Array(words.dropFirst())
    let name = Capabilities.canonicalName(of: first)
    if let inner = Runners.inner(of: [name] + rest), inner.missingOperands == 0, inner.start < words.count {
      return program(Array(words[inner.start...])) ?? words[inner.start]
    }
    if Capabilities.exposed(by: LeadingWords(words: [name])).first?.readsCode == true || name == "source"
      || name == "."
    {
      return rest.first { !$0.hasPrefix("-") }
    }
    return first.contains("/") ? first : nil
  }

  private static func path(_ word: String, _ context: CallContext) -> String? {
    let strange: Set<Character> = ["$", "*", "`", ":", "{", "\\", "?", "[", ","]
    guard !word.contains(where: strange.contains), !word.hasPrefix("~") else { return nil }
    let path = PathText.absolute(word, from: context.projectRoot)
    guard let relative = PathText.relative(path, to: context.projectRoot), !relative.isEmpty,
      relative.contains("/") || relative.contains(".")
    else { return nil }
    return relative.hasPrefix("node_modules/") ? nil : path
  }

  private static let separators: Set<Character> = ["\n", ";", "&", "|", "(", ")", "<", ">"]
}
