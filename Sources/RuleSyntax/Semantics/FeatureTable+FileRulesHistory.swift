extension FeatureTable {
  /// What file rules and protected paths reached when (Documentation/upgrade.md).
  static let fileRulesHistory: [FeatureRow] = [
    .changed(
      .readDenySeesEditors, "S-19",
      meaning: "Deny rules for reading see the file of `sed -n`.",
      .held(from: .seen(29, 37), to: .seen(59, 71, dated: 60)), .since(.seen(71, 77))),
    .changed(
      .fileRulesSeeVariables, "S-19",
      meaning: "File rules see operands with `$PWD`, and constants of the text.",
      .since(.seen(81, 91))),
    .changed(
      .fileRulesSeeHome, "S-19",
      meaning: "File rules see operands with `$HOME`.",
      .since(.seen(142, 167, dated: 163))),
    .changed(
      .fileRulesSeeOptionValues, "S-19",
      meaning: "File rules see the files that options name, such as `grep -f FILE`.",
      .since(.seen(91, 112))),
    .changed(
      .fileRulesSeeFurtherFiles, "S-19",
      meaning:
        "Deny rules for reading see `< file`, the source of `cp` and `mv`, and what is read after `cd`.",
      .since(.seen(252, 258, dated: 257))),
    .changed(
      .fileRulesSeeSubshells, "S-19",
      meaning: "File rules see the operands of commands in a subshell.",
      .since(.seen(301, 314))),
    .changed(
      .fileRulesSeeTee, "S-19",
      meaning: "File rules and the check of the working directories see what `tee` writes.",
      .since(.seen(258, 273, dated: 269))),
    .changed(
      .editDenyHoldsAfterMove, "S-19",
      meaning: "A deny rule for editing sees what is written after `cd`.",
      .since(.seen(258, 273, dated: 269))),
    .changed(
      .editDenySeesCopies, "S-19",
      meaning: "A deny rule for editing sees the target of `cp` and `mv`.",
      .until(.seen(1, 19, dated: 2)), .since(.seen(123, 132, dated: 129))),
    .changed(
      .plainCopiesReadTheirSources, "S-19",
      meaning: "A deny rule for editing passes over the sources of a `cp` without anything in front.",
      .since(.seen(325, 332))),
    .changed(
      .climbingPathsAreDoubtful, "S-19",
      meaning: "A path with `..` behind a folder is not resolved: it asks, and no deny rule sees it.",
      .since(.seen(150, 167))),
    .changed(
      .readDenyStopsEditTools, "P-8",
      meaning: "A deny rule for reading denies the tools that edit.",
      .since(.seen(306, 308))),
    .changed(
      .readDenyRefusesEdits, "P-8",
      meaning:
        "An Edit call to a file that a deny rule for reading names is refused before any rule is looked at.",
      .held(from: .seen(206, 222), to: .seen(306, 308))),
    .changed(
      .readDenyRefusesWrites, "P-8",
      meaning: "So is a Write call to such a file.",
      .held(from: .seen(226, 232), to: .seen(306, 308))),
    .changed(
      .foldersAtAnyDepthInAllow, "P-5",
      meaning: "In allow `dir/**` also means folders of that name further down.",
      .until(.seen(210, 215, dated: 214))),
    .changed(
      .rootAnchorIsRootAlone, "P-2",
      meaning: "In deny `//path` counts from the root alone, not from the working directory too.",
      .since(.seen(59, 81, dated: 60))),
    .changed(
      .protectedPathsAsk, "P-14",
      meaning: "Writing some paths asks whatever the rules allow.",
      .since(.seen(77, 81))),
    .changed(
      .protectedPathsAskInBypass, "P-14",
      meaning: "Writing protected paths asks in bypassPermissions mode.",
      .held(from: .seen(59, 81, dated: 78), to: .seen(119, 142, dated: 121))),
    .changed(
      .protectedTargetsAsk, "P-14",
      meaning: "A redirection to a protected path asks under a bare `Bash`.",
      .since(.seen(81, 87))),
    .changed(
      .editRulesStayOutOfPlan, "M-5",
      meaning: "In plan mode no allow rule lets an edit through.",
      .since(.seen(132, 138, dated: 136))),
    .changed(
      .starStaysInside, "R-4",
      meaning:
        "`Edit(*)` and `Read(*)` in allow reach as far as the working directories; before, everywhere as the bare name does.",
      .since(.seen(314, 332))),
    .changed(
      .projectBypassIsIgnored, "C-4",
      meaning: "`defaultMode: bypassPermissions` of the project is not taken.",
      .since(.seen(222, 283, dated: 257))),
    .changed(
      .criticalRemovalsAsk, "S-20",
      meaning: "Critical removals ask under a bare `Bash` and in bypassPermissions mode.",
      .since(.seen(114, 116))),
    .changed(
      .criticalWorkingDirectory, "S-20",
      meaning: "Removing the working directory, or `$HOME`, is critical.",
      .since(.seen(142, 167))),
    .changed(
      .criticalBesideSubstitutions, "S-20",
      meaning: "A removal is critical beside a substitution, and in a list with an expansion, too.",
      .since(.seen(206, 222, dated: 208))),
    .changed(
      .criticalSubstitutions, "S-20",
      meaning: "Removing what a command prints is critical.",
      .since(.seen(273, 283))),
    .changed(
      .criticalEmptyVariables, "S-20",
      meaning: "A variable that may be empty before a `/` makes a removal critical.",
      .since(.seen(132, 142))),
    .changed(
      .criticalInComplexTexts, "S-20",
      meaning: "In a text that is not simple, removals behind `sudo` and its kin are critical.",
      .since(.seen(258, 283))),
    .changed(
      .criticalInScripts, "S-20",
      meaning: "Critical removals are found in the scripts of `sh -c`.",
      .since(.seen(283, 292))),
    .changed(
      .criticalContents, "S-20",
      meaning: "Removing all that lies in a directory, whichever it is, is critical (`rm build/*`).",
      .until(.seen(167, 176))),
    .changed(
      .criticalBesideVariables, "S-20",
      meaning: "A removal is critical beside a variable among its own words, too (`rm -rf / $X`).",
      .since(.seen(314, 332))),
    .changed(
      .criticalByPath, "S-20",
      meaning: "A removal is critical where `rm` is named by a path, too.",
      .since(.seen(142, 222))),
    .changed(
      .criticalBehindRedirections, "S-20",
      meaning: "A removal is critical behind a redirection in front of it, too.",
      .since(.seen(222, 283))),
    .changed(
      .criticalInGivenTexts, "S-20",
      meaning:
        "Variables that may be empty are looked for in the texts that `eval`, `watch` and their kin are given.",
      .since(.seen(258, 283))),
    .changed(
      .doubtfulScriptsAsk, "S-20",
      meaning: "The script of a shell that speaks of `rm` asks where it may be read in another way.",
      .since(.seen(314, 319))),
    .changed(
      .teeInAnyCase, "S-19",
      meaning: "File rules see `Tee` and `tee.exe`.",
      .since(.seen(258, 283))),
    .changed(
      .copiesInAnyCase, "S-19",
      meaning: "File rules see `CP`, `Mv` and `cp.exe`.",
      .since(.seen(319, 325))),
    .changed(
      .movesBesidePipesAsk, "S-19",
      meaning:
        "Beside a pipe a `cd` to where the session is already asks with a relative read, where a path must not be read.",
      .since(.seen(247, 258))),
    .changed(
      .credentialsAsk, "P-14",
      meaning:
        "Taking away a folder that the product's own credentials lie in asks (`mv ~ x`), and so does a link to it.",
      .since(.seen(314, 332))),
    .changed(
      .managedFoldersAreProtected, "P-14",
      meaning: "The folders of the managed settings and what they include are protected paths.",
      .since(.seen(258, 283))),
    .changed(
      .pipedOutputsAreSeen, "S-14",
      meaning: "Deny rules for editing see the output redirections of a pipe.",
      .since(.seen(283, 301))),
    .changed(
      .pipedOutputsAreSeenUnderBareRules, "S-14",
      meaning: "Deny rules for editing and protected paths see them under a bare `Bash`, too.",
      .since(.seen(301, 314))),
    .changed(
      .relativeRulesCountFromStart, "P-4",
      meaning:
        "Relative paths in deny and ask count from the folder of the project and added directories too; before, from the directory alone in which the session stands.",
      .since(.seen(314, 332))),
    .changed(
      .percentSignsAsk, "S-23",
      meaning: "An operand with a `%` asks.",
      .until(.seen(91, 119, dated: 92))),
    .changed(
      .otherHomesAsk, "S-23",
      meaning: "An operand that begins with `~name` or `=name` asks.",
      .since(.seen(59, 81))),
  ]
}
