import Foundation
import Settings

/// Asks node's `JSON.parse` what it makes of many texts at once.
enum NodeOracle {
  /// One answer a text: nil when node refuses it; else whether our rewriting of it means the same to node.
  typealias Answer = (isAccepted: Bool, meansTheSame: Bool)

  /// - Parameter texts: each text, and what our writer made of the value that our reader read; nil when ours
  ///   refused it.
  static func answers(_ texts: [(text: [UInt8], rewritten: [UInt8]?)]) -> [Answer]? {
    let input = texts.map { hex($0.text) + " " + ($0.rewritten.map(hex) ?? "") }.joined(separator: "\n")
    guard let output = run(script: script, input: input) else { return nil }
    let answers = output.split(separator: "\n").map { line -> Answer in
      (line.first == "1", line.last == "1")
    }
    return answers.count == texts.count ? answers : nil
  }

  // Numbers go through a double on both sides; lone halves of surrogates become U+FFFD as they do for us.
  private static let script = """
    const { isDeepStrictEqual } = require('util');
    const whole = v => typeof v === 'string' ? v.toWellFormed()
      : Array.isArray(v) ? v.map(whole)
      : v && typeof v === 'object'
        ? Object.entries(v).map(([k, x]) => [k.toWellFormed(), whole(x)])
        : v;
    const text = h => Buffer.from(h, 'hex').toString('utf8');
    const lines = require('fs').readFileSync(0, 'latin1').split('\\n');
    const out = [];
    for (const line of lines) {
      const [first, second] = line.split(' ');
      let value, ok = 0, same = 0;
      try { value = JSON.parse(text(first)); ok = 1; } catch (e) {}
      try {
        if (ok && second) same = isDeepStrictEqual(whole(value), whole(JSON.parse(text(second)))) ? 1 : 0;
      } catch (e) {}
      out.push(ok + ' ' + same);
    }
    process.stdout.write(out.join('\\n') + '\\n');
    """

  private static func run(script: String, input: String) -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["node", "-e", script]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).txt")
    defer { try? FileManager.default.removeItem(at: file) }
    guard (try? Data(input.utf8).write(to: file)) != nil, let handle = try? FileHandle(forReadingFrom: file)
    else { return nil }
    process.standardInput = handle
    guard (try? process.run()) != nil else { return nil }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }
}
