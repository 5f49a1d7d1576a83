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

  /// `Scripts/draw-terminal` draws the same picture from what the program prints now.
  @Test func thePictureOfTheReadmeIsCurrent() throws {
    let folder = try TemporaryFolder()
    let picture = folder.path + "/terminal.svg"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", ProjectPaths.root + "/Scripts/draw-terminal", Program.path, ProjectPaths.corpus + "/golden",
      picture, "readme-lint", "readme-explain",
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let drawn = try String(contentsOfFile: picture, encoding: .utf8)
    let committed = try String(
      contentsOfFile: ProjectPaths.root + "/Documentation/pictures/terminal.svg", encoding: .utf8)
    #expect(drawn == committed, "run `Scripts/update-golden`")
  }

  /// Every relative link of the pages leads somewhere.
  @Test func linksLeadSomewhere() throws {
    let manager = FileManager.default
    let folder = ProjectPaths.root + "/Documentation"
    let names = try manager.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".md") }
    let pages =
      names.map { "Documentation/" + $0 }
      + ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CODE_OF_CONDUCT.md", "Packaging/npm/README.md"]
    for page in pages {
      let text = try String(contentsOfFile: ProjectPaths.root + "/" + page, encoding: .utf8)
      let base = ProjectPaths.root + "/" + (page as NSString).deletingLastPathComponent
      for match in text.matches(of: /\]\(([^)#:\s]+)(#[^)\s]*)?\)/) {
        #expect(manager.fileExists(atPath: base + "/" + String(match.output.1)), "\(page): \(match.output.1)")
      }
    }
  }
}
