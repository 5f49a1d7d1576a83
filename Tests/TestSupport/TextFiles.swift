#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// Reads test data as bytes.
public enum TextFiles {
  /// The bytes of a file; empty when it cannot be read.
  public static func bytes(of path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count <= 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  /// The lines of a file that are not empty.
  public static func lines(of path: String) -> [[UInt8]] {
    bytes(of: path).split(separator: UInt8(ascii: "\n")).map(Array.init)
  }

  /// The names in a folder that end like this, sorted; empty when there is no such folder.
  public static func names(in folder: String, ending: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
          String(cString: $0)
        }
      }
      if name.hasSuffix(ending) { names.append(name) }
    }
    return names.sorted()
  }
}
