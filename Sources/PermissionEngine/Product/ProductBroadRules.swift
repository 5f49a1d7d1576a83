import RuleSyntax

/// The allow rules that auto mode sets aside, because they would let too much past its classifier (spec M-5).
///
/// A rule is too broad when its text leaves open what an interpreter, a shell or a program that starts others is to
/// run: `python *`, `sudo -u x *`, `bash s*`, `bash`; not `python manage.py *`, `python -m http.server *`, `make *`,
/// nor `python -c 1`, which is one text.
enum ProductBroadRules {
  /// Whether auto mode sets an allow rule aside.
  static func isBroad(_ rule: ProductRule) -> Bool { isBroad(rule.rule) }

  /// Whether auto mode sets an allow rule aside, wherever it stands.
  static func isBroad(_ rule: Rule) -> Bool {
    switch String(decoding: rule.tool.bytes, as: UTF8.self) {
    case "Agent", "Task", "Monitor": true
    case "Bash": rule.specifier.map { leavesOpen($0.bytes) } ?? true
    default: false
    }
  }

  /// Whether a Bash specifier leaves open what is run.
  static func leavesOpen(_ specifier: [UInt8]) -> Bool {
    var text = String(decoding: specifier, as: UTF8.self)
    if text.hasSuffix(":*") { text = text.dropLast(2) + " *" }
    let words = text.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
    guard let first = words.first else { return false }
    // Behind a backslash or a quoted `#` the product reads no command.
    if text.contains("*"), first.hasPrefix("\\") || first.hasPrefix("'#") { return true }
    let runner = BroadCommandNames.packageRunners[name(of: first)]
    // A rule for one text leaves nothing open but where it is the name of the program alone.
    if !text.contains("*"), words.count > 1 {
      return words.count == 2 && runner?.contains(words[1]) == true
    }
    if let runner, words.count > 1 {
      if runner.contains(words[1]) { return isOpen(words.dropFirst(2), afterName: false) }
      // `npm run*`: the name of the script is left open as well.
      if words[1].last == "*", runner.contains(String(words[1].dropLast())) { return true }
    }
    return leavesOpen(words[...], isStarted: false)
  }

  /// Whether the command of these words is open.
  ///
  /// - Parameter isStarted: whether another program starts it.
  private static func leavesOpen(_ words: ArraySlice<String>, isStarted: Bool) -> Bool {
    var words = words
    while let word = words.first, isAssignment(word) {
      if word.contains("*") { return true }
      words = words.dropFirst()
    }
    guard let word = words.first else { return isStarted }
    if let star = word.firstIndex(of: "*") {
      // A path whose end is open may be any program.
      if word.contains("/") { return true }
      let stem = name(of: String(word[..<star]))
      return stem.isEmpty || isStarted || BroadCommandNames.all.contains { $0.hasPrefix(stem) }
    }
    let name = name(of: word)
    let rest = words.dropFirst()
    if BroadCommandNames.interpreters.contains(withoutVersion(name)) {
      if name == "cmd", rest.first?.hasPrefix("/") == true { return true }
      if name == "deno", rest.first == "eval" { return true }
      // A module of a package, which has a dot in its name, passes for a file.
      if withoutVersion(name) == "python", rest.first == "-m", let module = rest.dropFirst().first {
        return module.contains("*") || !module.contains(".")
      }
      return isOpen(rest, afterName: true)
    }
    if BroadCommandNames.remoteShells.contains(name) { return isOpen(rest, afterName: false) }
    if BroadCommandNames.plainStarters.contains(name) {
      guard let next = rest.first else { return true }
      return next.hasPrefix("-") || leavesOpen(rest, isStarted: true)
    }
    if let takesNumber = BroadCommandNames.startersWithOptions[name] {
      let command = withoutOptions(rest, takesNumber: takesNumber)
      return !command.isEmpty && leavesOpen(command, isStarted: true)
    }
    return false
  }

  /// Whether the words after a program's name say too little.
  ///
  /// - Parameter afterName: a file name that is begun and not ended is too little, too.
  private static func isOpen(_ words: ArraySlice<String>, afterName: Bool) -> Bool {
    guard let next = words.first else { return true }
    if next.hasPrefix("-") || next.hasPrefix("*") { return true }
    return afterName && next.contains("*")
  }

  private static func isAssignment(_ word: String) -> Bool {
    guard let equals = word.firstIndex(of: "="), let first = word.first, !first.isNumber else { return false }
    return word[..<equals].allSatisfy { $0 == "_" || $0.isASCII && ($0.isLetter || $0.isNumber) }
  }

  /// The last part of a path in small letters, without quotes and `.exe`.
  private static func name(of word: String) -> String {
    let plain = word.filter { $0 != "'" && $0 != "\"" && $0 != "\\" }.lowercased()
    let last = plain.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? ""
    return last.hasSuffix(".exe") ? String(last.dropLast(4)) : last
  }

  private static func withoutVersion(_ name: String) -> String {
    var name = name[...]
    while let last = name.last, last == "." || last.isASCII && last.isNumber { name.removeLast() }
    return String(name)
  }

  /// What follows the options of a program such as `timeout`, and its number.
  private static func withoutOptions(_ words: ArraySlice<String>, takesNumber: Bool) -> ArraySlice<String> {
    var words = words
    while let option = words.first, option.hasPrefix("-") {
      words = words.dropFirst()
      // `-n 5`, `-k 1`: the value is a word of its own.
      if option.count == 2, let value = words.first, value.first?.isNumber == true {
        words = words.dropFirst()
      }
    }
    if takesNumber, words.first?.first?.isNumber == true { words = words.dropFirst() }
    // `nice -n 5` alone leaves the command open.
    return words.isEmpty && !takesNumber ? ["*"] : words
  }
}

/// The commands that auto mode looks for in allow rules (spec M-5).
enum BroadCommandNames {
  /// Programs that run a file or a text; a version may follow the name.
  static let interpreters: Set<String> = [
    "ash", "bash", "cmd", "csh", "dash", "deno", "fish", "hush", "ksh", "lua", "mksh", "node", "perl", "php",
    "powershell", "pwsh", "python", "rbash", "ruby", "sh", "tcsh", "tsx", "zsh",
  ]
  /// Shells on other machines.
  static let remoteShells: Set<String> = ["rsh", "ssh"]
  /// Programs that start the command after them.
  static let plainStarters: Set<String> = [
    "builtin", "bunx", "busybox", "command", "doas", "env", "eval", "exec", "noglob", "npx", "pkexec", "pnpx",
    "runuser", "su", "sudo", "toybox", "watch", "wsl", "xargs", ".",
  ]
  /// Programs that start the command after their options; true where a number comes before it.
  static let startersWithOptions: [String: Bool] = [
    "ionice": false, "nice": false, "nohup": false, "stdbuf": false, "time": false, "timeout": true,
    "unshare": false,
  ]
  /// Package managers and their subcommands that run scripts or packages.
  static let packageRunners: [String: Set<String>] = [
    "bun": ["exec", "run", "x"], "npm": ["exec", "run", "x"], "pnpm": ["dlx", "exec", "run"],
    "yarn": ["dlx", "exec", "run"],
  ]
  /// Every name, for rules that end within one.
  static let all: [String] =
    interpreters.union(remoteShells).union(plainStarters).union(startersWithOptions.keys).sorted()
}
