extension FeatureTable {
  /// The rule language.
  static let ruleRows: [FeatureRow] = [
    .documented(.askList, "M-1", meaning: "Rules of the `ask` list count."),
    .documented(
      .wildcardsInCommands, "B-2", "B-3",
      meaning: "In a command rule `*` stands for any text, and a trailing `:*` or ` *` ends at a word."),
    .documented(
      .wildcardsInToolNames, "T-5", "T-6", meaning: "In the name of a tool `*` stands for any text."),
    .documented(
      .wildcardsInDomains, "T-2",
      meaning: "In a domain a leading `*.` stands for one label or more, and `*` alone for every host."),
    .documented(
      .specifiersOfEveryTool, "R-4", "T-3",
      meaning: "Every tool may have parentheses, and `Tool(*)` is the whole tool."),
    .documented(
      .parameterRules, "T-7",
      meaning: "In deny and ask `Tool(param:value)` matches calls with that value in their input."),
    .documented(
      .escapedParenthesesInAllow, "R-5",
      meaning: "An allow rule with `\\(` or `\\)` is compared without these backslashes as well."),
    .documented(
      .legacyToolNames, "R-7", meaning: "Names of tools that no longer exist are accepted for old settings."),
    .measured(
      .outerBlanksVoidRules, "R-3", meaning: "A rule with blanks around it matches nothing, in every list."),
  ]
}
