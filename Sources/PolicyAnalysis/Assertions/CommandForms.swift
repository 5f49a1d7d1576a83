/// Other ways to write, wrap and reach a command, for the search for counterexamples.
///
/// Only proposals: which of them are calls of a rule, and what happens to them, the evaluator says.
enum CommandForms {
  /// The same command with other quotes and paths (spec B-10), and with options that `git` takes first (B-13).
  static func spellings(of text: String) -> [String] {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard let first = words.first, !first.isEmpty else { return [] }
    let rest = words.dropFirst()
    func with(_ word: String) -> String { ([word] + rest).joined(separator: " ") }
    var forms = ["\"\(first)\"", "\\\(first)", "/usr/bin/\(first)"].map(with)
    if let second = rest.first, !second.isEmpty, !second.contains("\"") {
      forms.append(([first, "\"\(second)\""] + rest.dropFirst()).joined(separator: " "))
    }
    if first == "git" {
      for option in ["-C .", "--no-pager", "-c core.pager=cat", "--git-dir=.git"] {
        forms.append((["git", option] + rest).joined(separator: " "))
      }
    }
    return forms
  }

  /// The command inside of others (spec S-3, S-9, S-11, S-12).
  static func wrapped(_ text: String) -> [String] {
    let quoted = text.contains("'") ? [] : ["sh -c '\(text)'", "bash -c '\(text)'", "eval '\(text)'"]
    return [
      "FOO=1 \(text)", "LANG=C \(text)", "ls && \(text)", "\(text); ls", "echo $(\(text))", "(\(text))",
      "timeout 5 \(text)", "nohup \(text)", "time \(text)", "nice \(text)", "command \(text)",
      "echo src | xargs \(text)", "env \(text)", "env FOO=1 \(text)", "sudo \(text)", "watch \(text)",
      "setsid \(text)", "doas \(text)", "flock x \(text)", "xargs -n 1 \(text)",
      "find . -exec \(text) \\;", "npx \(text)", "npm exec -- \(text)", "docker exec app \(text)",
      "ssh host \(text)", "echo x > /dev/null; \(text)", "if true; then \(text); fi",
    ] + quoted
  }

  /// What stands between the words of an allow rule and a command that it then runs.
  private static let runners: [String: [String]] = [
    "npm": ["exec -- ", "exec ", "x "], "npm exec": ["-- ", ""], "pnpm": ["exec ", "dlx "],
    "yarn": ["exec ", "dlx "], "bun": ["x "], "docker": ["exec app ", "run alpine "], "docker exec": ["app "],
    "docker run": ["alpine ", "--rm alpine "], "docker compose": ["exec app ", "run app "],
    "podman": ["exec app ", "run alpine "], "kubectl": ["exec pod -- "], "kubectl exec": ["pod -- "],
    "uv": ["run "], "poetry": ["run "], "pipenv": ["run "], "bundle": ["exec "], "ssh": ["host "],
    "find": [". -exec "], "find .": ["-exec "], "git": ["bisect run ", "submodule foreach "],
    "timeout": ["5 "], "mise": ["exec -- "], "conda": ["run "], "nix": ["develop -c "],
    "direnv": ["exec . "], "rustup": ["run stable "], "flock": ["x "], "xargs": ["-n 1 ", ""],
    "env": ["", "FOO=1 "], "nice": ["-n 5 "],
  ]

  /// A command after the beginning of an allow rule: what a rule for a runner or a path lets through.
  ///
  /// - Parameter prefix: what stands before the wildcard; a blank at its end when a word is complete.
  static func after(_ prefix: String, _ text: String) -> [String] {
    let words = prefix.split(separator: " ").map(String.init)
    guard prefix.hasSuffix(" ") || prefix.isEmpty else {
      // A wildcard that completes the path of a program.
      guard words.count == 1 else { return [prefix + " " + text] }
      guard prefix.contains("/") else { return [prefix + " " + text, prefix + "/" + text] }
      let folder = prefix.prefix(through: prefix.lastIndex(of: "/") ?? prefix.startIndex)
      return prefix.hasSuffix("/") ? ["\(folder)../../../../../usr/bin/\(text)"] : [prefix + "/../" + text]
    }
    var forms = [prefix + text]
    for fill in runners[words.joined(separator: " ")] ?? [] { forms.append(prefix + fill + text) }
    if ["find", "find ."].contains(words.joined(separator: " ")) {
      forms += (runners[words.joined(separator: " ")] ?? []).map { prefix + $0 + text + " \\;" }
    }
    if !text.contains("'"), ["sh", "bash", "zsh", "dash", "ssh"].contains(words.first ?? "") {
      forms += [prefix + "-c '\(text)'", prefix + "'\(text)'"]
    }
    return forms
  }

  /// Commands that touch a file, the plainest first.
  static func fileCommands(_ path: String) -> [String] {
    [
      "cat \(path)", "head \(path)", "grep x \(path)", "sed -n 1p \(path)", "wc -l \(path)", "sort \(path)",
      "diff \(path) /dev/null", "cat < \(path)", "cp \(path) copy.txt", "cp a.txt \(path)",
      "mv a.txt \(path)",
      "touch \(path)", "rm \(path)", "tee \(path)", "sed -i s/a/b/ \(path)", "echo x > \(path)",
      "ls >> \(path)", "git diff --no-index /dev/null \(path)", "base64 \(path)", "ls \(path)",
      "timeout 5 cat \(path)", "sudo cat \(path)", "sh -c 'cat \(path)'",
    ]
  }
}
