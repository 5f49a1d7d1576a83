@testable import CommandKnowledge
import ShellSyntax
import Testing

/// Every entry of every table is used as a command would use it.
@Suite struct TableTests {
  private func name(_ bytes: some Sequence<UInt8>) -> String { String(decoding: Array(bytes), as: UTF8.self) }

  private func command(_ name: ArraySlice<UInt8>) -> String {
    String(decoding: name.map { $0 == UInt8(ascii: ">") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
  }

  // MARK: Read-only

  /// What a command needs besides the flag under test, by its rule.
  private func operands(_ entry: ReadOnlyEntry) -> (before: String, after: String) {
    switch entry.rule {
    case .sed: ("", " -e p")
    case .awk: ("", " '{print}'")
    case .find: (" .", "")
    case .config: (" --list", "")
    case .test: ("", " a")
    case .printf: ("", "")
    case .names where entry.requiresN: (" -n", " x")
    default: ("", "")
    }
  }

  @Test func everyReadOnlyFlagIsAccepted() {
    var count = 0
    for key in StrictTables.readOnly.allNames {
      guard let entry = StrictTables.readOnly[key], entry.rule != .man else { continue }
      let (before, after) = operands(entry)
      func check(_ flag: String) {
        count += 1
        let line = command(key) + before + " " + flag + after
        #expect(judged(line) != "no", "\(line)")
      }
      check("")
      for (letter, value) in entry.letters {
        let flag = "-" + name([letter])
        switch value {
        case .none, .optional: check(flag)
        case .required:
          // The value of `-e` of `sed` is itself a script.
          let text = entry.rule == .sed ? "p" : "v"
          check(flag + " " + text)
          check(flag + text)
        }
      }
      for (long, value) in entry.longs {
        let flag = "--" + name(long)
        let text = entry.rule == .sed ? "p" : "v"
        if value != .required { check(flag) }
        if value != .none { check(flag + "=" + text) }
        if value == .required { check(flag + " " + text) }
      }
      for (word, value) in entry.words {
        // The family stands in the table under one name.
        let flag = "-" + (name(word) == "newerXY" ? "newermt" : name(word))
        check(value == .required ? flag + " v" : flag)
      }
    }
    #expect(count > 1_500)
  }

  @Test func everyForbiddenFlagIsRefused() {
    var count = 0
    for key in StrictTables.readOnly.allNames {
      guard let entry = StrictTables.readOnly[key] else { continue }
      let (before, after) = operands(entry)
      for forbidden in entry.forbidden {
        let flag = name(forbidden)
        var spellings = [flag, "'\(flag)'", flag + " v"]
        if flag.hasPrefix("--") {
          spellings += [flag + "=v", "\"\(flag)\"=v"]
          // Every beginning that no listed flag bears.
          for length in 3..<flag.utf8.count {
            let short = String(flag.prefix(length))
            let isListed = entry.longs.contains { $0.name.elementsEqual(short.dropFirst(2).utf8) }
            if !isListed { spellings += [short, short + "=v"] }
          }
        } else if flag.utf8.count == 2, flag.hasPrefix("-"), entry.words.isEmpty, entry.rule != .test {
          spellings.append(flag + "v")
          for (letter, value) in entry.letters where value == .none {
            spellings.append("-" + name([letter]) + flag.dropFirst())
          }
        }
        for spelling in spellings where !flag.hasPrefix("+") {
          count += 1
          let line = command(key) + before + " " + spelling + after
          #expect(judged(line) == "no", "\(line)")
        }
      }
    }
    #expect(count > 2_000)
  }

  @Test func globsAreRefusedWhereFlagsCanWriteOrRun() {
    for key in StrictTables.readOnly.allNames {
      guard let entry = StrictTables.readOnly[key] else { continue }
      let line = command(key) + operands(entry).before + " *" + operands(entry).after
      if entry.forbidsGlob { #expect(judged(line) == "no", "\(line)") }
      #expect(!entry.forbidsGlob || judged(command(key), tail: true) == "no", "\(line)")
    }
  }

  // MARK: Wrappers

  private func runsMarker(_ line: String) -> Bool {
    guard let level = Wrappers.unwrap(words(line), byBaseName: true) else { return false }
    return level.inner.contains { inner in
      switch inner {
      case .words(let words, _): return words.contains { text($0) == "marker" }
      case .script(let bytes): return String(decoding: bytes, as: UTF8.self).contains("marker")
      case .opaque: return false
      }
    }
  }

  @Test func everyWrapperOptionIsUnderstood() {
    var count = 0
    for key in StrictTables.wrappers.allNames {
      guard let entry = StrictTables.wrappers[key] else { continue }
      let isSpecial = entry.traits.contains(.special) || entry.traits.contains(.group)
      if isSpecial || entry.traits.contains(.readsInput) || entry.traits.contains(.onlyWithScript) {
        continue
      }
      let operands = String(repeating: " 1", count: entry.operandCount)
      let separator = entry.traits.contains(.behindSeparator) ? " --" : ""
      func check(_ option: String, _ role: OptionRole) {
        guard role != .none, role != .program, role != .rest, role != .split else { return }
        count += 1
        let line = name(key) + option + operands + separator + " marker"
        let level = Wrappers.unwrap(words(line), byBaseName: true)
        #expect(runsMarker(line), "\(line)")
        #expect(level?.isFullyUnderstood == (role != .refuse), "\(line)")
      }
      check("", .plain)
      for (letter, option) in entry.grammar.letters {
        let flag = " -" + name([letter])
        switch option.argument {
        case .none, .optional: check(flag, option.role)
        case .required:
          check(flag + " v", option.role)
          check(flag + "v", option.role)
        case .two: check(flag + " v w", option.role)
        }
      }
      for (long, option) in entry.grammar.names {
        let flag = (entry.grammar.oneDash ? " -" : " --") + name(long)
        switch option.argument {
        case .none: check(flag, option.role)
        case .optional:
          check(flag, option.role)
          check(flag + "=v", option.role)
        case .required:
          check(flag + " v", option.role)
          if !entry.grammar.oneDash { check(flag + "=v", option.role) }
        case .two: check(flag + " v w", option.role)
        }
      }
    }
    #expect(count > 900)
  }

  @Test func everyTextThatAnOptionRunsIsFound() {
    for key in StrictTables.wrappers.allNames {
      guard let entry = StrictTables.wrappers[key], !["parallel", "sem"].contains(entry.name) else {
        continue
      }
      for (letter, option) in entry.grammar.letters where option.role == .script || option.role == .program {
        let line = name(key) + " -" + name([letter]) + " marker"
        #expect(runsMarker(line), "\(line)")
      }
      for (long, option) in entry.grammar.names where option.role == .script || option.role == .program {
        let line = name(key) + " --" + name(long) + "=marker"
        #expect(runsMarker(line), "\(line)")
      }
    }
  }

  @Test func everyShellSeesItsText() {
    let shells = [
      "sh", "bash", "dash", "ash", "zsh", "ksh", "mksh", "rbash", "yash", "csh", "tcsh", "fish", "pwsh", "nu",
      "xonsh", "elvish",
    ]
    for shell in shells { #expect(runsMarker("\(shell) -c marker"), "\(shell)") }
    #expect(runsMarker("cmd /c marker"))
  }

  // MARK: File commands

  @Test func everyFileCommandFindsAFile() {
    var count = 0
    for key in StrictTables.fileCommands.allNames {
      guard let entry = StrictTables.fileCommands[key] else { continue }
      let line = command(key)
      func check(_ rest: String, _ wanted: String) {
        count += 1
        let found = files(line + rest)
        #expect(found.contains(wanted), "\(line)\(rest): \(found)")
      }
      func role(_ role: OptionRole, _ flag: String, _ isLong: Bool) {
        let wanted: String
        switch role {
        case .read, .firstRead: wanted = "r:marker"
        case .write, .target, .directory: wanted = "w:marker"
        case .edit, .archive: wanted = ":marker"
        default: return
        }
        if !isLong || entry.grammar.oneDash {
          check(flag + " marker", wanted)
        } else {
          check(flag + "=marker", wanted)
        }
      }
      if !["find", "gfind", "bfs"].contains(line) {
        for (letter, option) in entry.grammar.letters {
          let isFirst = entry.grammar.letters.first { $0.letter == letter }?.option.role == option.role
          if isFirst, option.argument == .required { role(option.role, " -" + name([letter]), false) }
        }
        for (long, option) in entry.grammar.names where option.argument == .required {
          role(option.role, (entry.grammar.oneDash ? " -" : " --") + name(long), true)
        }
      }
      switch entry.rule {
      case .none, .test, .dd, .url, .openssl, .sshKeygen, .lastWrite: continue
      case .tar: check(" -x -f a marker", "marker")
      default: check(String(repeating: " p", count: entry.skipped) + " marker", "marker")
      }
    }
    #expect(count > 600)
  }

  /// A reader that does not know a word of a line has no entry for its names.
  @Test func everyNameHasAnEntry() {
    for key in StrictTables.wrappers.allNames { #expect(StrictTables.wrappers[key] != nil, "\(name(key))") }
    for key in StrictTables.fileCommands.allNames {
      #expect(StrictTables.fileCommands[key] != nil, "\(name(key))")
    }
    for key in StrictTables.readOnly.allNames { #expect(StrictTables.readOnly[key] != nil, "\(name(key))") }
  }

  @Test func everyNameIsListedOnce() {
    for names in [
      StrictTables.wrappers.allNames, StrictTables.fileCommands.allNames, StrictTables.readOnly.allNames,
    ] {
      let texts = names.map(name)
      let twice = Dictionary(grouping: texts) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
      #expect(twice.isEmpty, "\(twice)")
    }
  }

  @Test func everyLetterIsListedOnce() {
    for key in StrictTables.wrappers.allNames {
      let letters = (StrictTables.wrappers[key]?.grammar.letters ?? []).map(\.letter)
      #expect(Set(letters).count == letters.count, "\(name(key)): \(name(letters.sorted()))")
    }
    for key in StrictTables.fileCommands.allNames {
      let letters = (StrictTables.fileCommands[key]?.grammar.letters ?? []).map(\.letter)
      #expect(Set(letters).count == letters.count, "\(name(key)): \(name(letters.sorted()))")
    }
  }

  @Test func aLineReadAloneSaysWhatAllLinesTogetherSay() {
    let text: StaticString = """
      one,two,
        three read doc | -a= --long
        --more
      # a comment
      git>add,git>rm>all write |

      broken
      one delete |
      """
    let table = LineTable<FileCommandEntry>([text], joint: UInt8(ascii: " "), FileCommandEntry.entries)
    #expect(table.allNames.map(name) == ["one", "two", "three", "git add", "git rm all", "broken", "one"])
    #expect(table[Array("one".utf8)]?.rule == .read)
    #expect(table[Array("one".utf8)]?.isDocumented == true)
    #expect(table[Array("three".utf8)]?.isDocumented == false)
    #expect(
      table[Array("three".utf8)]?.grammar.names.map { Array($0.name) }
        == table[Array("one".utf8)]?.grammar.names.map { Array($0.name) })
    #expect(table[Array("git rm all".utf8)]?.rule == .write)
    for absent in ["git>add", "", "on", "oneX", "broken", "three read", "#"] {
      #expect(table[Array(absent.utf8)] == nil)
    }
  }
}
