public import Discovery
internal import Settings

/// Finds the transcripts that the product keeps of sessions.
public struct TranscriptSearch: Sendable {
  private let files: FileSystem

  /// A search on a disk.
  public init(files: FileSystem = .live) { self.files = files }

  /// The transcripts of sessions in a project, in byte order of their paths.
  ///
  /// The product keeps them in a folder a working directory, named after its path with a dash for every byte that is no
  /// letter and no digit. Folders of other projects may have the same name: each line says where it was.
  ///
  /// - Parameters:
  ///   - userDirectory: the user's `.claude`, absolute.
  ///   - project: absolute; nil for all projects.
  public func transcripts(in userDirectory: String, of project: String?) -> [String] {
    let folder = PathText.join(userDirectory, "projects")
    let beginning = project.map(Self.folderName)
    let projects = (files.names(folder) ?? []).filter { name in beginning.map(name.hasPrefix) ?? true }
    return projects.flatMap { transcripts(below: PathText.join(folder, $0)) }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
  }

  /// Every `.jsonl` file in a folder and its folders; a file that is named is taken as it is.
  public func transcripts(below path: String) -> [String] { transcripts(below: path, depth: 0) }

  private func transcripts(below path: String, depth: Int) -> [String] {
    switch files.kindFollowingLinks(path) {
    case .directory where depth < 16:
      return (files.names(path) ?? []).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.flatMap { name in
        let inner = PathText.join(path, name)
        let isTranscript = name.utf8.suffix(6).elementsEqual(".jsonl".utf8)
        // Links are not followed into, so that no folder is read twice.
        return isTranscript || files.kind(inner) == .directory
          ? transcripts(below: inner, depth: depth + 1) : []
      }
    case .directory: return []
    default: return [path]
    }
  }

  private static func folderName(of path: String) -> String {
    String(
      decoding: path.utf8.map { byte -> UInt8 in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: byte
        default: UInt8(ascii: "-")
        }
      }, as: UTF8.self)
  }
}
