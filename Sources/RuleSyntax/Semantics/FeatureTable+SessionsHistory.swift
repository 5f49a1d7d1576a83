extension FeatureTable {
  /// Settings, modes and other tools over the releases (Documentation/upgrade.md).
  static let sessionsHistory: [FeatureRow] = [
    .changed(
      .skillsNeedNoRule, "T-8",
      meaning: "A skill runs without a rule.",
      .held(from: .seen(1, 19), to: .seen(138, 142)), .since(.seen(142, 149, dated: 144))),
    .changed(
      .toolWildcardsInAllow, "T-6",
      meaning: "`mcp__server__prefix*` allows.",
      .since(.seen(167, 176, dated: 168))),
    .changed(
      .acceptEditsSeesWrappers, "M-5",
      meaning: "Mode `acceptEdits` sees file commands behind wrappers.",
      .since(.seen(91, 112, dated: 97))),
    .changed(
      .touchStandsAlone, "M-5",
      meaning: "Mode `acceptEdits` does not see `touch` behind a wrapper.",
      .since(.seen(308, 314))),
    .changed(
      .editorsAreChecked, "M-5",
      meaning: "Mode `acceptEdits` asks about `sed -i` whose file may be a script.",
      .since(.seen(116, 119))),
    .changed(
      .malformedRulesAreSkipped, "C-7",
      meaning: "A malformed rule is skipped alone; before, it put its whole file out of force.",
      .since(.seen(19, 59, dated: 20))),
    .changed(
      .inheritedNamesAreSkipped, "C-7",
      meaning: "A rule named `toString` is skipped alone.",
      .since(.seen(91, 119, dated: 98))),
    .changed(
      .starSpecifierIsWholeTool, "R-4",
      meaning: "`Bash(*)` means `Bash`.",
      .since(.seen(1, 332, dated: 20))),
    .changed(
      .innerColonStars, "B-3",
      meaning: "`:*` in the middle of a command rule is taken literally, with a wildcard.",
      .since(.seen(222, 283, dated: 223))),
    .changed(
      .innerPathStars, "P-1",
      meaning: "A `*` in the middle of a path is a wildcard.",
      .since(.seen(150, 176, dated: 172))),
    .changed(
      .hookAllowStopsAtDenies, "M-6",
      meaning: "A hook's allow does not lift deny and ask rules.",
      .since(.seen(59, 77))),
    .changed(
      .hookAskSoftensDenies, "M-6",
      meaning: "A hook's ask goes before deny rules.",
      .held(from: .seen(77, 91, dated: 78), to: .seen(91, 119, dated: 101))),
    .changed(
      .hookAskCounts, "M-6",
      meaning: "A hook's ask asks about what would run; before, it changes nothing.",
      .since(.seen(77, 91))),
    .changed(
      .untrustedAllowsDoNothing, "C-8",
      meaning: "Allow rules of a project that is not trusted do nothing.",
      .since(.seen(176, 222))),
    .changed(
      .managedLockCounts, "C-5",
      meaning: "`allowManagedPermissionRulesOnly` drops the rules of other files.",
      .since(.seen(1, 19))),
    .changed(
      .outsideSwitchesCount, "C-14",
      meaning:
        "`blockReadsOutsideWorkingDirectories`, its twin for writing and `denyInsteadOfPrompting` count.",
      .since(.seen(142, 332))),
    .changed(
      .brokenLockCounts, "C-5",
      meaning: "`allowManagedPermissionRulesOnly` with a value of another type counts as set.",
      .since(.seen(142, 332))),
    .changed(
      .monitorIsOffered, "T-11",
      meaning: "The tool Monitor is offered.",
      .since(.seen(142, 332))),
  ]
}
