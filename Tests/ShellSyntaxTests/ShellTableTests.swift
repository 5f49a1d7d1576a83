import Foundation
import ShellSyntax
import TestSupport
import Testing

/// One line of `Corpus/shell`: a text and the commands that run, or that it is unparsable.
struct ShellCase: Sendable, CustomTestStringConvertible {
  var id: String
  var text: [UInt8]
  /// nil: unparsable.
  var commands: [[String]]?

  var testDescription: String { id }

  static let all: [ShellCase] = {
    let folder = "\(ProjectPaths.corpus)/shell"
    return TextFiles.names(in: folder, ending: ".jsonl").flatMap { name in
      TextFiles.lines(of: "\(folder)/\(name)").compactMap { line -> ShellCase? in
        guard let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any],
          let id = object["id"] as? String, let text = object["text"] as? String,
          (object["commands"] as? [[String]] != nil) != (object["unparsable"] as? Bool == true)
        else {
          Issue.record("\(name): not a case: \(String(decoding: line, as: UTF8.self))")
          return nil
        }
        return ShellCase(id: id, text: Array(text.utf8), commands: object["commands"] as? [[String]])
      }
    }
  }()
}

@Suite struct ShellTableTests {
  @Test(arguments: ShellCase.all)
  func commandsOfTheTable(_ example: ShellCase) {
    do {
      let script = try ShellParser().parse(example.text)
      let words = CommandListing.list(script).map(\.words).filter { !$0.isEmpty }
      let expected = example.commands?.map { ListedCommand(words: $0, redirections: []) }.sorted().map(
        \.words)
      #expect(words == expected, "\(example.id)")
    } catch {
      #expect(example.commands == nil, "\(example.id): \(error.reason) at \(error.offset)")
      #expect((0...example.text.count).contains(error.offset))
      #expect(!error.reason.isEmpty && error.reason.first?.isUppercase == false)
    }
  }

  @Test func tableIsLargeAndItsNamesAreUnique() {
    #expect(ShellCase.all.count > 250)
    #expect(Set(ShellCase.all.map(\.id)).count == ShellCase.all.count)
  }
}
