import Foundation
import TestSupport

/// Commands from the project's own collections.
enum CommandTexts {
  /// Every command of a call of the tool Bash in `Corpus/attacks` and `Corpus/conformance`, each once.
  static let corpus: [[UInt8]] = {
    var seen = Set<[UInt8]>()
    var texts: [[UInt8]] = []
    for folder in ["attacks", "conformance"] {
      let path = "\(ProjectPaths.corpus)/\(folder)"
      for name in TextFiles.names(in: path, ending: ".jsonl") {
        for line in TextFiles.lines(of: "\(path)/\(name)") {
          guard let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any],
            let call = object["call"] as? [String: Any], call["tool"] as? String == "Bash",
            let input = call["input"] as? [String: Any], let command = input["command"] as? String
          else { continue }
          let text = Array(command.utf8)
          if seen.insert(text).inserted { texts.append(text) }
        }
      }
    }
    return texts
  }()
}
