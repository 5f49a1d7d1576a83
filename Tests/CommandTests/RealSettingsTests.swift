import Foundation
import TestSupport
import Testing

/// Settings files from public repositories lie beside the project and are never part of it.
@Suite("Settings as people write them")
struct RealSettingsTests {
  private static let folder = ProjectPaths.shared + "/data/real-settings"

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: folder), "no folder of real settings beside the project"))
  func allGoThroughLint() throws {
    let names = SharedData.settingsNames(oneIn: 3)
    let headers = try FileManager.default.contentsOfDirectory(atPath: Self.folder + "/frontmatter")
    let paths = names.map { "settings/" + $0 } + headers.sorted().map { "frontmatter/" + $0 }
    let run = try Program(directory: Self.folder).run(["lint", "--format", "json"] + paths)
    #expect(run.status == 1)
    #expect(run.errors == "")
    let findings = try run.findings()
    // Every file that is no JSON is said to be so, with its place; and no other.
    let malformed = Set(
      findings.filter { $0["code"] as? String == "CCR001" }.compactMap { $0["file"] as? String })
    for name in names where name.contains(".malformed.") {
      #expect(malformed.contains("settings/" + name), "\(name)")
    }
    for finding in findings {
      let line = finding["line"] as? Int ?? 0
      let column = finding["column"] as? Int ?? 0
      #expect(line >= 1 && column >= 1)
    }
  }
}
