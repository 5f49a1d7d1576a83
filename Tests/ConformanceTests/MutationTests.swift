import Foundation
import PermissionEngine
import PolicyTesting
import RuleSyntax
import Settings
import ShellSyntax
import TestSupport
import Testing

/// Inserts dangerous fragments into ordinary commands that are allowed. The result may be allowed only when the
/// fragment is inert, and then bash itself has to agree that `evil` does not run.
@Suite struct MutationTests {
  /// What is inserted. `evil` is a program that no rule of the corpus allows; `/outside` lies in no working
  /// directory.
  static let fragments = [
    "; evil", ";evil", "\nevil", "\nevil\n", "&& evil", "&&evil", "|| evil", "| evil", "|evil", "|& evil",
    "& evil",
    "&evil", "$(evil)", " $(evil) ", "`evil`", " `evil` ", "\"$(evil)\"", "<(evil)", " <(evil)", ">(evil)",
    "${x:-$(evil)}", "${x:=`evil`}", "$((1+$(evil)))", "$[$(evil)]", "> /outside/x", " >> /outside/x ",
    " 2> /outside/x", " &> /outside/x", "\r\nevil\r\n", "';evil;'", "\";evil;\"", "'; evil #", "\"; evil #",
    "\\\n; evil", " #\nevil\n", ") ; evil ; (", "} ; evil ; {", "; eval evil", "; . evil",
    "<<E\n$(evil)\nE\n",
    "{a,$(evil)}", "; evil() { evil; }; evil", "\u{0};evil", ";;evil", " ; evil # ",
  ]

  /// A mutated command that was allowed.
  private struct Allowed {
    var id: String
    var text: [UInt8]
  }

  @Test(.enabled(if: Peer.bash.isPresent, "\(Peer.absence(of: .bash))")) func noFragmentBringsAnAllow() throws
  {
    var cases = 0
    var allowed: [Allowed] = []
    var seen: Set<[UInt8]> = []
    for vector in Self.allowedCommands() {
      let evaluator = Evaluator(compiling: vector.stack(semantics: .strict), semantics: .strict)
      guard let command = vector.command else { continue }
      for offset in Self.boundaries(of: command) {
        for fragment in Self.fragments {
          let text = Array(command[..<offset]) + Array(fragment.utf8) + Array(command[offset...])
          var call = vector.call
          call.input["command"] = .string(String(decoding: text, as: UTF8.self))
          cases += 1
          if evaluator.narrow.decide(call, in: vector.context).outcome == .allow, seen.insert(text).inserted {
            allowed.append(Allowed(id: vector.id, text: text))
          }
        }
      }
    }
    print("mutations: \(cases) decided, \(allowed.count) allowed with an inert fragment")
    #expect(cases > 40_000)
    for item in allowed { Self.expectInert(item) }
    try Self.expectBashAgrees(allowed)
  }

  /// `evil` is not the name of any command in the parsed text, wherever it stands.
  private static func expectInert(_ item: Allowed) {
    guard let script = try? ShellParser().parse(item.text) else {
      Issue.record("\(item.id): allowed but unparsable: \(String(decoding: item.text, as: UTF8.self))")
      return
    }
    let names = script.simpleCommandNames
    #expect(
      !names.contains(Array("evil".utf8)), "\(item.id): \(String(decoding: item.text, as: UTF8.self))")
  }

  /// Runs every allowed text with harmless stand-ins: no program can be found but `evil`, which leaves a mark.
  private static func expectBashAgrees(_ allowed: [Allowed]) throws {
    // A path with a slash would reach a real program; those texts are judged by their tree alone.
    let runnable = allowed.filter { item in
      let text = String(decoding: item.text, as: UTF8.self)
      return !text.contains("/bin/") && !text.contains("/usr/")
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "mutations-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let work = folder.appendingPathComponent("work")
    let programs = folder.appendingPathComponent("bin")
    for directory in [work, programs] {
      try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    }
    let evil = programs.appendingPathComponent("evil")
    try Data("#!/bin/bash\n: > '\(folder.path)/mark'\n".utf8).write(to: evil)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: evil.path)
    for (index, item) in runnable.enumerated() {
      try Data(item.text).write(to: folder.appendingPathComponent("\(index).sh"))
    }
    let driver = """
      cd '\(work.path)' || exit 1
      command_not_found_handle() { return 0; }
      cd() { return 0; }
      ulimit -f 64
      exec 3>&1 </dev/null >/dev/null 2>&1
      PATH='\(programs.path)'
      for ((i = 0; i < \(runnable.count); i++)); do
        (source '\(folder.path)'/$i.sh 3>&-)
        if [ -e '\(folder.path)/mark' ]; then echo $i >&3; /bin/rm '\(folder.path)/mark'; fi
      done
      """
    let ran = try BashOutput.lines(of: driver)
    for line in ran {
      guard let index = Int(line), runnable.indices.contains(index) else { continue }
      let item = runnable[index]
      Issue.record("\(item.id): bash runs evil in: \(String(decoding: item.text, as: UTF8.self))")
    }
    print("mutations: bash ran \(runnable.count) of them; evil ran in \(ran.count)")
  }

  // MARK: Material

  private static func allowedCommands() -> [PolicyVector] {
    let files = CorpusFile.all.sorted { ($0.folder, $0.name) < ($1.folder, $1.name) }
    var seen: Set<String> = []
    return files.flatMap(\.vectors)
      .filter { $0.editions.contains(.v2_1) && $0.call.tool == "Bash" && $0.expectStrict == .allow }
      .filter { vector in
        guard let command = vector.command, command.count < 300 else { return false }
        // A bare rule, or one that begins with a wildcard, allows `evil` by itself.
        guard vector.stack(semantics: .strict).files.allSatisfy({ !hasBareRule($0) }) else { return false }
        guard vector.context.hook == nil, vector.context.mode ?? .default != .bypassPermissions else {
          return false
        }
        return seen.insert(vector.id).inserted
      }
  }

  private static func hasBareRule(_ file: SettingsFile) -> Bool {
    file.entries.contains { entry in
      guard entry.list == .allow, case .success(let rule) = entry.rule else { return false }
      return rule.specifier?.bytes.first.map { $0 == UInt8(ascii: "*") } ?? true
    } || file.defaultMode?.value == "bypassPermissions"
  }

  /// Where tokens begin and end: beside blanks, operators and quotes, and at both ends.
  private static func boundaries(of text: [UInt8]) -> [Int] {
    let marks = " \t\n;&|<>()'\"$`{}=#\\".utf8
    return (0...text.count).filter { offset in
      offset == 0 || offset == text.count || marks.contains(text[offset - 1]) || marks.contains(text[offset])
    }
  }
}

