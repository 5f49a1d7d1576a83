extension FeatureTable {
  /// Settings.
  static let settingsRows: [FeatureRow] = [
    .documented(
      .managedRulesLock, "C-5",
      meaning:
        "`allowManagedPermissionRulesOnly` in managed settings puts the rules of other scopes out of force."),
    .measured(
      .invalidLockCounts, "C-5", meaning: "A lock to managed rules that is no boolean counts as `true`."),
    .documented(
      .modeSwitches, "C-6",
      meaning: "`disableBypassPermissionsMode` and `disableAutoMode` turn their modes into `default`."),
    .documented(
      .autoMode, "M-5",
      meaning: "There is a mode `auto`, which drops broad allow rules and asks a classifier."),
    .documented(
      .dontAskMode, "M-5", meaning: "There is a mode `dontAsk`, which denies what it would ask about."),
    .documented(
      .sandbox, "C-11",
      meaning: "`sandbox` is read, and a Bash call that fits the sandbox runs without a rule."),
    .documented(
      .workspaceTrust, "C-8",
      meaning: "Allow rules and directories of a project count in a trusted workspace only."),
    .documented(.hookConditions, "C-10", meaning: "The `if` of a hook is a rule."),
    .documented(
      .commandLineRules, "C-10", meaning: "`--allowedTools` and `--disallowedTools` are rules of scope `cli`."
    ),
    .documented(
      .frontmatterRules, "C-10", meaning: "Rules in the headers of skills, commands and agents are read."),
    .documented(
      .agentTypeLists, "C-10", meaning: "`Agent(a,b)` in the `tools` of an agent is a list of agents."),
    .documented(
      .managedFolder, "C-2", meaning: "The files of `managed-settings.d` are merged into managed settings."),
    .documented(.managedSettingsOnWindows, "C-1", meaning: "Windows has a place for managed settings."),
    .documented(
      .localSettingsOfRepository, "C-12",
      meaning: "Local settings at the root of the main checkout count in its folders and worktrees."),
    .documented(
      .addedDirectoriesFromWorkingDirectory, "C-9",
      meaning:
        "A relative additional directory counts from the working directory, not from the folder with `.claude`."
    ),
  ]
}
