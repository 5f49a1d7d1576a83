internal import KnowledgeGeneration

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Writes the Swift files of all knowledge files anew: `generate-knowledge [PACKAGE]`. Stops at the first word that is not
/// understood, with the file, the line and the column, and writes nothing then.
@main
enum GenerateKnowledge {
  static func main() {
    let root = CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : "."
    var outputs: [GeneratedFile] = []
    for format in TableFormats.all {
      var texts: [(name: String, text: [UInt8])] = []
      for name in sources(of: format, in: root + "/Knowledge/") {
        guard let text = read(root + "/Knowledge/" + name) else { stop("Knowledge/\(name): cannot be read") }
        texts.append((name, text))
      }
      do throws(KnowledgeError) {
        outputs += try KnowledgeGeneration.outputs(format, texts: texts)
      } catch {
        stop(error.description)
      }
    }
    for output in outputs where read(root + "/" + output.path) != Array(output.text.utf8) {
      guard save(output.text, to: root + "/" + output.path) else { stop("\(output.path): cannot be written") }
      print(output.path)
    }
  }

  /// The files that a format reads.
  private static func sources(of format: any TableFormat.Type, in folder: String) -> [String] {
    guard format.source.hasSuffix("/") else { return [format.source] }
    guard let directory = opendir(folder + format.source) else {
      stop("Knowledge/\(format.source): cannot be read")
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
          String(cString: $0)
        }
      }
      if name.hasSuffix(".table") { names.append(format.source + name) }
    }
    return names
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
