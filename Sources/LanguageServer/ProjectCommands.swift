internal import Discovery
internal import PermissionEngine
internal import PolicyAnalysis
internal import RuleSyntax
internal import Settings

/// Commands that a project has, for rules about them: scripts of `package.json`, targets of its makefile, and what other
/// rules name.
struct ProjectCommands {
  /// A text that a rule may hold, and where it comes from.
  struct Seen: Hashable {
    var text: String
    var origin: String
  }

  /// Files of this kind are small; what is larger is something else.
  private static let maximumBytes = 1 << 20
  /// More than these are no help in a list.
  private static let maximumCount = 400

  /// Specifiers of `Bash`.
  private(set) var commands: [Seen] = []
  /// Hosts of `WebFetch`.
  private(set) var hosts: [Seen] = []
  private var knownCommands: Set<String> = []
  private var knownHosts: Set<String> = []

  /// Looks through a project.
  ///
  /// - Parameters:
  ///   - folder: its root, absolute.
  ///   - settings: everything in force in it.
  init(in folder: String, settings: SettingsStack, _ files: FileSystem) {
    for command in Self.scripts(in: folder, files) + Self.targets(in: folder, files) {
      Self.add(command.text, from: command.origin, to: &commands, &knownCommands)
    }
    for file in settings.files {
      // What is being typed does not parse for a moment.
      for entry in file.everyEntry.with(file.rejectedEntries) where !isFull {
        guard let specifier = entry.parsedRule?.specifier else { continue }
        switch specifier.meaning {
        case .command:
          let text = String(decoding: specifier.bytes, as: UTF8.self)
          Self.add(text, from: "another rule", to: &commands, &knownCommands)
        case .domain(let host):
          let text = String(decoding: host, as: UTF8.self)
          Self.add(text, from: "another rule", to: &hosts, &knownHosts)
        default: break
        }
      }
    }
  }

  private var isFull: Bool { commands.count == Self.maximumCount && hosts.count == Self.maximumCount }

  private static func add(
    _ text: String, from origin: String, to list: inout [Seen], _ known: inout Set<String>
  ) {
    guard list.count < maximumCount, known.insert(text).inserted else { return }
    list.append(Seen(text: text, origin: origin))
  }

  /// `npm run build` and its like, by the lock file that there is.
  private static func scripts(in folder: String, _ files: FileSystem) -> [Seen] {
    guard case .success(let bytes) = files.read(PathText.join(folder, "package.json"), maximumBytes),
      let members = (try? JSONReader().read(bytes))?.root["scripts"]?.members
    else { return [] }
    let programs = [("pnpm-lock.yaml", "pnpm run"), ("yarn.lock", "yarn run"), ("bun.lock", "bun run")]
    let program = programs.first { files.exists(PathText.join(folder, $0.0)) }?.1 ?? "npm run"
    return members.map { Seen(text: "\(program) \($0.name)", origin: "package.json") }
  }

  private static func targets(in folder: String, _ files: FileSystem) -> [Seen] {
    for name in ["GNUmakefile", "makefile", "Makefile"] {
      guard case .success(let bytes) = files.read(PathText.join(folder, name), maximumBytes) else { continue }
      return targets(of: bytes).map { Seen(text: "make \($0)", origin: name) }
    }
    return []
  }

  /// The names before a colon at the beginning of a line; those of patterns, variables and make itself are left out.
  private static func targets(of makefile: [UInt8]) -> [String] {
    makefile.split(separator: 0x0A).flatMap { line -> [String] in
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), line.first != 0x09 else { return [] }
      // `NAME := value` is no rule.
      if line[colon...].dropFirst().first == UInt8(ascii: "=") { return [] }
      let names = line[..<colon].split { $0 == 0x20 || $0 == 0x09 }
      guard names.allSatisfy({ isName($0) }) else { return [] }
      return names.filter { $0.first != UInt8(ascii: ".") }.map { String(decoding: $0, as: UTF8.self) }
    }
  }

  private static func isName(_ text: ArraySlice<UInt8>) -> Bool {
    text.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "-._/+".utf8.contains(byte)
      }
    }
  }
}
