extension FeatureTable {
  /// Open points about rules, settings, paths and modes.
  static let openRuleRows: [FeatureRow] = [
    .open(
      2, .emptySpecifierIsWholeTool, "R-6", question: "an empty specifier",
      meaning: "In deny and ask `Tool()` is the whole tool.",
      in: .narrow, measured: .wide, stage: .rulesInForce),
    .open(
      12, .managedAnchorFavoursAllow, "P-3", question: "where `/path` starts in managed settings",
      meaning:
        "In managed settings `/path` counts both from their folder and from the root, or from neither.",
      in: .wide, measured: .otherwise, stage: .pathRules),
    .open(
      13, .negatedPathIsLiteral, "P-10", question: "`!` and `#` patterns in deny and ask",
      meaning: "In deny and ask a path that begins with `!` or `#` stands for that name.",
      in: .narrow, measured: .otherwise, stage: .pathRules),
    .open(
      14, .restrictionsIgnorePathCase, "P-11", question: "letter case of paths",
      meaning: "Deny and ask rules ignore the letter case of paths.",
      in: .narrow, measured: .narrow, stage: .pathRules),
    .open(
      16, .fileRulesInPlanMode, "M-5", question: "allow rules for commands in plan mode",
      meaning: "In plan mode a rule can allow a command to write a file.",
      in: .wide, measured: .narrow, lifetime: .sinceEdition2),
    .open(
      20, .furtherStarsFavourAllow, "R-4", question: "`Tool(*)` for tools the documentation does not name",
      meaning: "`Tool(*)` of a tool that the documentation does not name is the whole tool, or nothing.",
      in: .wide, measured: .otherwise, stage: .rulesInForce),
    .open(
      24, .managedLockFavoursAllow, "C-5", question: "the lock to managed rules",
      meaning: "A lock that is no boolean locks nothing, and a lock drops denies of the command line.",
      in: .wide, measured: .narrow, stage: .rulesInForce),
    .open(
      29, .modeAllowsByItself, "M-5", question: "what the mode does on its own",
      meaning:
        "The classifier of auto mode, or plan mode with bypass available, allows what no rule decides.",
      in: .wide, measured: .none),
    .open(
      30, .hookAllowsProtectedPaths, "M-6", question: "a hook's allow on protected paths",
      meaning: "A hook's allow passes protected paths and plan mode.",
      in: .wide, measured: .narrow),
    .open(
      32, .dottedFoldersAtAnyDepth, "P-5",
      question: "whether `./dir/**` reaches deeper folders in deny and ask",
      meaning: "In deny and ask `./dir/**` means what `dir/**` does.",
      in: .narrow, measured: .narrow, stage: .pathRules),
    .open(
      33, .skillNameCoversArguments, "T-8", question: "`Skill(name)` and calls with arguments",
      meaning: "A deny or ask `Skill(name)` also matches calls with arguments.",
      in: .narrow, measured: .otherwise, reach: .tools(["Skill"])),
    .open(
      34, .meaninglessSpecifierIsWholeTool, "T-3",
      question: "deny and ask rules whose specifier means nothing to the tool",
      meaning: "A deny or ask rule whose specifier means nothing to its tool is the whole tool.",
      in: .narrow, measured: .wide, stage: .rulesInForce),
    .open(
      35, .furtherPreapprovedHosts, "T-4", question: "hosts that WebFetch reads without a rule",
      meaning: "WebFetch may read hosts without a rule.",
      in: .wide, measured: .otherwise, reach: .tools(["WebFetch"])),
    .open(
      36, .blanksAroundAllowRule, "R-3", question: "blanks around an allow rule",
      meaning: "An allow rule with blanks around it counts.",
      in: .wide, measured: .narrow, stage: .rulesInForce),
    .open(
      38, .serverNameFavoursAllow, "T-5", question: "where the server ends in an MCP name",
      meaning:
        "In an MCP name with several `__` an allow rule may end at any of them, other rules at the first.",
      in: .wide, measured: .otherwise, stage: .pathRules),
  ]
}
