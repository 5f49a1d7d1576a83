import Foundation
import Testing
import TestSupport

extension Benchmarks {
  /// How many allocations a warm decision makes, counted in a process of `ccrules bench`: so many more as ten further
  /// passes make, divided by their calls.
  @Suite(.serialized) struct Allocations {
    /// What deciding so many calls may allocate, such as the list of times: nothing for each of them.
    private static let mostPerPass = 10.0
    private static let passes = (few: 2, many: 12)

    @Test("Allocations of a warm decision", arguments: ["Bash", "Read"])
    func allocations(_ tool: String) throws {
      guard BenchmarkSize.current > .check else { return }
      let work: GeneratedWork =
        tool == "Read" ? .paths(globs: 1_000, calls: 20_000) : .commands(rules: 1_000, calls: 20_000)
      guard let program = Self.program, let counter = Self.counter() else {
        return BenchmarkResults.remark("allocations: needs a release build, Linux and a C compiler")
      }
      let folder = BenchmarkResults.folder + "/allocations"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try work.settingsText.write(toFile: folder + "/settings.json", atomically: false, encoding: .utf8)
      let member = work.tool == "Read" ? "file_path" : "command"
      let calls = work.texts.map { "{\"tool\":\"\(work.tool)\",\"input\":{\"\(member)\":\"\($0)\"}}\n" }
      try calls.joined().write(toFile: folder + "/calls.ndjson", atomically: false, encoding: .utf8)
      let counts = [Self.passes.few, Self.passes.many].map { passes in
        Self.count(program, passes, folder: folder, counter: counter)
      }
      let few = try #require(counts[0])
      let many = try #require(counts[1])
      let passes = Self.passes.many - Self.passes.few
      // Loading allocates a few times more or less from run to run, as its hash tables fall out.
      let perPass = max(0, many - few) / Double(passes)
      BenchmarkResults.record(
        "allocations \(work.tool)",
        ["each_pass": perPass, "each_decision": perPass / Double(work.texts.count)])
      #expect(perPass <= Self.mostPerPass)
    }

    /// The release build: what `make bench` put among the results, or what stands beside the tests.
    private static var program: String? {
      [BenchmarkResults.folder + "/ccrules", ProjectPaths.root + "/.build/release/ccrules"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// A library that counts allocations when it is loaded before a program; nil where it cannot be built.
    private static func counter() -> String? {
      #if os(Linux)
        let library = BenchmarkResults.folder + "/allocations.so"
        let source = ProjectPaths.root + "/Benchmarks/Peers/allocations.c"
        return ShellCommand.output(["cc", "-O2", "-shared", "-fPIC", "-o", library, source]) == nil
          ? nil : library
      #else
        return nil
      #endif
    }

    /// The allocations of a whole process.
    private static func count(
      _ program: String, _ passes: Int, folder: String, counter: String
    ) -> Double? {
      let result = folder + "/count"
      let command = [
        "ALLOCATIONS=\(result)", "LD_PRELOAD=\(counter)", program, "bench", "--settings",
        folder + "/settings.json=project", "--calls", folder + "/calls.ndjson", "--cwd", folder, "--passes",
        String(passes),
      ]
      guard ShellCommand.output(command) != nil,
        let text = try? String(contentsOfFile: result, encoding: .utf8)
      else { return nil }
      return Double(text.trimmingCharacters(in: .whitespacesAndNewlines))
    }
  }
}
