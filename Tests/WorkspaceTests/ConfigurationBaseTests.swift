import PolicyAnalysis
import Settings
import Testing
import Workspace

@Suite("A configuration that builds on a base")
struct ConfigurationBaseTests {
  /// A folder with a base and a configuration that pins it.
  private func folder(base: String, own: String = "", digest: String? = nil) throws -> Folder {
    let folder = try Folder()
    try folder.write(base, to: "org/base.yml")
    let digest = digest ?? SHA256(of: Array(base.utf8)).hexadecimal
    try folder.write("extends: {file: org/base.yml, sha256: \(digest)}\n\(own)", to: ".ccrules.yml")
    return folder
  }

  private func configuration(_ folder: Folder) throws -> LintConfiguration {
    let found = try ConfigurationFile(named: ".ccrules.yml", isWanted: true, place: folder.place)
    return try #require(found.configuration)
  }

  @Test func assertionsOfBothCountEachWithItsFile() throws {
    let folder = try folder(
      base: "never-allow: [\"Bash(curl *)\"]\nprofile: audit\n", own: "always-deny: [\"Read(.env)\"]\n")
    let read = try configuration(folder)
    #expect(read.problems.isEmpty)
    #expect(
      read.assertions.map { String(decoding: $0.rule, as: UTF8.self) } == ["Bash(curl *)", "Read(.env)"])
    #expect(read.assertions.map(\.file) == [folder.path + "/org/base.yml", folder.path + "/.ccrules.yml"])
    #expect(read.profile == .audit)
  }

  @Test func ownKeysWin() throws {
    let folder = try folder(base: "profile: audit\n", own: "profile: strict\n")
    #expect(try configuration(folder).profile == .strict)
  }

  @Test func aBaseMayHaveABase() throws {
    let folder = try Folder()
    let first = "never-allow: [\"Bash(curl *)\"]\n"
    let second = "extends: {file: first.yml, sha256: \(SHA256(of: Array(first.utf8)).hexadecimal)}\n"
    try folder.write(first, to: "org/first.yml")
    try folder.write(second, to: "org/second.yml")
    let digest = SHA256(of: Array(second.utf8)).hexadecimal
    try folder.write("extends: {file: org/second.yml, sha256: \(digest)}\n", to: ".ccrules.yml")
    #expect(try configuration(folder).assertions.count == 1)
  }

  @Test(arguments: [
    ("extends: org/base.yml\n", "`extends` takes a mapping with `file` and `sha256`", 1, 10),
    ("extends:\n  file: org/base.yml\n", "`extends` needs `sha256`", 2, 3),
    ("extends:\n  file: gone.yml\n  sha256: \(String(repeating: "0", count: 64))\n", "no such file", 2, 9),
    (
      "extends:\n  file: org/base.yml\n  sha256: \(String(repeating: "0", count: 64))\n",
      "is not the pinned one", 3, 11
    ),
    (
      "extends:\n  file: .ccrules.yml\n  sha256: \(String(repeating: "0", count: 64))\n", "goes in a circle",
      2, 9
    ),
    ("extends:\n  file: org/base.yml\n  sha256: abc\n", "64 hexadecimal digits", 3, 11),
  ])
  func whatIsWrongIsSaidWithItsPlace(_ text: String, _ message: String, _ line: Int, _ column: Int) throws {
    let folder = try Folder()
    try folder.write("profile: strict\n", to: "org/base.yml")
    try folder.write(text, to: ".ccrules.yml")
    let read = try configuration(folder)
    let problem = try #require(read.problems.first)
    #expect(read.problems.count == 1)
    #expect(problem.message.contains(message), "\(problem.message)")
    #expect(problem.span.start.line == line && problem.span.start.column == column, "\(problem.span)")
    #expect(read.profile == nil)
  }

  @Test func whatIsWrongWithTheBaseIsSaidAtItsName() throws {
    let read = try configuration(try folder(base: "profile: loud\n"))
    let problem = try #require(read.problems.first)
    #expect(problem.message.hasPrefix("in the base `org/base.yml`, line 1, column 10: `profile` takes"))
    #expect(problem.span.start.line == 1)
  }
}

@Suite("SHA-256")
struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func theVectorsOfTheStandard(_ text: String, _ digest: String) {
    #expect(SHA256(of: Array(text.utf8)).hexadecimal == digest)
  }

  @Test func base64IsThatOfContentPolicies() {
    // `printf '' | openssl dgst -sha256 -binary | base64`
    #expect(SHA256(of: []).base64 == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
  }

  @Test func everyLengthAroundABlockIsPadded() {
    let known = [
      55: "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318",
      64: "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb",
    ]
    for (count, digest) in known {
      #expect(SHA256(of: [UInt8](repeating: UInt8(ascii: "a"), count: count)).hexadecimal == digest)
    }
  }
}
