import Settings
import Testing

@testable import Workspace

/// Transcripts of a project are found by the name of their folder.
@Suite("Transcripts")
struct TranscriptSearchTests {
  @Test func ofOneProjectOrOfAll() throws {
    let folder = try Folder()
    for path in [
      "-w-app/a.jsonl", "-w-app-sub/b.jsonl", "-w-other/c.jsonl", "-w-app/notes.txt", "-w-app/d/e.jsonl",
    ] {
      try NewFile(path: folder.path + "/projects/" + path, bytes: [], project: folder.path).write()
    }
    let search = TranscriptSearch()
    func names(of project: String?) -> [String] {
      search.transcripts(in: folder.path, of: project).compactMap {
        PathText.relative($0, to: folder.path + "/projects")
      }
    }
    #expect(names(of: "/w/app") == ["-w-app-sub/b.jsonl", "-w-app/a.jsonl", "-w-app/d/e.jsonl"])
    #expect(names(of: nil).count == 4)
    #expect(names(of: "/nowhere") == [])
    #expect(search.transcripts(below: folder.path + "/projects/-w-app/notes.txt").count == 1)
  }
}
