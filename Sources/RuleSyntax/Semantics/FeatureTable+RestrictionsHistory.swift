extension FeatureTable {
  /// What deny and ask rules reached when (Documentation/upgrade.md).
  static let restrictionsHistory: [FeatureRow] = [
    .changed(
      .restrictionsSeePlainWrappers, "S-9",
      meaning:
        "Deny and ask rules see the command behind `timeout 5`, `time`, `nohup` and a variable that is known to be safe.",
      .held(from: .seen(1, 19), to: .seen(59, 71, dated: 60)), .since(.seen(71, 77, dated: 72))),
    .changed(
      .restrictionsSeeCommentLines, "S-5",
      meaning: "Deny and ask rules see the command below a comment line.",
      .since(.seen(1, 29))),
    .changed(
      .restrictionsSeeLevels, "S-9",
      meaning: "Deny and ask rules see the command behind `nice -n 5`.",
      .since(.seen(1, 29))),
    .changed(
      .restrictionsSeeWrapperOptions, "S-9",
      meaning: "Deny and ask rules see the command behind `nice`, `stdbuf` and `timeout` with options.",
      .since(.seen(59, 81))),
    .changed(
      .restrictionsSeeAssignments, "S-11",
      meaning: "Deny and ask rules see the command behind an assignment of any variable.",
      .since(.seen(71, 77, dated: 72))),
    .changed(
      .restrictionsSeeExpandingAssignments, "S-11",
      meaning: "Deny and ask rules see the command behind an assignment with a substitution.",
      .since(.seen(283, 292))),
    .changed(
      .restrictionsSeeVariableAssignments, "S-11",
      meaning: "Deny and ask rules see the command behind an assignment with a variable.",
      .since(.seen(314, 319))),
    .changed(
      .restrictionsLeaveOutUnknownWords, "B-10",
      meaning:
        "Deny and ask rules see a command without a word that may be nothing, and up to a substitution.",
      .since(.seen(314, 319))),
    .changed(
      .restrictionsSeeExecWrappers, "S-12",
      meaning: "Deny and ask rules see the command that `env`, `sudo`, `watch` and their kin start.",
      .since(.seen(112, 114, dated: 113))),
    .changed(
      .askRulesSeeEveryWrapper, "S-12",
      meaning:
        "Ask rules see the command that `watch`, `setsid` and their kin start, as deny rules do; before, behind `env`, `sudo` and `doas` alone.",
      .since(.seen(150, 167))),
    .changed(
      .askRulesSeePipes, "S-3",
      meaning: "Ask rules see the commands of a pipe beside a bare allow rule.",
      .since(.seen(91, 112, dated: 98))),
    .changed(
      .denyRulesSeeComplexTexts, "S-3",
      meaning: "Deny rules see the commands of a text with an expansion, a substitution or a here-document.",
      .until(.seen(87, 91, dated: 88)), .since(.seen(142, 167))),
    .changed(
      .askRulesSeeComplexTexts, "S-3",
      meaning: "Ask rules see the commands of such a text.",
      .until(.seen(87, 91, dated: 88)), .since(.seen(247, 258))),
    .changed(
      .pipelinesAreComparedWhole, "B-14",
      meaning:
        "Deny and ask rules are compared with a pipe as a whole, and see a `cd` to where the session is where a check stands.",
      .since(.seen(247, 258))),
    .changed(
      .doubtfulTextsAsk, "S-1",
      meaning: "A text with a structure that is not closed where the shell closes it asks in every mode.",
      .since(.seen(301, 314))),
    .changed(
      .restrictionsSeeSpelledOutCommands, "S-9",
      meaning: "Deny and ask rules see the command behind `builtin` and `noglob`.",
      .since(.seen(119, 132))),
    .changed(
      .restrictionsSeeXargs, "S-9",
      meaning: "Deny and ask rules see the command behind a plain `xargs`.",
      .since(.seen(37, 59))),
    .changed(
      .restrictionsSeeControlFlow, "S-3",
      meaning:
        "Deny and ask rules see the commands of `if`, `while`, `for`, behind `!` and before `&`, and those in the value of an assignment.",
      .since(.seen(87, 91))),
    .changed(
      .restrictionsSeeNestedCommands, "S-3",
      meaning:
        "Deny and ask rules see the commands of subshells, groups, substitutions, functions and `case`.",
      .since(.seen(252, 258))),
    .changed(
      .restrictionsSeeSelectBodies, "S-3",
      meaning: "Deny and ask rules see the commands in the body of `select`.",
      .held(from: .seen(81, 91), to: .seen(142, 167, dated: 143)), .since(.seen(247, 273))),
    .changed(
      .restrictionsSeeReplacements, "S-1",
      meaning: "Deny and ask rules see the substitutions in the replacement of `${x/a/b}`.",
      .since(.seen(301, 314))),
    .changed(
      .restrictionsCompareBaseNames, "B-10",
      meaning: "Deny and ask rules are compared with the command word without its directory too.",
      .since(.seen(308, 314))),
    .changed(
      .restrictionsSeeTimeOptions, "S-9",
      meaning: "Deny and ask rules see the command behind `time -p`.",
      .since(.seen(308, 314))),
    .changed(
      .restrictionsSeeBehindRedirections, "S-6",
      meaning: "Deny and ask rules see the command behind a redirection in front of it.",
      .since(.seen(314, 319))),
    .changed(
      .restrictionsSeeShellScripts, "S-12",
      meaning: "The script of `sh -c` asks where a deny rule matches a command of it.",
      .since(.seen(283, 292))),
    .changed(
      .continuedWordsAreJoined, "S-4",
      meaning: "A word with a line continuation inside counts as the word that it makes.",
      .held(from: .seen(1, 19, dated: 6), to: .seen(59, 71, dated: 60)),
      .held(from: .seen(71, 77, dated: 72), to: .seen(87, 91, dated: 88))),
    .changed(
      .quotedWordsAreRead, "B-10",
      meaning: "Deny and ask rules are compared with later words after quote removal.",
      .until(.seen(87, 91, dated: 88)), .since(.seen(314, 319))),
    .changed(
      .quotedCommandWordIsRead, "B-10",
      meaning: "Rules are compared with the command word after quote removal.",
      .until(.seen(81, 91, dated: 82)), .since(.seen(132, 142))),
    .changed(
      .scopedAskBeatsBareAllow, "M-2",
      meaning: "An ask rule with a pattern goes before a bare allow rule.",
      .held(from: .seen(44, 59), to: .seen(59, 71, dated: 60)), .since(.seen(71, 77))),
    .changed(
      .askRulesReachWriters, "M-2",
      meaning:
        "So it does for commands that write files, with redirections, with assignments or in pipes; before, only for others.",
      .since(.seen(59, 77))),
    .changed(
      .askRulesReachLists, "M-2",
      meaning: "So it does for a list of which several commands need approval.",
      .held(from: .seen(44, 59), to: .seen(59, 71, dated: 60)), .since(.seen(81, 91))),
    .changed(
      .pathAskBeatsBareAllow, "M-2",
      meaning: "An ask rule with a path goes before a bare allow rule.",
      .held(from: .seen(44, 59), to: .seen(59, 71, dated: 60)), .since(.seen(71, 77))),
    .changed(
      .askRulesCountInBypass, "M-5",
      meaning: "An ask rule asks in bypassPermissions mode.",
      .since(.seen(44, 59))),
    .changed(
      .askRulesCountInListsInBypass, "M-5",
      meaning: "An ask rule asks about a list of commands in bypassPermissions mode.",
      .since(.seen(91, 119, dated: 98))),
    .changed(
      .moveAsksBeforeDenies, "S-17",
      meaning: "`cd` elsewhere and `git` in one text ask before deny rules of commands are looked at.",
      .held(from: .seen(59, 71), to: .seen(187, 203))),
    .changed(
      .domainWildcards, "T-2",
      meaning: "`*` in `WebFetch(domain:…)` stands for other labels.",
      .since(.seen(167, 176, dated: 172))),
    .changed(
      .rulesReachOpenHosts, "T-4",
      meaning: "Deny and ask rules hold on hosts that need no rule.",
      .since(.seen(150, 167, dated: 162))),
    .changed(
      .parameterRulesCount, "T-7",
      meaning: "`Tool(parameter:value)` denies and asks.",
      .since(.seen(176, 181, dated: 178))),
    .changed(
      .agentNamesAreDenied, "T-8",
      meaning: "`Agent(name)` denies that agent; before, `Task(name)` alone did.",
      .since(.seen(59, 71))),
    .changed(
      .skillPrefixesAreAllowed, "T-8",
      meaning: "`Skill(name *)` allows.",
      .since(.seen(1, 19, dated: 2))),
    .changed(
      .skillPrefixesAreDenied, "T-8",
      meaning: "`Skill(name *)` denies.",
      .since(.seen(138, 142, dated: 139))),
    .changed(
      .wildcardToolNames, "T-6",
      meaning: "`*` in the tool name of a deny or ask rule stands for any text.",
      .since(.seen(1, 332, dated: 166))),
    .changed(
      .restrictionsReadBlankRuns, "B-8",
      meaning:
        "A tab, or several blanks, between the words of a command count as one for prefix and wildcard rules of deny and ask.",
      .until(.seen(81, 91)), .since(.seen(91, 119, dated: 98))),
    .changed(
      .exactRestrictionsReadBlankRuns, "B-8",
      meaning: "They count as one blank for exact deny and ask rules.",
      .until(.seen(81, 91)), .since(.seen(314, 332))),
    .changed(
      .restrictionsPassOverAssignments, "S-11",
      meaning:
        "Deny and ask rules pass over a command that is nothing but one assignment, where no check stands against the text.",
      .since(.seen(87, 91, dated: 88))),
    .changed(
      .restrictionsSeeFixedVariables, "S-11",
      meaning: "Deny and ask rules see an assignment by itself of a variable that bash sets (`UID=0`).",
      .since(.seen(301, 314))),
    .changed(
      .restrictionsSeePassedOverBesidePipes, "S-11",
      meaning:
        "Deny and ask rules see what they pass over elsewhere beside a pipe, and as the whole text in the background.",
      .since(.seen(247, 258))),
    .changed(
      .restrictionsSeeCompoundCommands, "S-6",
      meaning:
        "In a simple text deny and ask rules see a compound command as it stands, and a command with its `!`, where a check stands against the text.",
      .since(.seen(247, 258))),
    .changed(
      .restrictionsSeeMessages, "S-18",
      meaning:
        "Deny and ask rules see the `cat` of `\"$(cat <<'E' …)\"` where a check stands against the text.",
      .since(.seen(247, 258))),
    .changed(
      .restrictionsSeeMessagesInTests, "S-18",
      meaning: "Deny and ask rules see the `cat` of `\"$(cat <<'E' …)\"` in a test in brackets.",
      .since(.seen(314, 319))),
    .changed(
      .hiddenArithmeticAsks, "S-1",
      meaning: "Arithmetic behind the start of a here-document, on its line, asks in every mode.",
      .since(.seen(314, 319))),
    .changed(
      .longSleepsAreRefused, "S-1",
      meaning: "A long `sleep` at the beginning of a text is refused before any rule is looked at.",
      .since(.seen(301, 314))),
  ]
}
