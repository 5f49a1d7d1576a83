extension FeatureTable {
  /// What allow rules covered when (Documentation/upgrade.md).
  static let allowsHistory: [FeatureRow] = [
    .changed(
      .commandParser, "S-3",
      meaning:
        "Texts are read with the structure of the shell: control flow, quotes, comments and here-documents are no reason to ask.",
      .since(.seen(87, 91, dated: 88))),
    .changed(
      .listsNeedARuleEach, "B-14",
      meaning: "No wildcard of an allow rule covers a list of commands.",
      .since(.seen(1, 19, dated: 7))),
    .changed(
      .outputsNeedARule, "S-14",
      meaning: "An output redirection inside the working directories needs a rule of its own.",
      .since(.seen(1, 19))),
    .changed(
      .wildcardsCoverRedirections, "B-15",
      meaning: "A wildcard rule that is no prefix covers a command with a redirection.",
      .until(.seen(1, 19, dated: 2)), .since(.seen(59, 81, dated: 60))),
    .changed(
      .operatorExpansionsAsk, "S-18",
      meaning: "`${X:-y}` in an argument asks under a scoped rule.",
      .since(.seen(1, 19))),
    .changed(
      .substitutionsAsk, "S-18",
      meaning: "Backquotes and substitutions inside other expansions ask under a scoped rule.",
      .since(.seen(1, 29))),
    .changed(
      .braceExpansionsAsk, "S-18",
      meaning: "`{a,b}` and an escaped blank ask under a scoped rule.",
      .since(.seen(44, 59))),
    .changed(
      .unicodeBlanksAsk, "S-4",
      meaning: "Blanks that are not ASCII ask under a scoped rule.",
      .since(.seen(37, 59))),
    .changed(
      .invisibleBlanksAsk, "S-4",
      meaning: "Blanks without a width ask under a scoped rule.",
      .since(.seen(59, 81))),
    .changed(
      .variablesAsk, "S-18",
      meaning: "`$X`, `\"$X\"` and `$?` in an argument ask under a scoped rule.",
      .since(.seen(87, 91))),
    .changed(
      .escapedOperatorsAsk, "S-4",
      meaning: "A backslash before an operator asks under a scoped rule.",
      .held(from: .seen(59, 71), to: .seen(87, 91, dated: 88))),
    .changed(
      .quotedSubstitutionsAsk, "S-18",
      meaning: "The text `$(` asks in single quotes too.",
      .held(from: .seen(59, 81), to: .seen(81, 91, dated: 82))),
    .changed(
      .quotedRulesCount, "B-2",
      meaning: "A wildcard rule with a quote in it matches.",
      .until(.seen(1, 29)), .since(.seen(81, 91, dated: 82))),
    .changed(
      .findActionsNeedExactRule, "B-12",
      meaning: "`find` with `-exec`, `-delete` and their kin needs an exact rule.",
      .since(.seen(112, 114, dated: 113))),
    .changed(
      .watchersNeedExactRule, "B-12",
      meaning: "`watch`, `setsid` and `flock` need an exact rule.",
      .since(.seen(112, 114, dated: 113))),
    .changed(
      .findPatternsAsk, "B-12",
      meaning: "`find` with an unquoted pattern asks under a scoped rule.",
      .since(.seen(142, 149))),
    .changed(
      .findVariablesAsk, "B-12",
      meaning: "`find` with a variable in an argument asks under a scoped rule.",
      .since(.seen(119, 142))),
    .changed(
      .awkProgramsAsk, "B-12",
      meaning: "`awk` with a program that starts others asks under a scoped rule.",
      .held(from: .seen(59, 81), to: .seen(81, 91, dated: 82)), .since(.seen(187, 206))),
    .changed(
      .builtinsNeedExactRule, "S-7",
      meaning: "`eval`, `source`, `exec`, `trap` and `alias` need an exact rule.",
      .since(.seen(87, 91))),
    .changed(
      .quotedWordsHideFromAllow, "B-10",
      meaning: "No allow rule is compared with a word after quote removal but the first.",
      .since(.seen(87, 91))),
    .changed(
      .longTextsAsk, "S-16",
      meaning: "A text of more than 10,000 characters asks under a scoped rule.",
      .since(.seen(87, 91))),
    .changed(
      .emptyCommandsAsk, "S-1",
      meaning: "`a | | b` and `a ; ; b` ask under a scoped rule.",
      .since(.seen(87, 91))),
    .changed(
      .cutListsAsk, "S-1",
      meaning: "A list that ends in an operator asks under a scoped rule.",
      .since(.seen(237, 247))),
    .changed(
      .openQuotesAsk, "S-1",
      meaning: "An open quote asks under a scoped rule.",
      .since(.seen(308, 314))),
    .changed(
      .moveAndGitAsk, "S-17",
      meaning: "`cd` elsewhere and `git` in one text ask under scoped rules.",
      .since(.seen(59, 71))),
    .changed(
      .backgroundAsks, "M-4",
      meaning: "`&` asks, also under a bare `Bash`.",
      .since(.seen(187, 203))),
    .changed(
      .assignmentsAsk, "S-11",
      meaning: "An assignment of a variable that is not known to be safe, or by `for`, needs a rule.",
      .since(.seen(319, 325))),
    .changed(
      .loopVariablesAsk, "S-3",
      meaning: "A variable that `for` sets needs a rule.",
      .since(.seen(319, 325))),
    .changed(
      .pipedAssignmentsAsk, "S-11",
      meaning: "An assignment between pipes needs a rule.",
      .since(.seen(314, 319))),
    .changed(
      .arithmeticValuesAsk, "S-11",
      meaning: "An assignment with `$(( ))` in its value needs a rule.",
      .since(.seen(222, 247))),
    .changed(
      .variablesBarReading, "S-21",
      meaning: "No command is taken for a read-only one in a text that sets a variable, in a loop too.",
      .since(.seen(142, 149))),
    .changed(
      .characterSetsAsk, "S-11",
      meaning: "`LANG=C` as a whole command asks.",
      .since(.seen(176, 181))),
    .changed(
      .inputsOutsideAsk, "S-15",
      meaning: "An input redirection from outside the working directories asks.",
      .held(from: .seen(226, 232), to: .seen(232, 237, dated: 233)), .since(.seen(252, 258, dated: 257))),
    .changed(
      .wrappersSeenForAllow, "S-9",
      meaning:
        "Allow rules are compared with the command behind `timeout 5`, `time`, `nohup` and safe variables.",
      .since(.seen(1, 19, dated: 2))),
    .changed(
      .niceSeenForAllow, "S-9",
      meaning: "Allow rules are compared with the command behind `nice` and `stdbuf`.",
      .since(.seen(77, 81, dated: 78))),
    .changed(
      .commandSeenForAllow, "S-9",
      meaning: "Allow rules are compared with the command behind `command`, `builtin` and `noglob`.",
      .since(.seen(119, 132, dated: 120))),
    .changed(
      .xargsSeenForAllow, "S-9",
      meaning: "Allow rules are compared with the command behind `xargs`.",
      .since(.seen(37, 59, dated: 38))),
    .changed(
      .finalStarCoversNothing, "B-5",
      meaning: "A final ` *` of a rule stands for nothing too.",
      .since(.seen(59, 81, dated: 60))),
    .changed(
      .messagesFromDocuments, "S-18",
      meaning: "`\"$(cat <<'E' …)\"` is a constant.",
      .since(.seen(71, 77, dated: 72))),
    .changed(
      .wildcardsCoverLines, "B-4",
      meaning: "A wildcard stands for text with line breaks too.",
      .since(.seen(59, 81, dated: 60))),
    .changed(
      .climbingWordsAreNotCovered, "B-4",
      meaning: "A wildcard inside the command word does not stand for `/..`.",
      .since(.seen(325, 332))),
    .changed(
      .movesMayDropOutput, "S-17",
      meaning: "A redirection to `/dev/null` after `cd` asks no more.",
      .since(.seen(206, 210, dated: 207))),
    .changed(
      .fileCommandRulesCount, "S-23",
      meaning:
        "Rules for `mkdir`, `touch`, `rm`, `cp`, `mv` and `sed` allow what lies inside the working directories.",
      .until(.seen(1, 19)), .since(.seen(123, 132, dated: 129))),
    .changed(
      .hereDocumentsAreChecked, "S-15",
      meaning: "What stands behind the start of a here-document, and substitutions in it, are looked at.",
      .until(.seen(81, 91, dated: 82)), .since(.seen(112, 119))),
    .changed(
      .unsafeVariablesAsk, "S-11",
      meaning: "A variable that is not known to be safe before a read-only command asks.",
      .until(.seen(81, 91, dated: 82)), .since(.seen(91, 119, dated: 98))),
    .changed(
      .blankRunsAreOne, "B-8",
      meaning: "A tab, or several blanks, between the words of a command count as one blank for allow rules.",
      .until(.seen(81, 91)), .since(.seen(91, 112, dated: 92))),
    .changed(
      .controlCharactersAreRefused, "S-1",
      meaning: "A control character in a command is refused before any rule is looked at.",
      .since(.seen(59, 71))),
    .changed(
      .readingBehindTimeout, "S-21",
      meaning: "A read-only command behind `timeout 5` needs no rule.",
      .since(.seen(314, 319, dated: 315))),
    .changed(
      .quotedGitNeedsNoRule, "S-21",
      meaning: "`git` in quotes may be read-only.",
      .until(.seen(81, 91, dated: 82)), .since(.seen(176, 222, dated: 177))),
    .changed(
      .patternsNeedNoRule, "S-21",
      meaning: "A read-only command may have unquoted patterns.",
      .since(.seen(91, 112, dated: 111))),
    .changed(
      .homeNeedsNoRule, "S-21",
      meaning: "`$HOME` among the words of a command is no reason to ask.",
      .since(.seen(150, 167, dated: 151))),
    .changed(
      .deleteIsRefused, "S-1",
      meaning: "The control character 127 in a command is refused as others are.",
      .since(.seen(142, 332))),
    .changed(
      .braceTargetsAsk, "S-14",
      meaning: "A redirection with `{name}` in front asks under a scoped rule.",
      .since(.seen(119, 132))),
  ]
}
