extension RuleSyntaxError {
  /// The mistake in words: lower case, no full stop, without the text of the rule.
  public var message: String {
    switch reason {
    case .notAString: "a rule has to be a string"
    case .empty: "the rule is empty"
    case .blankBeforeParenthesis: "no blank may stand between the tool and `(`"
    case .missingParenthesis: "the closing `)` is missing"
    case .textAfterParenthesis: "nothing may follow the last `)`"
    case .invalidName: "a rule begins with the name of a tool"
    case .tooLong: "the rule is longer than 65,536 bytes"
    case .specifierNotTaken: "in edition 1.0 only Bash, Read, Edit and WebFetch take parentheses"
    }
  }

  /// What to write instead.
  public var help: String {
    if let repair { return "write `\(String(decoding: repair, as: UTF8.self))`" }
    switch reason {
    case .notAString, .empty: return "write `Tool` or `Tool(pattern)`, or remove the entry"
    case .blankBeforeParenthesis, .missingParenthesis, .textAfterParenthesis:
      return "write `Tool(pattern)`, with nothing before `(` but the name and nothing after the last `)`"
    case .invalidName:
      return "write `Bash(command)` for a command, `Read(path)` or `Edit(path)` for files"
    case .tooLong: return "write a shorter pattern; `*` stands for any text"
    case .specifierNotTaken: return "write the tool alone, or a rule for Bash, Read, Edit or WebFetch"
    }
  }
}
