/// Something that rules, settings or decisions have in some editions, releases or readings and not in others.
///
/// What each of them means, since when, and on what it rests, is one row of `FeatureTable`. A name that ends in
/// `FavoursAllow` is a doubt that does not concern one list: with the feature allow rules get the larger meaning and
/// deny and ask rules the smaller; without it the other way round.
public enum Feature: Int, Sendable, Hashable, CaseIterable {
  // The rule language.
  case askList
  case wildcardsInCommands
  case wildcardsInToolNames
  case wildcardsInDomains
  case specifiersOfEveryTool
  case parameterRules
  case escapedParenthesesInAllow
  case legacyToolNames
  case outerBlanksVoidRules

  // Settings.
  case managedRulesLock
  case invalidLockCounts
  case modeSwitches
  case autoMode
  case dontAskMode
  case sandbox
  case workspaceTrust
  case hookConditions
  case commandLineRules
  case frontmatterRules
  case agentTypeLists
  case managedFolder
  case managedSettingsOnWindows
  case localSettingsOfRepository
  case addedDirectoriesFromWorkingDirectory

  // Tools and calls as a whole.
  case monitorTool
  case powerShellTool
  case skillRules
  case directoryRules
  case toolsThatNeedUser
  case hookAllowIsLimited
  case rulesInPlanMode

  // Paths.
  case relativePathsFromWorkingDirectory
  case slashPathsByScope
  case foldersAtAnyDepth
  case editAllowsReading
  case readDenyStopsEditing
  case protectedPaths

  // Commands.
  case partsComparedAlone
  case readOnlyCommands
  case directoryChangesInside
  case acceptedEditCommands
  case safeAssignments
  case wrappersSeenThroughForAllow
  case harmlessGitOptions
  case startersNeedExactRule
  case criticalRemovals

  // Open points, in the order of their numbers.
  case emptySpecifierIsWholeTool
  case blankRunsFavourAllow
  case emptyPrefixFavoursAllow
  case baseNameOfCommandWord
  case gitOptionsOutsideForAllow
  case exactAllowOfWholeText
  case anyAllowRuleForWrapper
  case furtherSafeVariables
  case furtherStartersNeedExactRule
  case furtherReadOnlyCommands
  case managedAnchorFavoursAllow
  case negatedPathIsLiteral
  case restrictionsIgnorePathCase
  case bareAllowReachesDoubtfulTexts
  case bareAllowReachesDoubtfulPowerShell
  case allowRulesInPlanMode
  case fileRulesInPlanMode
  case powerShellRulesInPlanMode
  case readOnlyCommandsOutside
  case possibleCommandsAreStopped
  case possiblePowerShellIsStopped
  case furtherStarsFavourAllow
  case undocumentedRunnersSeenThrough
  case furtherFileCommands
  case expansionsInArguments
  case managedLockFavoursAllow
  case redirectionsInsideNeedNoRule
  case wildcardCoversOutsideOperands
  case finalStarFavoursAllow
  case finalPowerShellStarFavoursAllow
  case callFitsSandbox
  case modeAllowsByItself
  case hookAllowsProtectedPaths
  case wildcardCoversShellBuiltins
  case dottedFoldersAtAnyDepth
  case skillNameCoversArguments
  case meaninglessSpecifierIsWholeTool
  case furtherPreapprovedHosts
  case blanksAroundAllowRule
  case monitorAllowPatterns
  case serverNameFavoursAllow

