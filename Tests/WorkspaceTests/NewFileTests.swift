import Discovery
import Foundation
import Testing

@testable import Workspace

/// A file comes to be whole, once, and where it was meant to.
@Suite("New files")
struct NewFileTests {
  @Test func isMadeWithItsFolders() throws {
    let folder = try Folder()
    let path = folder.path + "/a/b/settings.json"
    try NewFile(path: path, bytes: Array("{}".utf8), project: folder.path).write()
    #expect(try FileSystem.live.contents(of: path) == Array("{}".utf8))
    #expect(FileSystem.live.names(folder.path + "/a/b") == ["settings.json"])
  }

  @Test func whatIsThereStays() throws {
    let folder = try Folder()
    let path = folder.path + "/x.json"
    try NewFile(path: path, bytes: Array("1".utf8), project: folder.path).write()
    #expect(throws: FileReplacement.Failure.changedMeanwhile) {
      try NewFile(path: path, bytes: Array("2".utf8), project: folder.path).write()
    }
    #expect(try FileSystem.live.contents(of: path) == Array("1".utf8))
    #expect(FileSystem.live.names(folder.path) == ["x.json"])
  }

  @Test func noLinkLeadsOutOfTheProject() throws {
    let folder = try Folder()
    let elsewhere = try Folder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/.claude", withDestinationPath: elsewhere.path)
    #expect(throws: FileReplacement.Failure.self) {
      try NewFile(path: folder.path + "/.claude/x.json", bytes: [], project: folder.path).write()
    }
    #expect(FileSystem.live.names(elsewhere.path) == [])
  }
}
