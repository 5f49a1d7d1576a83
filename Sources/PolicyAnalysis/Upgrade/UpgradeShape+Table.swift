internal import RuleSyntax

extension UpgradeShape {
  /// The shapes by the feature that they show.
  static let all: [UpgradeShape] = commands + paths + calls + policies

  private static func shapes(
    _ source: Source, _ rows: [(Feature, [String])]
  ) -> [UpgradeShape] {
    rows.flatMap { feature, templates in
      templates.map { UpgradeShape(feature: feature, source: source, template: $0) }
    }
  }

  private static let commands = shapes(
    .command,
    [
      (.restrictionsSeePlainWrappers, ["timeout 5 {}", "nohup {}", "LANG=C {}"]),
      (.restrictionsSeeCommentLines, ["# note\n{}"]),
      (.restrictionsSeeLevels, ["nice -n 5 {}"]),
      (.restrictionsSeeWrapperOptions, ["stdbuf -oL {}", "nice {}"]),
      (.restrictionsSeeAssignments, ["FOO=1 {}"]),
      (.restrictionsSeeExpandingAssignments, ["FOO=$(date) {}"]),
      (.restrictionsSeeVariableAssignments, ["FOO=$X {}"]),
      (.restrictionsLeaveOutUnknownWords, ["{} $X"]),
      (.restrictionsSeeExecWrappers, ["sudo {}", "env {}"]),
      (.askRulesSeeEveryWrapper, ["setsid {}"]),
      (.askRulesSeePipes, ["{} | cat"]),
      (.denyRulesSeeComplexTexts, ["echo $X; {}"]),
      (.askRulesSeeComplexTexts, ["echo $X; {}"]),
      (.restrictionsSeeSpelledOutCommands, ["builtin {}"]),
      (.restrictionsSeeXargs, ["ls | xargs {}"]),
      (.restrictionsSeeControlFlow, ["if true; then {}; fi", "{} &"]),
      (.restrictionsSeeNestedCommands, ["({})", "echo $({})"]),
      (.restrictionsSeeSelectBodies, ["select i in a; do {}; done"]),
      (.restrictionsCompareBaseNames, ["/usr/bin/{}"]),
      (.restrictionsSeeTimeOptions, ["time -p {}"]),
      (.restrictionsSeeBehindRedirections, ["> out {}"]),
      (.restrictionsSeeShellScripts, ["bash -c '{}'"]),
      (.continuedWordsAreJoined, ["{name}\\\n{rest}"]),
      (.quotedWordsAreRead, ["{name} '{last}'"]),
      (.quotedCommandWordIsRead, ["\"{name}\"{rest}"]),
      (.scopedAskBeatsBareAllow, ["{}"]),
      (.askRulesCountInBypass, ["{}"]),
      (.moveAsksBeforeDenies, ["cd sub && {}"]),
      (.commandParser, ["if {}; then {}; fi", "{} # note", "{} < in.txt"]),
      (.listsNeedARuleEach, ["other x; {}", "{} && other x"]),
      (.outputsNeedARule, ["{} > out.txt"]),
      (.operatorExpansionsAsk, ["{} ${X:-y}"]),
      (.braceExpansionsAsk, ["{} {a,b}"]),
      (.variablesAsk, ["{} $X"]),
      (.escapedOperatorsAsk, ["{} a\\;b"]),
      (.quotedSubstitutionsAsk, ["{} '$(x)'"]),
      (.findActionsNeedExactRule, ["{} -delete"]),
      (.watchersNeedExactRule, ["{} ls"]),
      (.findPatternsAsk, ["{} -name *.a"]),
      (.awkProgramsAsk, ["{} 'BEGIN{system(\"x\")}'"]),
      (.builtinsNeedExactRule, ["{}"]),
      (.quotedWordsHideFromAllow, ["{name} '{last}'"]),
      (.emptyCommandsAsk, ["{} ; ; {}"]),
      (.cutListsAsk, ["{} && "]),
      (.openQuotesAsk, ["{} \"a"]),
      (.moveAndGitAsk, ["cd sub && {}"]),
      (.backgroundAsks, ["{} &"]),
      (.assignmentsAsk, ["X=1 && {}"]),
      (.loopVariablesAsk, ["for i in 1 2; do {}; done"]),
      (.inputsOutsideAsk, ["{} < /etc/passwd"]),
      (.wrappersSeenForAllow, ["timeout 5 {}"]),
      (.niceSeenForAllow, ["nice {}"]),
      (.commandSeenForAllow, ["command {}"]),
      (.xargsSeenForAllow, ["ls | xargs {}"]),
      (.finalStarCoversNothing, ["{}", "{name}"]),
      (.messagesFromDocuments, ["{} -m \"$(cat <<'E'\nx\nE\n)\""]),
      (.wildcardsCoverLines, ["{} 'a\nb'"]),
      (.wildcardsCoverRedirections, ["{} > out.txt"]),
      (.climbingWordsAreNotCovered, ["{name}/../x"]),
      (.movesMayDropOutput, ["cd sub && {} > /dev/null"]),
      (.fileCommandRulesCount, ["{}"]),
      (.hereDocumentsAreChecked, ["{} <<'E'; other x\na\nE"]),
      (.blankRunsAreOne, ["{name}\t{last}"]),
      (.fileRulesSeeTee, ["{} /etc/a"]),
      (.restrictionsReadBlankRuns, ["{name}  {last}"]),
      (.exactRestrictionsReadBlankRuns, ["{name}  {last}"]),
    ])

