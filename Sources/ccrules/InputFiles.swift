internal import Settings

/// Reading of what the command line names; `-` is standard input.
struct InputFiles {
  /// Stands for the path of standard input in findings.
  static let standardInputName = "<stdin>"

  let discovery: SettingsDiscovery

  /// A settings file named by hand, `FILE` or `FILE=SCOPE`.
  func settings(named argument: String) -> SettingsFile {
    let bytes = Array(argument.utf8)
    guard bytes.first == UInt8(ascii: "-"), bytes.count == 1 || bytes[1] == UInt8(ascii: "=") else {
      return discovery.load(discovery.source(named: argument))
    }
    let scope = bytes.count > 2 ? Scope(rawValue: String(decoding: bytes[2...], as: UTF8.self)) : nil
    return standardInput(scope: scope ?? .cli)
  }

  /// Standard input as a settings file.
  func standardInput(scope: Scope) -> SettingsFile {
    do {
      let bytes = try InputFiles.bytes(of: "-")
      return SettingsReader(semantics: discovery.semantics).read(
        bytes, path: InputFiles.standardInputName, scope: scope)
    } catch {
      var file = SettingsFile(path: InputFiles.standardInputName, scope: scope)
      file.problems = [SettingsProblem(unreadable: error)]
      return file
    }
  }

  /// The bytes of a file that is no settings file, at most 64 MiB.
  static func bytes(of path: String) throws(FileSystemError) -> [UInt8] {
    try FileSystem.live.contents(of: path == "-" ? "/dev/stdin" : path)
  }
}

extension SettingsFile {
  /// Why the file could not be read, as a line for people; nil when it was.
  func unreadableMessage(relativeTo directory: String) -> String? {
    guard let problem = problems.first(where: { $0.kind == .unreadable }) else { return nil }
    let shown = PathText.relative(path, to: directory) ?? path
    return "\(shown): \(problem.message)"
  }
}
