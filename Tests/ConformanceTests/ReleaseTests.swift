import PermissionEngine
import PolicyTesting
import RuleSyntax
import TestSupport
import Testing

/// What every measured release answered, case by case.
@Suite struct ReleaseTests {
  private static let vectors = CorpusFile.vectors(of: "releases.jsonl")

  /// What comes out, vector by vector; on all processors, since this is the longest test of all.
  private static var results: [[VectorResult]] {
    let vectors = vectors
    return ParallelRanges.map(count: vectors.count, jobs: ParallelRanges.processorCount) {
      VectorResult.results(of: vectors[$0])
    }
  }

  /// How many answers each release gave, and how many of them are decided otherwise.
  private struct Score {
    var cases = 0
    var differences = 0
    /// The share of answers alike, from 0 to 1.
    var agreement: Double { cases == 0 ? 1 : 1 - Double(differences) / Double(cases) }
  }

  @Test("decides as each release did, but for the differences that are listed")
  func releases() {
    var listed = KnownReleaseDifferences.listed
    var scores: [Release: Score] = [:]
    for (vector, results) in zip(Self.vectors, Self.results) {
      for result in results {
        scores[result.release, default: Score()].cases += 1
        if !result.passes { scores[result.release, default: Score()].differences += 1 }
        let isListed = listed.remove(vector.id, result.release)
        #expect(
          result.passes != isListed,
          """
          \(vector.id) on \(result.release): expected \(result.expect), got \(result.got): \(result.explanation); \
          \(isListed ? "take it out of" : "it is not in") known-release-differences.tsv
          """)
      }
    }
    #expect(listed.isEmpty, "known-release-differences.tsv names what is no answer: \(listed)")
    for (release, score) in scores {
      #expect(score.agreement >= (score.cases >= 400 ? 0.98 : 0.96), "\(release): \(score.agreement)")
    }
  }

  /// What came and went in older releases, names among it, must not be taken for gone in a later one.
  @Test(
    "a release after the newest measured one decides as that does",
    arguments: ["hostname -I", "git ls-remote --tags", "ls", "cat *.md", "rm -rf /", "npm 'run' x"])
  func later(_ command: String) throws {
    let line = #"""
      {"id": "later", "edition": ["2.1"], "clause": "S-21", "settings": [{"scope": "project", "permissions": \#
      {"allow": ["Bash(npm run:*)"]}}], "context": {"cwd": "/w/app", "projectRoot": "/w/app", "home": "/home/u"}, \#
      "call": {"tool": "Bash", "input": {"command": "\#(command)"}}, "expect": "ask"}
      """#
    let vector = try PolicyVector(parsing: Array(line.utf8))
    let outcomes = [Release.newestMeasured, Release(2, 1, 400)].map { release in
      let semantics = Semantics(release: release)
      return Policy(compiling: vector.stack(semantics: semantics), semantics: semantics)
        .decide(vector.call, in: vector.context).outcome
    }
    #expect(outcomes[0] == outcomes[1])
  }

  /// Fast ways answer for the newest release alone (`Semantics.decidesAsNewest`); without a change that no call of these
  /// tools can show, every call is decided in full.
  @Test("a fast way answers what the full decision answers")
  func fastWays() {
    let vectors = CorpusFile.vectors(of: "measured-kinds.jsonl").enumerated().filter { $0.offset % 5 == 0 }
      .map(
        \.element)
    let tools: Set = ["Bash", "Read", "Edit", "Write"]
    let semantics = [Semantics.product, .product.toggling([.domainWildcards])]
    #expect(semantics[0].decidesAsNewest && !semantics[1].decidesAsNewest)
    for vector in vectors where tools.contains(vector.call.tool) {
      let outcomes = semantics.map { semantics in
        Policy(compiling: vector.stack(semantics: semantics), semantics: semantics)
          .decide(vector.call, in: vector.context).outcome
      }
      #expect(outcomes[0] == outcomes[1], "\(vector.id)")
    }
  }

  @Test("the table of measured releases says how many cases each answered")
  func table() {
    var cases: [Release: Int] = [:]
    for vector in Self.vectors {
      for decision in vector.decisions { cases[decision.release, default: 0] += 1 }
    }
    #expect(Dictionary(uniqueKeysWithValues: MeasuredReleases.all.map { ($0.release, $0.cases) }) == cases)
    #expect(MeasuredReleases.all.map(\.release) == MeasuredReleases.all.map(\.release).sorted())
    #expect(MeasuredReleases.all.first?.release == MeasuredReleases.oldest)
    #expect(MeasuredReleases.all.last?.release == .newestMeasured)
  }

  @Test("a change is dated inside its interval, between measured releases")
  func dates() {
    for row in FeatureTable.rows {
      for change in row.lifetime.changes {
        #expect(change.after < change.dated && change.dated <= change.upTo, "\(row.feature)")
        #expect(
          MeasuredReleases.contains(change.after) && MeasuredReleases.contains(change.upTo), "\(row.feature)")
      }
    }
  }

  @Test("what differs on the newest release stands on the page of verified figures")
  func page() {
    let page = String(
      decoding: TextFiles.bytes(of: "\(ProjectPaths.root)/Documentation/verified.md"), as: UTF8.self)
    for id in KnownReleaseDifferences.listed.ids(on: .newestMeasured) {
      #expect(page.contains("`\(id)`"), "\(id)")
    }
  }
}