  private static let paths =
    shapes(
      .path,
      [
        (.readDenySeesEditors, ["sed -n p {}"]),
        (.fileRulesSeeVariables, ["cat \"$PWD/{}\"", "A={}; cat $A"]),
        (.fileRulesSeeFurtherFiles, ["cp {} copy", "cat < {}", "cd sub && cat ../{}"]),
        (.fileRulesSeeSubshells, ["(cat {})"]),
        (.fileRulesSeeTee, ["tee {}"]),
        (.teeInAnyCase, ["Tee {}"]),
        (.copiesInAnyCase, ["CP a {}"]),
        (.editDenyHoldsAfterMove, ["cd sub && touch ../{}"]),
        (.editDenySeesCopies, ["cp a {}"]),
        (.climbingPathsAreDoubtful, ["cat sub/../{}"]),
        (.pipedOutputsAreSeen, ["ls | sort > {}"]),
      ])
    + [
      UpgradeShape(feature: .readDenyStopsEditTools, source: .file(tool: "Edit"), template: ""),
      UpgradeShape(feature: .readDenyStopsEditTools, source: .file(tool: "Write"), template: ""),
      UpgradeShape(feature: .foldersAtAnyDepthInAllow, source: .file(tool: "Edit"), template: "pkg/{}"),
      UpgradeShape(feature: .pathAskBeatsBareAllow, source: .file(tool: "Edit"), template: ""),
      UpgradeShape(feature: .editRulesStayOutOfPlan, source: .file(tool: "Edit"), template: ""),
    ]

  /// Rules whose own calls are decided otherwise.
  private static let changedRules: [Feature] = [
    .domainWildcards, .rulesReachOpenHosts, .parameterRulesCount, .agentNamesAreDenied,
    .skillPrefixesAreDenied, .wildcardToolNames, .toolWildcardsInAllow, .malformedRulesAreSkipped,
    .inheritedNamesAreSkipped, .starSpecifierIsWholeTool, .innerColonStars, .innerPathStars,
    .untrustedAllowsDoNothing, .managedLockCounts, .brokenLockCounts, .quotedRulesCount, .skillsNeedNoRule,
  ]

  private static let calls: [UpgradeShape] = changedRules.map {
    UpgradeShape(feature: $0, source: .itself, template: "")
  }

  private static let policies =
    shapes(
      .policy,
      [
        (.criticalRemovalsAsk, ["rm -rf *", "rm -rf ~"]),
        (.criticalWorkingDirectory, ["rm -rf ."]),
        (.criticalSubstitutions, ["rm -rf $(pwd)"]),
        (.backgroundAsks, ["ls &"]),
        (.protectedTargetsAsk, ["echo x > .git/config"]),
        (.commandParser, ["ls 'a;b'", "cat < a", "if ls; then ls; fi"]),
        (.patternsNeedNoRule, ["ls *.ts"]),
        (.homeNeedsNoRule, ["echo $HOME"]),
        (.criticalContents, ["rm -rf build/*"]),
        (.pipedOutputsAreSeenUnderBareRules, ["ls | sort > .git/config"]),
        (.readingBehindTimeout, ["timeout 5 ls"]),
        (.commandSeenForAllow, ["command ls"]),
        (.variablesBarReading, ["N=1; ls"]),
        (.assignmentsAsk, ["FOO=bar"]),
        (.characterSetsAsk, ["LANG=C"]),
        (.movesMayDropOutput, ["cd sub && cat a > /dev/null"]),
        (.unsafeVariablesAsk, ["LD_PRELOAD=./x.so ls"]),
        (.projectBypassIsIgnored, ["make"]),
      ])
}
