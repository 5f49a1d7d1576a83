internal import KnowledgeGeneration

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Writes the Swift files of all knowledge files anew: `generate-knowledge [PACKAGE]`. Stops at the first word that is not
/// understood, with the file and the line, and writes nothing then.
@main
enum GenerateKnowledge {
  static func main() {
    let root = CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : "."
    var outputs: [(path: String, text: String)] = []
    for format in TableFormats.all {
      let source = root + "/Knowledge/" + format.source
      guard let text = read(source) else { stop("\(source): cannot be read") }
      do throws(KnowledgeError) {
        outputs.append((root + "/" + format.output, try KnowledgeGeneration.swift(format, text: text)))
      } catch {
        stop(error.description)
      }
    }
    for output in outputs where read(output.path) != Array(output.text.utf8) {
      guard save(output.text, to: output.path) else { stop("\(output.path): cannot be written") }
      print(output.path)
    }
  }

  private static func stop(_ message: String) -> Never {
    let line = Array((message + "\n").utf8)
    _ = line.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
    exit(1)
  }

  private static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&piece, 1, piece.count, file)
      if count <= 0 { return bytes }
      bytes += piece[..<count]
    }
  }

  private static func save(_ text: String, to path: String) -> Bool {
    guard let file = fopen(path, "wb") else { return false }
    let isWritten = fputs(text, file) >= 0
    return fclose(file) == 0 && isWritten
  }
}
