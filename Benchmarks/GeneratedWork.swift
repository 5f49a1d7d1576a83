import PermissionEngine
import RuleSyntax
import Settings
import TestSupport

/// A rule that the generators made, as its parts.
struct GeneratedRule: Sendable {
  var list: RuleList
  /// The specifier: a command pattern or a path glob.
  var text: String
}

/// Rules and calls as a team has them, the same for the same seed.
///
/// Of the command rules 35 % are exact, 45 % a prefix with a word boundary, 20 % have a wildcard inside or in front; 80 %
/// allow, 10 % ask, 10 % deny. Of the calls 40 % are made from a rule.
struct GeneratedWork: Sendable {
  var rules: [GeneratedRule] = []
  /// Commands, or paths.
  var texts: [String] = []
  /// `Bash` or `Read`.
  var tool: String

  static let context = CallContext(cwd: "/work/project", projectRoot: "/work/project", home: "/home/user")

  /// Programs of which no table says anything: only rules decide about them, so that plain matchers can do the same
  /// work.
  static let plainPrograms = words(
    """
    cargo go terraform helm aws gcloud gh pytest ruff mypy tsc jest vite webpack rustc swift gradle mvn bazel ninja
    cmake ctest pip flutter dart dotnet mix rake composer phpunit ansible packer vault consul nomad skaffold pulumi
    turbo nx lerna
    """)
  /// The others that people have rules about.
  static let knownPrograms = words("git npm yarn pnpm kubectl poetry bundle make eslint deno uvx")
  private static let verbs = words(
    "run test build check lint fmt deploy install add list show status describe plan apply get set push pull")
  private static let nouns = words(
    "api web core auth users orders billing search cache queue worker admin docs infra data model view")

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Simple commands under command rules.
  static func commands(rules: Int, calls: Int, programs: [String] = plainPrograms) -> GeneratedWork {
    var random = SeededGenerator(seed: UInt64(rules))
    var work = GeneratedWork(tool: "Bash")
    for number in 0..<rules {
      let list = list(&random)
      let text = commandRule(number, programs, &random)
      // An exact ask rule would go before deny rules with a wildcard (E2), which no matcher knows.
      let isExactAsk = list == .ask && !text.contains("*")
      work.rules.append(GeneratedRule(list: isExactAsk ? .allow : list, text: text))
    }
    work.texts = (0..<calls).map { _ in simple(work.rules, programs, &random) }
    return work
  }

  /// Commands of five parts with quotes and substitutions.
  static func compounds(rules: Int, calls: Int) -> GeneratedWork {
    var random = SeededGenerator(seed: UInt64(rules) + 1)
    var work = commands(rules: rules, calls: 0, programs: plainPrograms + knownPrograms)
    work.texts = (0..<calls).map { _ in
      let parts = (0..<5).map { _ -> String in
        let part = simple(work.rules, plainPrograms + knownPrograms, &random)
        let share = random.below(100)
        if share < 30 { return part + " \"\(noun(&random)) $(git rev-parse HEAD)\"" }
        return share < 60 ? part + " '\(noun(&random)); true'" : part
      }
      return parts.dropFirst().reduce(parts[0]) { $0 + random.pick([" && ", " | ", " || ", "; "]) + $1 }
    }
    return work
  }

  /// Paths that are read under globs that deny.
  static func paths(globs: Int, calls: Int) -> GeneratedWork {
    var random = SeededGenerator(seed: UInt64(globs) + 2)
    var work = GeneratedWork(tool: "Read")
    work.rules = (0..<globs).map { _ in
      let folder = random.pick(nouns) + "/" + noun(&random)
      return GeneratedRule(
        list: .deny,
        text: random.pick([
          "\(folder)/**", "/\(folder)/*.ts", "**/\(noun(&random)).json", "src/**/\(noun(&random))/*.py",
          "\(noun(&random)).pem",
        ]))
    }
    work.texts = (0..<calls).map { _ in
      if random.percent(40) {
        let glob = random.pick(work.rules).text.drop { $0 == "/" }
        let filled = glob.split(separator: "/").map { part in
          part == "**" ? "a/b" : part.replacing("*", with: "x")
        }
        return "/work/project/" + filled.joined(separator: "/")
      }
      let parts = [random.pick(nouns), noun(&random), noun(&random)]
      return "/work/project/" + parts.joined(separator: "/") + "." + random.pick(["ts", "json", "py"])
    }
    return work
  }

  private static func noun(_ random: inout SeededGenerator) -> String {
    "\(random.pick(nouns))-\(random.below(100_000))"
  }

  private static func list(_ random: inout SeededGenerator) -> RuleList {
    let share = random.below(10)
    return share == 0 ? .deny : share == 1 ? .ask : .allow
  }

  private static func commandRule(
    _ number: Int, _ programs: [String], _ random: inout SeededGenerator
  ) -> String {
    var program = random.pick(programs)
    // Large lists speak of more programs.
    if number > 40, random.percent(50) { program += "-\(random.below(1 + number / 20))" }
    let head = [program, random.pick(verbs), noun(&random)]
    let flag = random.pick(["", "--"])
    let tail = random.pick(["", " *"])
    switch random.below(100) {
    case ..<35:
      let options = ["--watch", "--fix", "--json", "src/app", "-v"].shuffled(using: &random)
      return (head + options.prefix(random.below(3))).joined(separator: " ")
    case ..<80: return (head.prefix(random.pick([2, 3, 3, 3])) + ["*"]).joined(separator: " ")
    case ..<96: return "\(program) \(head[1]) * \(flag)\(noun(&random))\(tail)"
    default: return "* \(flag)\(noun(&random))\(tail)"
    }
  }

  private static func simple(
    _ rules: [GeneratedRule], _ programs: [String], _ random: inout SeededGenerator
  ) -> String {
    if random.percent(40) {
      var text = random.pick(rules).text
      if text.hasSuffix(" *") {
        text.removeLast(2)
        text += random.pick(["", " --quiet", " src/\(noun(&random)) -v"])
      }
      return text.replacing("*", with: "\(random.pick(programs)) \(random.pick(verbs))")
    }
    var words = [random.pick(programs), random.pick(verbs), noun(&random)]
    for _ in 0..<random.below(5) {
      words.append(random.pick(["--watch", "-v", "src/\(noun(&random))", "--name=x", "1"]))
    }
    return words.joined(separator: " ")
  }
}

extension GeneratedWork {
  /// The rules as a project's settings file.
  var settingsText: String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("permissions")
      writer.object { writer in
        for list in RuleList.allCases {
          writer.member(
            list.rawValue, strings: rules.filter { $0.list == list }.map { "\(tool)(\($0.text))" })
        }
      }
    }
    return writer.text
  }

  /// The rules as a policy's only source.
  var settings: SettingsFile {
    SettingsReader(semantics: .strict).read(
      Array(settingsText.utf8), path: "/work/project/.claude/settings.json", scope: .project)
  }

  /// The calls.
  var calls: [ToolCall] {
    let name = tool == "Read" ? "file_path" : "command"
    return texts.map { ToolCall(tool: tool, input: [name: .string($0)]) }
  }
}
