extension FeatureTable {
  /// Tools, paths, commands, and calls as a whole.
  static let callRows: [FeatureRow] = [
    .documented(.monitorTool, "T-11", meaning: "Monitor is decided by the rules of Bash and its own."),
    .documented(.powerShellTool, "T-10", meaning: "PowerShell has command rules of its own."),
    .documented(.skillRules, "T-8", meaning: "`Skill(name)` matches calls of a skill."),
    .documented(
      .directoryRules, "T-9", meaning: "`Cd(directory)` matches changes of the session's directory."),
    .documented(.toolsThatNeedUser, "M-9", meaning: "Some tools ask the user whatever the rules allow."),
    .documented(
      .hookAllowIsLimited, "M-6",
      meaning:
        "A hook's allow lifts a missing rule only: deny and ask rules, protected paths and critical removals stay."
    ),
    .documented(
      .rulesInPlanMode, "M-5",
      meaning: "Plan mode decides commands by rules and built-ins, where before it denied every command."),

    .documented(
      .relativePathsFromWorkingDirectory, "P-4",
      meaning:
        "A relative path pattern counts from the working directory, not from the folder with `.claude`."),
    .documented(
      .slashPathsByScope, "P-3",
      meaning: "Where `/path` starts depends on the scope of the settings, not only on the place of the file."
    ),
    .documented(
      .foldersAtAnyDepth, "P-5",
      meaning: "In deny and ask `dir/**` also means folders of that name further down."),
    .documented(.editAllowsReading, "P-8", meaning: "An allow rule for Edit allows reading too."),
    .documented(.readDenyStopsEditing, "P-8", meaning: "A deny rule for Read stops editing too."),
    .documented(
      .protectedPaths, "P-14", meaning: "Writing some paths, such as `.git`, asks whatever the rules allow."),

    .documented(
      .partsComparedAlone, "B-14",
      meaning: "Each simple command of a text is compared with allow rules alone, never the text as a whole."),
    .documented(
      .readOnlyCommands, "S-21", "S-22", meaning: "Commands that only read need no rule."),
    .documented(
      .directoryChangesInside, "S-17",
      meaning: "`cd` into a working directory needs no rule, and no wildcard covers one that leaves them."),
    .documented(
      .acceptedEditCommands, "M-5", meaning: "Mode `acceptEdits` also allows some commands that edit files."),
    .documented(
      .safeAssignments, "S-11",
      meaning: "Assignments of variables that are known to be safe are passed over for allow rules."),
    .documented(
      .wrappersSeenThroughForAllow, "S-9", "S-10",
      meaning: "Allow rules are compared with the command after a plain wrapper, such as `timeout 5`."),
    .documented(
      .harmlessGitOptions, "B-13",
      meaning: "Allow rules for `git` see through options that change nothing, and through `-C` inside."),
    .documented(
      .startersNeedExactRule, "S-12", "S-23",
      meaning:
        "No wildcard covers a command that runs another or works on files outside the working directories."),
    .documented(
      .criticalRemovals, "S-20",
      meaning: "Removing a root, a home or all of a directory asks whatever the rules allow."),
  ]
}
