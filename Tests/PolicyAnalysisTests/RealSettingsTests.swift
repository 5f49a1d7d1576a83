import Foundation
import PermissionEngine
import PolicyAnalysis
import RuleSyntax
import Settings
import TestSupport
import Testing

/// Settings files of public repositories; skipped where they are absent.
@Suite("Real settings files, minimized", .enabled(if: RealFiles.exist, "no real settings files here"))
struct RealSettingsTests {
  @Test(arguments: [RuleReading.product, .strict])
  func afterMinimizeTheDifferenceIsEmpty(_ reading: RuleReading) throws {
    let context = CallContext(cwd: "/p", projectRoot: "/p", home: "/home/user")
    var removed = 0
    for (number, name) in RealFiles.names.enumerated() where RealFiles.wantsAll || number % 8 == 0 {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: RealFiles.folder + "/" + name)))
      let file = SettingsReader(semantics: reading.semantics).read(
        bytes, path: "/p/.claude/settings.json", scope: .project)
      let result = Minimization(of: file, semantics: reading.semantics, context: context)
      // A proof that fails leaves the file alone; it must not fail for any of them.
      #expect(result.proof?.isEmpty != false, "\(name): \(result.proof?.undecided.map(\.rule.text) ?? [])")
      removed += result.removed.count
      let read = SettingsReader(semantics: reading.semantics).read(
        result.bytes, path: file.path, scope: .project)
      #expect(read.entries.count + result.removed.count <= file.entries.count, "\(name)")
    }
    #expect(removed > 10)
  }
}

private enum RealFiles {
  static let folder = SharedData.settings
  static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".json") }
    .sorted()
  static var exist: Bool { !names.isEmpty }
  /// Every eighth file in every run, all of them in long ones.
  static let wantsAll = Rounds.areLong
}
