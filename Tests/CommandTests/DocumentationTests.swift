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
}
