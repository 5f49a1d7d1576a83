import Foundation
import TestSupport
import Testing

@Suite("Documentation is in step with the program")
struct DocumentationTests {
  private let pages = ProjectPaths.root + "/Documentation/checks"

  @Test func pagesAreWhatTheChecksSay() throws {
    let folder = try TemporaryFolder()
    let run = try Program().run(["rule", "--all", "--format", "markdown", "--output", folder.path])
    #expect(run.status == 0 && run.errors == "")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(try FileManager.default.contentsOfDirectory(atPath: pages).sorted() == names, "run `make checks`")
    for name in names {
      let written = try String(contentsOfFile: "\(pages)/\(name)", encoding: .utf8)
      let made = try String(contentsOfFile: "\(folder.path)/\(name)", encoding: .utf8)
      #expect(written == made, "run `make checks`: \(name)")
    }
  }

  @Test func aCheckIsFoundByCodeAndName() throws {
    let byCode = try Program().run(["rule", "ccr105"])
    let byName = try Program().run(["rule", "duplicate-rule"])
    #expect(byCode.output.hasPrefix("# CCR105 duplicate-rule\n") && byCode.output == byName.output)
    #expect(try Program().run(["rule", "CCR999"]).status == 2)
  }

  @Test(arguments: ["readme-lint", "readme-explain"])
  func theExamplesOfTheReadmeAreReal(_ name: String) throws {
    let readme = try String(contentsOfFile: ProjectPaths.root + "/README.md", encoding: .utf8)
    let item = GoldenCase(name: name)
    let arguments = item.text("arguments").split(separator: "\n").map {
      $0.contains(" ") ? "'\($0)'" : String($0)
    }
    #expect(readme.contains("$ ccrules \(arguments.joined(separator: " "))\n\(item.text("output"))"))
  }
}
