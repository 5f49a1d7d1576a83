import PolicyAnalysis
import Settings
import Testing

@testable import Workspace

@Suite("extends: a base that is pinned by its hash")
struct ConfigurationBaseTests {
  private let folder: Folder
  init() throws { folder = try Folder() }

  /// Hashes of FIPS 180-4 and of its examples, and lengths around the ends of a block, as `sha256sum` gives them.
  @Test(arguments: [
    (0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    (55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
    (56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
    (64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
    (1000, "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"),
  ])
  func hashesAreThoseOfTheStandard(_ count: Int, _ hash: String) {
    #expect(SHA256.hexadecimal([UInt8](repeating: UInt8(ascii: "a"), count: count)) == hash)
    #expect(
      SHA256.hexadecimal(Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  private func read(_ base: String, sha256: String? = nil, _ rest: String = "") throws -> LintConfiguration {
    try folder.write(base, to: "org/base.yml")
    let hash = sha256 ?? SHA256.hexadecimal(Array(base.utf8))
    let text = "extends: {file: org/base.yml, sha256: \"\(hash)\"}\n" + rest
    let path = try folder.write(text, to: ".ccrules.yml")
    return try #require(try ConfigurationFile.assertions(named: path, place: folder.place))
  }

  @Test func assertionsAreTakenOver() throws {
    let read = try read("never-allow: [Bash(curl *)]\n", "always-allow: [Bash(npm test)]\n")
    #expect(read.problems.isEmpty)
    #expect(
      read.assertions.map { String(decoding: $0.rule, as: UTF8.self) } == ["Bash(curl *)", "Bash(npm test)"])
    #expect(read.assertions.map(\.base) == [folder.path + "/org/base.yml", nil])
  }

  @Test(arguments: [
    ("never-allow: [Bash(curl *)]", String(repeating: "0", count: 64), "SHA-256 is another one"),
    ("never-allow: [Bash(curl *)]", "abc", "needs `sha256`"),
    ("ignore: []\nprofile: audit\nalways-deny: [Read]", nil, "says more"),
    ("nevr-allow: []", nil, "line 1, column 1: a configuration has no key"),
    ("# none", nil, "asserts nothing"),
    (
      "extends: {file: x, sha256: \"\(String(repeating: "0", count: 64))\"}\nalways-deny: [Read]", nil,
      "says more"
    ),
  ])
  func whatIsWrongIsReported(_ base: String, _ hash: String?, _ message: String) throws {
    let read = try read(base, sha256: hash)
    #expect(read.problems.contains { $0.message.contains(message) }, "\(read.problems.map(\.message))")
    if hash != nil { #expect(read.assertions.isEmpty) }
  }

  @Test func aBaseThatIsMissingIsReported() throws {
    let path = try folder.write(
      "extends: {file: none.yml, sha256: \"\(String(repeating: "0", count: 64))\"}", to: ".ccrules.yml")
    let read = try #require(try ConfigurationFile.assertions(named: path, place: folder.place))
    #expect(
      read.problems.map(\.message) == ["the base `none.yml`: no such file, so its assertions do not count"])
  }
}