extension PolicyVector {
  /// The command of a Bash call.
  var command: [UInt8]? {
    guard case .string(let text)? = call.input["command"] else { return nil }
    return Array(text.utf8)
  }
}

extension ShellScript {
  /// The first words of all simple commands after quote removal, nested ones too.
  var simpleCommandNames: Set<[UInt8]> {
    var names: Set<[UInt8]> = []
    var walk = CommandNames()
    walk.visit(statements)
    names.formUnion(walk.names)
    return names
  }
}

/// Collects command names, independent of the engine's own walk.
private struct CommandNames {
  var names: Set<[UInt8]> = []

  mutating func visit(_ statements: [Statement]) {
    for statement in statements {
      for pipeline in statement.pipelines {
        for command in pipeline.commands { visit(command) }
      }
    }
  }

  mutating func visit(_ command: Command) {
    visit(command.redirections)
    switch command.kind {
    case .simple(let simple):
      if let name = simple.words.first?.constantText { names.insert(name) }
      for assignment in simple.assignments {
        visit(assignment.value.parts)
        for element in assignment.elements ?? [] { visit(element.parts) }
        visit(assignment.subscriptParts ?? [])
      }
      for word in simple.words { visit(word.parts) }
      visit(simple.redirections)
    case .subshell(let statements), .group(let statements): visit(statements)
    case .ifClause(let branches):
      for branch in branches {
        visit(branch.condition)
        visit(branch.body)
      }
    case .whileLoop(let condition, let body), .untilLoop(let condition, let body):
      visit(condition)
      visit(body)
    case .forLoop(_, let words, let body), .selectLoop(_, let words, let body):
      for word in words ?? [] { visit(word.parts) }
      visit(body)
    case .arithmeticForLoop(let expression, let body):
      visit(expression.operands)
      visit(body)
    case .caseClause(let subject, let arms):
      visit(subject.parts)
      for arm in arms {
        for pattern in arm.patterns { visit(pattern.parts) }
        visit(arm.body)
      }
    case .function(_, let body), .coprocess(_, let body): visit(body)
    case .arithmetic(let expression): visit(expression.operands)
    case .test(let words): for word in words { visit(word.parts) }
    }
  }

  mutating func visit(_ redirections: [Redirection]) {
    for redirection in redirections {
      visit(redirection.target.parts)
      if case .hereDocument(let body) = redirection.operation { visit(body.parts) }
    }
  }

  mutating func visit(_ parts: [WordPart]) {
    for part in parts {
      switch part {
      case .command(let script), .process(let script, _): visit(script.statements)
      case .doubleQuoted(let inner, _): visit(inner)
      case .parameter(let expansion): visit(expansion.operands)
      case .arithmetic(let expression): visit(expression.operands)
      case .brace(let alternatives): for alternative in alternatives ?? [] { visit(alternative) }
      default: break
      }
    }
  }
}

/// Runs a bash script.
enum BashOutput {
  /// The lines that it prints.
  static func lines(of script: String) throws -> [Substring] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", script]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split(separator: "\n")
  }
}