  // History. Releases of edition 2.1 have these or not; in the order of `FeatureTable+…History`.
  case restrictionsSeePlainWrappers
  case restrictionsSeeCommentLines
  case restrictionsSeeLevels
  case restrictionsSeeWrapperOptions
  case restrictionsSeeAssignments
  case restrictionsSeeExpandingAssignments
  case restrictionsSeeVariableAssignments
  case restrictionsLeaveOutUnknownWords
  case restrictionsSeeExecWrappers
  case askRulesSeeEveryWrapper
  case askRulesSeePipes
  case denyRulesSeeComplexTexts
  case askRulesSeeComplexTexts
  case pipelinesAreComparedWhole
  case doubtfulTextsAsk
  case restrictionsSeeSpelledOutCommands
  case restrictionsSeeXargs
  case restrictionsSeeControlFlow
  case restrictionsSeeNestedCommands
  case restrictionsSeeSelectBodies
  case restrictionsSeeReplacements
  case restrictionsCompareBaseNames
  case restrictionsSeeTimeOptions
  case restrictionsSeeBehindRedirections
  case restrictionsSeeShellScripts
  case continuedWordsAreJoined
  case quotedWordsAreRead
  case quotedCommandWordIsRead
  case scopedAskBeatsBareAllow
  case askRulesReachWriters
  case askRulesReachLists
  case pathAskBeatsBareAllow
  case askRulesCountInBypass
  case askRulesCountInListsInBypass
  case moveAsksBeforeDenies
  case domainWildcards
  case rulesReachOpenHosts
  case parameterRulesCount
  case agentNamesAreDenied
  case skillPrefixesAreAllowed
  case skillPrefixesAreDenied
  case wildcardToolNames
  case restrictionsReadBlankRuns
  case exactRestrictionsReadBlankRuns
  case restrictionsPassOverAssignments
  case restrictionsSeeFixedVariables
  case restrictionsSeePassedOverBesidePipes
  case restrictionsSeeCompoundCommands
  case restrictionsSeeMessages
  case restrictionsSeeMessagesInTests
  case hiddenArithmeticAsks
  case longSleepsAreRefused
  case readDenySeesEditors
  case fileRulesSeeVariables
  case fileRulesSeeHome
  case fileRulesSeeOptionValues
  case fileRulesSeeFurtherFiles
  case fileRulesSeeSubshells
  case fileRulesSeeTee
  case teeInAnyCase
  case copiesInAnyCase
  case editDenyHoldsAfterMove
  case editDenySeesCopies
  case plainCopiesReadTheirSources
  case climbingPathsAreDoubtful
  case readDenyStopsEditTools
  case readDenyRefusesEdits
  case readDenyRefusesWrites
  case foldersAtAnyDepthInAllow
  case rootAnchorIsRootAlone
  case protectedPathsAsk
  case protectedPathsAskInBypass
  case protectedTargetsAsk
  case editRulesStayOutOfPlan
  case starStaysInside
  case projectBypassIsIgnored
  case criticalRemovalsAsk
  case criticalWorkingDirectory
  case criticalBesideSubstitutions
  case criticalSubstitutions
  case criticalEmptyVariables
  case criticalInComplexTexts
  case criticalInScripts
  case criticalContents
  case criticalBesideVariables
  case criticalByPath
  case criticalBehindRedirections
  case criticalInGivenTexts
  case doubtfulScriptsAsk
  case movesBesidePipesAsk
  case credentialsAsk
  case managedFoldersAreProtected
  case pipedOutputsAreSeen
  case pipedOutputsAreSeenUnderBareRules
  case relativeRulesCountFromStart
  case percentSignsAsk
  case otherHomesAsk
  case commandParser
  case listsNeedARuleEach
  case outputsNeedARule
  case wildcardsCoverRedirections
  case operatorExpansionsAsk
  case substitutionsAsk
  case braceExpansionsAsk
  case unicodeBlanksAsk
  case invisibleBlanksAsk
  case variablesAsk
  case escapedOperatorsAsk
  case quotedSubstitutionsAsk
  case quotedRulesCount
  case findActionsNeedExactRule
  case watchersNeedExactRule
  case findPatternsAsk
  case findVariablesAsk
  case awkProgramsAsk
  case builtinsNeedExactRule
  case quotedWordsHideFromAllow
  case longTextsAsk
  case emptyCommandsAsk
  case cutListsAsk
  case openQuotesAsk
  case moveAndGitAsk
  case backgroundAsks
  case assignmentsAsk
  case loopVariablesAsk
  case pipedAssignmentsAsk
  case arithmeticValuesAsk
  case variablesBarReading
  case characterSetsAsk
  case inputsOutsideAsk
  case wrappersSeenForAllow
  case niceSeenForAllow
  case commandSeenForAllow
  case xargsSeenForAllow
  case finalStarCoversNothing
  case messagesFromDocuments
  case wildcardsCoverLines
  case climbingWordsAreNotCovered
  case movesMayDropOutput
  case fileCommandRulesCount
  case hereDocumentsAreChecked
  case unsafeVariablesAsk
  case blankRunsAreOne
  case controlCharactersAreRefused
  case readingBehindTimeout
  case quotedGitNeedsNoRule
  case patternsNeedNoRule
  case homeNeedsNoRule
  case deleteIsRefused
  case braceTargetsAsk
  case skillsNeedNoRule
  case toolWildcardsInAllow
  case acceptEditsSeesWrappers
  case touchStandsAlone
  case editorsAreChecked
  case malformedRulesAreSkipped
  case inheritedNamesAreSkipped
  case starSpecifierIsWholeTool
  case innerColonStars
  case innerPathStars
  case hookAllowStopsAtDenies
  case hookAskSoftensDenies
  case hookAskCounts
  case untrustedAllowsDoNothing
  case managedLockCounts
  case outsideSwitchesCount
  case brokenLockCounts
  case monitorIsOffered

  /// The row of the table.
  public var row: FeatureRow { FeatureTable.rows[rawValue] }

  /// Its name as code writes it.
  public var name: String { "\(self)" }

  /// The question that it answers where the documentation does not; nil for features that are documented or measured.
  public var openPoint: OpenPoint? {
    if case .open(let point) = row.basis { point } else { nil }
  }

  /// How answers name it: an open point by its id, any other by its name.
  public var id: String { FeatureTable.ids[rawValue] }
}
