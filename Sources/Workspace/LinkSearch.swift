internal import Discovery
public import PermissionEngine
internal import Settings

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Looks up the symbolic links that a call goes through, for `--follow-links` (spec P-7), and whether what its paths go
/// up from exists.
///
/// What a call names is looked at: its directories, its path, the words of its command. A glob or a variable names
/// nothing, so a link behind one is not found.
public struct LinkSearch {
  /// As many links as Linux follows in one path.
  private static let maximumDepth = 40
  /// More words than this are not looked up; a command has a handful.
  private static let maximumWords = 512

  private var links: [String: String] = [:]
  private var seen: Set<String> = []
  /// What a path goes up from and is there (spec S-19g).
  private var existing: Set<String> = []

  /// The context with the links that stand on the disk of this machine.
  public static func context(_ context: CallContext, for call: ToolCall) -> CallContext {
    var search = LinkSearch()
    let directories = [context.cwd, context.projectRoot, context.home] + context.additionalDirectories
    for directory in directories { search.look(at: directory, depth: 0) }
    for word in words(of: call).prefix(maximumWords) {
      search.look(at: PathText.expanded(word, home: context.home, from: context.cwd), depth: 0)
      search.lookForParents(in: word, context)
    }
    var context = context
    context.links.merge(search.links) { given, _ in given }
    context.existingPaths = (context.existingPaths ?? []).union(search.existing)
    return context
  }

  /// Notes what stands before each `..` of a path, where it exists.
  private mutating func lookForParents(in path: String, _ context: CallContext) {
    let names = path.split(separator: "/")
    for (index, name) in names.enumerated() where name == ".." && index > 0 {
      let before = (path.hasPrefix("/") ? "/" : "") + names[..<index].joined(separator: "/")
      let folder = PathText.expanded(before, home: context.home, from: context.cwd)
      if FileSystem.live.kindFollowingLinks(folder) != nil { existing.insert(folder) }
    }
  }

  /// The texts of a call that may be paths.
  private static func words(of call: ToolCall) -> [String] {
    var words: [String] = []
    for field in ["file_path", "notebook_path", "path"] {
      if case .string(let path)? = call.input[field] { words.append(path) }
    }
    if case .string(let command)? = call.input["command"] {
      words += command.utf8.split { " \t\r\n\"'`=<>|&;(){}".utf8.contains($0) }.map {
        String(decoding: $0, as: UTF8.self)
      }
    }
    return words
  }

  /// Notes every link among the folders of an absolute path, and goes on where it leads.
  private mutating func look(at path: String, depth: Int) {
    guard depth < LinkSearch.maximumDepth, seen.insert(path).inserted else { return }
    var folder = ""
    let names = PathText.names(in: path)
    for (index, name) in names.enumerated() {
      folder += "/" + name
      guard FileSystem.live.kind(folder) == .symbolicLink, let target = LinkSearch.target(of: folder) else {
        continue
      }
      links[folder] = target
      let there = PathText.absolute(target, from: PathText.parent(of: folder))
      look(at: ([there] + names[(index + 1)...]).joined(separator: "/"), depth: depth + 1)
      return
    }
  }

  private static func target(of link: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = readlink(link, &buffer, buffer.count)
    guard count > 0, count < buffer.count else { return nil }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
