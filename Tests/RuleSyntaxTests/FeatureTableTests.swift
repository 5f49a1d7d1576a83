import RuleSyntax
import Testing

@Suite("The table of features")
struct FeatureTableTests {
  @Test func hasOneRowForEachFeature() {
    #expect(FeatureTable.rows.map(\.feature) == Feature.allCases)
    #expect(Set(Feature.allCases.map(\.name)).count == Feature.allCases.count)
    for feature in Feature.allCases { #expect(feature.row.feature == feature) }
  }

  @Test(arguments: FeatureTable.rows) func statesWhatItMeansAndWhere(_ row: FeatureRow) {
    #expect(row.meaning.hasSuffix(".") && row.meaning.dropLast().last != ".")
    #expect(row.meaning.first?.isUppercase == true || row.meaning.first == "`")
    #expect(!row.clauses.isEmpty && Set(row.clauses).count == row.clauses.count)
    for clause in row.clauses { #expect(clause.wholeMatch(of: /[RBSPTMC]-[0-9]+[a-z]?/) != nil, "\(clause)") }
    guard let point = row.feature.openPoint else {
      #expect(row.feature.id == row.feature.name)
      return
    }
    #expect(row.feature.id == point.id && point.id.wholeMatch(of: /U[0-9]+/) != nil)
    #expect(!point.question.isEmpty && point.question.last != ".")
  }

  /// Features that share the id of an open point are one question.
  @Test func openPointsAreOneQuestionEach() {
    var questions: [String: String] = [:]
    for point in Feature.allCases.compactMap(\.openPoint) {
      #expect(questions.updateValue(point.question, forKey: point.id) ?? point.question == point.question)
    }
    #expect(questions.count == 36)
    #expect(Set(questions.values).count == questions.count)
    for tool in ["Bash", "Monitor", "PowerShell", "Read", "Skill", "WebFetch"] {
      let ids = Semantics.strict.openQuestions(about: tool).map(\.id)
      #expect(Set(ids).count == ids.count)
      #expect(ids == ids.sorted { ($0.count, $0) < ($1.count, $1) })
    }
  }

  @Test(arguments: Feature.allCases) func readingsTakeOpenPointsInOppositeWays(_ feature: Feature) {
    for edition in Edition.allCases {
      let narrow = Semantics(edition: edition, reading: .narrow)
      let wide = Semantics(edition: edition, reading: .wide)
      let isOpen = narrow.openFeatures.contains(feature)
      #expect((narrow.has(feature) != wide.has(feature)) == isOpen)
      #expect(isOpen == (feature.openPoint != nil && feature.row.lifetime.covers(narrow)))
      #expect((narrow.reversing([feature]).has(feature) != narrow.has(feature)) == isOpen)
    }
    // What was measured is open no longer.
    if let point = feature.openPoint {
      #expect(Semantics.product.openFeatures.contains(feature) == (point.measured == .none))
      let expected = point.measured == .wide ? Semantics.strict.widest : .strict
      #expect(Semantics.product.has(feature) == expected.has(feature))
    }
  }

  @Test func featuresOfOneQuestionChangeTogether() {
    let other = Semantics.strict.reversing([.bareAllowReachesDoubtfulTexts])
    #expect(other.has(.bareAllowReachesDoubtfulTexts) && other.has(.bareAllowReachesDoubtfulPowerShell))
    #expect(other.reversing([.bareAllowReachesDoubtfulPowerShell]) == .strict)
    // In the product only one of them is open.
    #expect(Semantics.product.reversing([.bareAllowReachesDoubtfulTexts]).has(.bareAllowReachesDoubtfulTexts))
  }

  @Test func everythingReversedIsTheWideReading() {
    for edition in Edition.allCases {
      let narrow = Semantics(edition: edition, reading: .narrow)
      let all = narrow.reversing(narrow.openFeatures)
      for feature in Feature.allCases { #expect(all.has(feature) == narrow.widest.has(feature)) }
    }
  }
}

@Suite("Semantics")
struct SemanticsTests {
  @Test func readingsHaveOneNameInEachEdition() {
    #expect(Semantics(edition: .v2_1, reading: .narrow) == .strict)
    #expect(Semantics(edition: .v1_0, reading: .strict) == .edition1)
    #expect(Semantics(edition: .v1_0, reading: .product) == .edition1)
    #expect(Semantics(edition: .v1_0).reading == .narrow)
    #expect(Semantics.product.reading == .product && Semantics.product.release == .newestMeasured)
    #expect(Semantics(edition: .v2_1, reading: .wide) == Semantics.strict.widest)
  }

  /// A fast way may answer for today's decisions alone.
  @Test func onlyTheNewestDecidesAsNewest() {
    #expect(Semantics.product.decidesAsNewest && Semantics(release: Release(2, 2, 0)).decidesAsNewest)
    #expect(Semantics.product.reversing([.bareAllowReachesDoubtfulTexts]).decidesAsNewest)
    for entry in MeasuredReleases.all.dropLast() {
      #expect(!Semantics(release: entry.release).decidesAsNewest, "\(entry.release)")
    }
    for row in FeatureTable.rows where !row.lifetime.changes.isEmpty {
      #expect(!Semantics.product.toggling([row.feature]).decidesAsNewest, "\(row.feature)")
    }
    #expect(!Semantics.strict.decidesAsNewest && !Semantics.edition1.decidesAsNewest)
  }

  @Test func measuredFeaturesAreOfTheProductOnly() {
    #expect(Semantics.product.has(.invalidLockCounts) && !Semantics.strict.has(.invalidLockCounts))
    #expect(
      !Semantics.edition1.has(.askList) && Semantics.strict.has(.askList) && Semantics.product.has(.askList))
  }

  @Test func semanticsThatAStageCannotTellApartAreRestrictedAlike() {
    let rules: Set<OpenPoint.Stage> = [.rulesInForce]
    let wide = Semantics.strict.widest
    #expect(Semantics.strict.restricted(to: rules) == .strict)
    #expect(Semantics.strict.reversing([.callFitsSandbox]).restricted(to: rules) == .strict)
    let restricted = wide.restricted(to: rules)
    #expect(restricted.has(.blanksAroundAllowRule) && !restricted.has(.callFitsSandbox))
    #expect(restricted.has(.meaninglessSpecifierIsWholeTool) == wide.has(.meaninglessSpecifierIsWholeTool))
    #expect(wide.restricted(to: rules).restricted(to: rules) == restricted)
    #expect(Semantics.product.restricted(to: rules) == .product)
  }

  @Test(arguments: ["2.1.332", "0.0.0", "2.1.1", "65535.0.1"])
  func releasesAreReadAndPrinted(_ text: String) { #expect(Release(text)?.description == text) }

  @Test(arguments: [
    "", "2.1", "2.1.", ".1.2", "2.1.3.4", "2.1.x", "2.1.-1", "2.1.65536", " 2.1.3", "2.1.000003",
  ])
  func otherTextsAreNoReleases(_ text: String) { #expect(Release(text) == nil) }

  @Test func releasesAreOrderedByNumber() throws {
    #expect(Release(2, 1, 99) < Release(2, 1, 100) && Release(1, 9, 9) < Release(2, 0, 0))
  }

  @Test func aLifetimeBeginsAndEndsWithAReleaseInsideItsInterval() {
    let seen = ReleaseInterval(after: Release(2, 1, 112), upTo: Release(2, 1, 114), dated: Release(2, 1, 113))
    let gone = ReleaseInterval(after: Release(2, 1, 301), upTo: Release(2, 1, 306))
    let lifetime = Lifetime(since: .release(seen), until: .release(gone))
    for (patch, isThere) in [(112, false), (113, true), (305, true), (306, false)] as [(UInt16, Bool)] {
      let semantics = Semantics(edition: .v2_1, reading: .product, release: Release(2, 1, patch))
      #expect(lifetime.covers(semantics) == isThere, "\(patch)")
    }
    #expect(!lifetime.covers(.edition1))
    #expect(Lifetime.always.covers(.edition1) && Lifetime.untilEdition2.covers(.edition1))
    #expect(!Lifetime.untilEdition2.covers(.strict) && !Lifetime.sinceEdition2.covers(.edition1))
  }
}
