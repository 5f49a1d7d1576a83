@testable import CommandKnowledge
import Settings
import ShellSyntax
import TestSupport
import Testing

/// The tables against the collections they were made from, which lie beside the project; skipped where those are
/// absent. What differs on purpose is listed here with its reason.
@Suite struct SharedDataTests {
  static let folder = ProjectPaths.shared + "/data/"
  static let isPresent = !TextFiles.bytes(of: folder + "wrappers.json").isEmpty

  private func load(_ file: String) throws -> JSONValue {
    try JSONReader().read(TextFiles.bytes(of: Self.folder + file)).root
  }

  // MARK: Wrappers and variables

  /// Words of the collection that are no option here, or mean something else.
  private static let otherwise: Set<String> = [
    // One dash is an operand that counts as an option everywhere.
    "su -",
    // Clusters are read letter by letter.
    "docker exec -it", "docker exec -ti", "docker run -it", "kubectl exec -it",
    // Names of one dash belong to `gdb`, which reads every word so.
    "firejail --net=none",
  ]

  @Test(.enabled(if: isPresent, "the shared data is absent"))
  func everyWrapperOfTheCollection() throws {
    let root = try load("wrappers.json")
    var missing: [String] = []
    for list in ["plainWrappers", "execWrappersForDeny"] {
      for item in root[list]?.elements ?? [] {
        let command = item["command"]?.text ?? ""
        // These two are written as forms of `find` and `fd`.
        if command.hasSuffix(" -exec") || command.hasSuffix(" -x") { continue }
        guard let entry = StrictTables.wrappers[Array(command.utf8)] else {
          missing.append(command)
          continue
        }
        let isRead = entry.traits.contains(.special) && entry.grammar.letters.isEmpty
        if isRead || entry.traits.contains(.lenient) || entry.name == "trap" { continue }
        for key in ["shortFlags", "shortValueFlags", "shortOptionalValueFlags"] {
          for flag in item.texts(key) where !Self.otherwise.contains(command + " " + flag) {
            let letters = Array(flag.utf8.dropFirst())
            let isKnown =
              entry.grammar.oneDash
              ? entry.grammar.option(name: letters[...], abbreviated: false) != nil
              : letters.count == 1 && entry.grammar.option(letter: letters[0]) != nil
            if !isKnown { missing.append(command + " " + flag) }
          }
        }
        for key in ["longFlags", "longValueFlags", "longOptionalValueFlags"] {
          for flag in item.texts(key) where !Self.otherwise.contains(command + " " + flag) {
            let name = Array(flag.utf8.dropFirst(2))[...]
            if entry.grammar.option(name: name, abbreviated: false) == nil {
              missing.append(command + " " + flag)
            }
          }
        }
      }
    }
    for item in root["shells"]?.elements ?? [] {
      let name = item["command"]?.text ?? ""
      if StrictTables.wrappers[Array(name.utf8)]?.kind != .shell { missing.append(name) }
    }
    #expect(missing.isEmpty, "\(missing)")
  }

