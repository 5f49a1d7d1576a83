internal import RuleSyntax

extension OpenPoint {
  /// What is not documented, in a few words.
  var question: String {
    switch self {
    case .u1: "escaped parentheses in a specifier"
    case .u2: "an empty specifier"
    case .u3: "runs of blanks in a specifier"
    case .u4: "`Bash(:*)`"
    case .u5: "deny and ask against quoted command words and their paths"
    case .u6: "global options of git"
    case .u7: "an exact allow rule that contains an operator"
    case .u8: "allow rules written for a wrapper"
    case .u9: "which assignments count as safe"
    case .u10: "which wrappers need an exact allow rule"
    case .u11: "which commands and flags count as read-only"
    case .u12: "where `/path` starts in managed settings"
    case .u13: "`!` and `#` patterns in deny and ask"
    case .u14: "letter case of paths"
    case .u15: "how far a bare `Bash` reaches"
    case .u16: "allow rules for commands in plan mode"
    case .u17: "read-only commands on files outside the working directories"
    case .u18: "expansions that could become a denied command"
    case .u19: "removal of everything in the working directory"
    case .u20: "`Tool(*)` for tools the documentation does not name"
    case .u21: "how far deny and ask see through wrappers and shells"
    case .u22: "which file commands path rules reach"
    case .u23: "expansions in arguments"
    case .u24: "the lock to managed rules"
    case .u25: "redirections inside the working directories"
    case .u26: "operands outside the working directories under a wildcard"
    case .u27: "a trailing ` *` behind another wildcard"
    case .u28: "whether the call fits the sandbox"
    case .u29: "what the mode does on its own"
    case .u30: "a hook's allow on protected paths"
    case .u31: "wildcard rules for `eval`, `source` and their like"
    case .u32: "whether `./dir/**` reaches deeper folders in deny and ask"
    case .u33: "`Skill(name)` and calls with arguments"
    case .u34: "deny and ask rules whose specifier means nothing to the tool"
    case .u35: "hosts that WebFetch reads without a rule"
    case .u36: "blanks around an allow rule"
    case .u37: "allow rules for Monitor with a pattern"
    case .u38: "where the server ends in an MCP name"
    }
  }
}
