public import Discovery
internal import Settings

/// Rules to begin with, for a language or a team. Each is clean under every profile of the linter, which a test holds.
public enum StartingPolicy: String, Sendable, CaseIterable {
  case go
  case java
  case node
  case python
  case rust
  case swift
  /// For settings that many people share: nothing is allowed, what leaves the machine is asked about or denied.
  case team

  /// Files in a project's folder that tell its language.
  private var marks: [String] {
    switch self {
    case .go: ["go.mod"]
    case .java: ["build.gradle", "build.gradle.kts", "pom.xml"]
    case .node: ["package.json"]
    case .python: ["pyproject.toml", "requirements.txt", "setup.py"]
    case .rust: ["Cargo.toml"]
    case .swift: ["Package.swift"]
    case .team: []
    }
  }

  /// The languages of a project, by the files in its folder.
  ///
  /// - Parameter folder: absolute.
  public static func detected(in folder: String, files: FileSystem = .live) -> [StartingPolicy] {
    allCases.filter { policy in
      policy.marks.contains { files.kindFollowingLinks(PathText.join(folder, $0)) == .file }
    }
  }

  /// Exact commands: what builds, checks and tests. With a wildcard most of them would run any program.
  private var allowed: [String] {
    switch self {
    case .go: ["Bash(go build ./...)", "Bash(go test ./...)", "Bash(go vet ./...)", "Bash(gofmt -l .)"]
    case .java: ["Bash(./gradlew build)", "Bash(./gradlew test)", "Bash(mvn test)"]
    case .node: ["Bash(npm ci)", "Bash(npm run build)", "Bash(npm run lint)", "Bash(npm test)"]
    case .python:
      ["Bash(mypy .)", "Bash(pytest)", "Bash(pytest -q)", "Bash(ruff check .)", "Bash(ruff format .)"]
    case .rust: ["Bash(cargo build)", "Bash(cargo clippy)", "Bash(cargo fmt)", "Bash(cargo test)"]
    case .swift: ["Bash(swift build)", "Bash(swift format lint --recursive .)", "Bash(swift test)"]
    case .team: []
    }
  }

  private var asked: [String] { self == .team ? ["Bash(git commit *)"] : [] }

  private var denied: [String] { self == .team ? ["Bash(curl *)", "Bash(sudo *)", "Bash(wget *)"] : [] }

  /// The text of a settings file with the rules of several; what every project needs is in each.
  public static func settings(for policies: [StartingPolicy]) -> [UInt8] {
    var writer = JSONWriter(layout: .indented)
    writer.object { writer in
      writer.key("permissions")
      writer.object { writer in
        let allowed = policies.flatMap(\.allowed)
        if !allowed.isEmpty { writer.member("allow", strings: allowed) }
        writer.member("ask", strings: ["Bash(git push *)"] + policies.flatMap(\.asked))
        writer.member(
          "deny",
          strings: ["Read(.env)", "Read(.env.*)", "Edit(.env)", "Edit(.env.*)"] + policies.flatMap(\.denied))
        // Nobody who works under these settings can switch the questions off.
        if policies.contains(.team) { writer.member("disableBypassPermissionsMode", "disable") }
      }
    }
    return writer.bytes + [0x0A]
  }
}
