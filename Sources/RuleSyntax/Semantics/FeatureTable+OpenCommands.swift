extension FeatureTable {
  /// Open points about commands.
  static let openCommandRows: [FeatureRow] = [
    .open(
      3, .blankRunsFavourAllow, "B-8", question: "runs of blanks in a specifier",
      meaning: "A run of blanks in an allow rule is compared as one blank too, in deny and ask as written.",
      in: .wide, measured: .otherwise, reach: .commands, stage: .commandRules),
    .open(
      4, .emptyPrefixFavoursAllow, "B-9", question: "`Bash(:*)`",
      meaning: "An allow `Bash(:*)` is every command, in deny and ask it is nothing.",
      in: .wide, measured: .otherwise, reach: .commands, stage: .commandRules),
    .open(
      5, .baseNameOfCommandWord, "B-10",
      question: "deny and ask against quoted command words and their paths",
      meaning: "Deny and ask rules see the command word without its quotes and its directory.",
      in: .narrow, measured: .narrow, reach: .commands),
    .open(
      6, .gitOptionsOutsideForAllow, "B-13", question: "global options of git",
      meaning: "Allow rules see through `git -C` of a directory outside the working directories.",
      in: .wide, measured: .otherwise, reach: .commands),
    .open(
      7, .exactAllowOfWholeText, "B-14", question: "an exact allow rule that contains an operator",
      meaning: "An exact allow rule that contains an operator matches a text that equals it.",
      in: .wide, measured: .wide, reach: .commands, stage: .commandRules),
    .open(
      8, .anyAllowRuleForWrapper, "S-10", question: "allow rules written for a wrapper",
      meaning: "An allow rule with a wildcard can name a wrapper, such as `Bash(timeout *)`.",
      in: .wide, measured: .wide, reach: .commands),
    .open(
      9, .furtherSafeVariables, "S-11", question: "which assignments count as safe",
      meaning: "More variables are safe than those that the documentation names.",
      in: .wide, measured: .otherwise, reach: .commands),
    .open(
      10, .furtherStartersNeedExactRule, "S-12", question: "which wrappers need an exact allow rule",
      meaning: "Commands that start others need an exact rule though the documentation does not name them.",
      in: .narrow, measured: .otherwise, reach: .commands),
    .open(
      11, .furtherReadOnlyCommands, "S-21", question: "which commands and flags count as read-only",
      meaning: "More commands and flags are read-only than those that the documentation names.",
      in: .wide, measured: .otherwise, reach: .commands),
    .open(
      15, .bareAllowReachesDoubtfulTexts, "M-4", question: "how far a bare `Bash` reaches",
      meaning: "A bare `Bash` allows what no parser makes out, changes of directory and redirections.",
      in: .wide, measured: .wide, reach: .tools(["Bash", "Monitor"])),
    .open(
      15, .bareAllowReachesDoubtfulPowerShell, "T-10", question: "how far a bare `Bash` reaches",
      meaning: "A bare `PowerShell` allows what no parser makes out.",
      in: .wide, measured: .none, reach: .tools(["PowerShell"])),
    .open(
      16, .allowRulesInPlanMode, "M-5", question: "allow rules for commands in plan mode",
      meaning: "Allow rules for Bash count in plan mode.",
      in: .wide, measured: .wide),
    .open(
      16, .powerShellRulesInPlanMode, "M-5", question: "allow rules for commands in plan mode",
      meaning: "Allow rules for PowerShell count in plan mode.",
      in: .wide, measured: .none, reach: .tools(["PowerShell"])),
    .open(
      17, .readOnlyCommandsOutside, "S-21", "S-23",
      question: "read-only commands on files outside the working directories",
      meaning: "Read-only commands need no rule for files outside the working directories.",
      in: .wide, measured: .otherwise, reach: .commands),
    .open(
      18, .possibleCommandsAreStopped, "M-4", question: "expansions that could become a denied command",
      meaning: "Deny and ask rules stop a text whose expansions could become what they match.",
      in: .narrow, measured: .wide, reach: .tools(["Bash", "Monitor"])),
    .open(
      18, .possiblePowerShellIsStopped, "T-10", question: "expansions that could become a denied command",
      meaning: "Deny and ask rules stop a PowerShell text whose expansions could become what they match.",
      in: .narrow, measured: .none, reach: .tools(["PowerShell"])),
    .open(
      21, .undocumentedRunnersSeenThrough, "S-7", "S-12",
      question: "how far deny and ask see through wrappers and shells",
      meaning: "Deny and ask rules see through wrappers and shells that the documentation does not name.",
      in: .narrow, measured: .otherwise, reach: .commands),
    .open(
      22, .furtherFileCommands, "S-15", "S-19", question: "which file commands path rules reach",
      meaning: "Path rules reach the operands of commands that the documentation does not name.",
      in: .narrow, measured: .otherwise, reach: .commands),
    .open(
      23, .expansionsInArguments, "S-18", question: "expansions in arguments",
      meaning: "Expansions in arguments stop neither a wildcard rule nor a read-only command.",
      in: .wide, measured: .otherwise, reach: .commands),
    .open(
      25, .redirectionsInsideNeedNoRule, "S-14", question: "redirections inside the working directories",
      meaning: "A redirection to a file in a working directory needs no rule.",
      in: .wide, measured: .narrow, reach: .commands),
    .open(
      26, .wildcardCoversOutsideOperands, "S-23",
      question: "operands outside the working directories under a wildcard",
      meaning: "A wildcard rule covers operands outside the working directories.",
      in: .wide, measured: .narrow, reach: .commands),
    .open(
      27, .finalStarFavoursAllow, "B-5", question: "a trailing ` *` after another wildcard",
      meaning:
        "A trailing ` *` after another wildcard may match the end of the text in allow, not in deny and ask.",
      in: .wide, measured: .otherwise, reach: .tools(["Bash", "Monitor"]), stage: .commandRules),
    .open(
      27, .finalPowerShellStarFavoursAllow, "B-5", "T-10",
      question: "a trailing ` *` after another wildcard",
      meaning:
        "The same of PowerShell rules: it may match the end of the text in allow, not in deny and ask.",
      in: .wide, measured: .none, reach: .tools(["PowerShell"])),
    .open(
      28, .callFitsSandbox, "C-11", question: "whether the call fits the sandbox",
      meaning: "A call fits the sandbox.",
      in: .wide, measured: .otherwise, reach: .commands),
    .open(
      31, .wildcardCoversShellBuiltins, "S-7", question: "wildcard rules for `eval`, `source` and their like",
      meaning: "A wildcard rule covers `eval`, `source` and other builtins that run text.",
      in: .wide, measured: .narrow, reach: .commands),
    .open(
      37, .monitorAllowPatterns, "T-11", question: "allow rules for Monitor with a pattern",
      meaning: "An allow `Monitor(pattern)` matches commands as Bash rules do.",
      in: .wide, measured: .narrow, reach: .commands, stage: .commandRules),
  ]
}
