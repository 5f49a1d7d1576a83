import Foundation
import Testing
import Workspace

@Suite("Putting other bytes into a file")
struct FileReplacementTests {
  private func replacement(_ folder: Folder, _ name: String, old: String) -> FileReplacement {
    FileReplacement(
      path: folder.path + "/" + name, old: Array(old.utf8), new: Array("new".utf8), project: folder.path)
  }

  @Test func theNewTextStandsThereWithTheOldMode() throws {
    let folder = try Folder()
    let path = try folder.write("old", to: "a.json")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try replacement(folder, "a.json", old: "old").run()
    #expect(folder.text(of: "a.json") == "new")
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.json"])
  }

  @Test func whatAnotherProgramWroteStays() throws {
    let folder = try Folder()
    try folder.write("other", to: "a.json")
    #expect(throws: FileReplacement.Failure.changedMeanwhile) {
      try replacement(folder, "a.json", old: "old").run()
    }
    #expect(folder.text(of: "a.json") == "other")
  }

  @Test func aLinkStaysALinkAndMayNotLeadOut() throws {
    let folder = try Folder()
    let outside = try Folder()
    try folder.write("old", to: "inside.json")
    let target = try outside.write("old", to: "outside.json")
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: folder.path + "/a", withDestinationPath: "inside.json")
    try manager.createSymbolicLink(atPath: folder.path + "/b", withDestinationPath: target)
    try replacement(folder, "a", old: "old").run()
    #expect(folder.text(of: "inside.json") == "new")
    #expect(try manager.destinationOfSymbolicLink(atPath: folder.path + "/a") == "inside.json")
    #expect(throws: FileReplacement.Failure.leavesProject(target: target)) {
      try replacement(folder, "b", old: "old").run()
    }
    #expect(outside.text(of: "outside.json") == "old")
  }

  @Test func aFileWithAnotherNameAndOneThatNobodyMayWriteStay() throws {
    let folder = try Folder()
    let path = try folder.write("old", to: "a.json")
    try FileManager.default.linkItem(atPath: path, toPath: folder.path + "/b.json")
    #expect(throws: FileReplacement.Failure.hardLinked) {
      try replacement(folder, "a.json", old: "old").run()
    }
    let locked = try folder.write("old", to: "c.json")
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: locked)
    #expect(throws: FileReplacement.Failure.readOnly) {
      try replacement(folder, "c.json", old: "old").run()
    }
  }
}
