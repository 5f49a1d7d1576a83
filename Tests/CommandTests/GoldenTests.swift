import Foundation
import TestSupport
import Testing

/// One folder of `Corpus/golden`: `arguments` (one a line), perhaps `input`, and what must come out.
struct GoldenCase: CustomTestStringConvertible, Sendable {
  let name: String
  var testDescription: String { name }
  var folder: String { "\(ProjectPaths.corpus)/golden/\(name)" }

  static let all: [GoldenCase] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(ProjectPaths.corpus)/golden")) ?? []
    return names.filter { !$0.hasPrefix(".") && !$0.hasSuffix(".md") }.sorted().map { GoldenCase(name: $0) }
  }()

  /// A file of the folder; empty when there is none.
  func text(_ name: String) -> String {
    (try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)) ?? ""
  }
}

@Suite("What the program prints")
struct GoldenTests {
  @Test(arguments: GoldenCase.all)
  func printsWhatTheFilesSay(_ item: GoldenCase) throws {
    let arguments = item.text("arguments").split(separator: "\n").map(String.init)
    let run = try Program(directory: item.folder).run(arguments, input: Array(item.text("input").utf8))
    #expect(run.output == item.text("output"))
    #expect(run.errors == item.text("errors"))
    #expect("\(run.status)\n" == item.text("status"))
  }

  @Test func thereAreCases() { #expect(GoldenCase.all.count >= 10) }
}