  @Test(.enabled(if: isPresent, "the shared data is absent"))
  func everyVariableOfTheCollection() throws {
    let root = try load("wrappers.json")
    func safety(_ item: JSONValue) -> VariableSafety {
      EnvironmentVariables.safety(of: item["name"]?.string ?? [])
    }
    for item in root["dangerousEnv"]?.elements ?? [] {
      #expect(safety(item) == .dangerous, "\(item["name"]?.text ?? "")")
    }
    for family in root["dangerousEnvFamilies"]?.elements ?? [] {
      let name = (family["prefix"]?.string ?? []) + Array("ANYTHING_ELSE".utf8)
      #expect(EnvironmentVariables.safety(of: name) == .dangerous, "\(family["prefix"]?.text ?? "")")
    }
    for item in root["safeEnv"]?["documented"]?.elements ?? [] { #expect(safety(item) == .knownSafe) }
    for item in root["safeEnv"]?["conservative"]?.elements ?? [] { #expect(safety(item) == .assumedSafe) }
  }

  // MARK: Paths

  @Test(.enabled(if: isPresent, "the shared data is absent"))
  func everyPathOfTheCollection() throws {
    let root = try load("paths.json")
    for name in root.texts("protectedDirectories") {
      #expect(ProtectedPaths.contains(Array("/w/a/\(name)/x".utf8)), "\(name)")
      #expect(ProtectedPaths.contains(Array("/w/\(name)".utf8)), "\(name)")
    }
    for name in root.texts("protectedFiles") {
      #expect(ProtectedPaths.contains(Array("/w/a/\(name)".utf8)), "\(name)")
    }
    for name in root.texts("protectedDirectoryExceptions") {
      #expect(!ProtectedPaths.contains(Array("/w/\(name)/x".utf8)), "\(name)")
    }
  }

  // MARK: Read-only commands

  /// Flags that the collection forbids and we accept, with the reason.
  private static let acceptedAnyway: Set<String> = [
    // Leaves out file names; the help of the other subcommands.
    "git grep -h"
  ]

  @Test(.enabled(if: isPresent, "the shared data is absent"))
  func everyReadOnlyCommandOfTheCollection() throws {
    var missing: [String] = []
    func check(_ path: String, _ item: JSONValue, _ tier: String) {
      guard let entry = StrictTables.readOnly[Array(path.utf8)] else {
        return missing.append(path)
      }
      if entry.isDocumented != (tier == "documented" || tier == "changelog") {
        missing.append("\(path): \(tier)")
      }
      for flag in item.texts("forbiddenFlags") where !Self.acceptedAnyway.contains(path + " " + flag) {
        if !entry.forbidden.contains(where: { $0.elementsEqual(flag.utf8) }) {
          missing.append("\(path) !\(flag)")
        }
      }
      guard let flags = item["allowedFlags"], flags.text == nil else {
        if item["allowedFlags"]?.text == "any", !entry.acceptsAnyFlag { missing.append("\(path) any") }
        return
      }
      for key in ["short", "shortValue", "shortOptionalValue"] {
        for letter in flags.texts(key) where entry.letters[letter.utf8.first ?? 0] == nil {
          missing.append("\(path) -\(letter)")
        }
      }
      for key in ["long", "longValue", "longOptionalValue"] {
        for name in flags.texts(key) where !entry.longs.contains(where: { $0.name.elementsEqual(name.utf8) })
        {
          missing.append("\(path) --\(name)")
        }
      }
      for key in ["singleDash", "singleDashValue"] {
        for name in flags.texts(key)
        where !entry.words.contains(where: { $0.name.elementsEqual(name.utf8.dropFirst()) }) {
          missing.append("\(path) \(name)")
        }
      }
    }
    for item in try load("readonly.json")["commands"]?.elements ?? [] {
      let name = item["command"]?.text ?? ""
      let tier = item["tier"]?.text ?? ""
      guard let subcommands = item["subcommands"]?.members else {
        check(name, item, tier)
        continue
      }
      for sub in subcommands {
        let path = name + ">" + sub.name
        let subTier = sub.value["tier"]?.text ?? tier
        guard let inner = sub.value["subcommands"]?.members else {
          check(path, sub.value, subTier)
          continue
        }
        for last in inner {
          check(path + ">" + (last.name == "(none)" ? "" : last.name), last.value, subTier)
        }
      }
    }
    #expect(missing.isEmpty, "\(missing)")
  }

  // MARK: File commands

  /// Options whose role is another here, with the reason.
  private static let otherRole: Set<String> = [
    // Flags without a value.
    "curl -O", "curl --remote-name", "unzip -x",
    // `-T` and `-X` of `tar` read lists; `-f` depends on the mode; `-C` is a directory.
    "tar -f", "zip -lf", "ssh-keygen -f",
    // `-i` ignores garbage with GNU; with BSD it reads.
    "shred -s",
  ]

  @Test(.enabled(if: isPresent, "the shared data is absent"))
  func everyFileCommandOfTheCollection() throws {
    var missing: [String] = []
    for item in try load("filecommands.json").elements ?? [] {
      let name = item["command"]?.text ?? ""
      // Its subcommands have lines of their own.
      if name == "git" { continue }
      let path = name.split(separator: " ").joined(separator: ">")
      guard let entry = StrictTables.fileCommands[Array(path.utf8)] else {
        missing.append(name)
        continue
      }
      // The specification names `grep` too (S-19).
      let isDocumented = name == "grep" || item["documented"]?.boolean ?? false
      if entry.isDocumented != isDocumented { missing.append("\(name) documented") }
      for (key, accepted) in [
        ("optionsReadingFile", [OptionRole.read, .firstRead, .edit, .archive]),
        ("optionsWritingFile", [.write, .edit, .target, .directory, .archive]),
      ] {
        for flag in item.texts(key) where !Self.otherRole.contains(name + " " + flag) {
          let bytes = Array(flag.utf8)
          let option =
            bytes.starts(with: "--".utf8)
            ? entry.grammar.option(name: bytes[2...], abbreviated: false)
            : entry.grammar.oneDash || bytes.count > 2
              ? entry.grammar.option(name: bytes[1...], abbreviated: false)
              : entry.grammar.option(letter: bytes[1])
          if !(option.map { accepted.contains($0.role) } ?? false) { missing.append("\(name) \(flag)") }
        }
      }
    }
    #expect(missing.isEmpty, "\(missing)")
  }
}

extension JSONValue {
  fileprivate func texts(_ key: String) -> [String] { self[key]?.elements?.compactMap(\.text) ?? [] }
}
