import Benchmarking
import Foundation
import Settings
import TestSupport

/// The figures of this run and of the one before, in `.build/benchmarks/results.json`: an object whose members are named
/// `WORK SIZE WHO`, each an object of numbers.
enum BenchmarkResults {
  /// Where results, peers and generated work are kept; git ignores it.
  static let folder: String = {
    let path = ProjectPaths.root + "/.build/benchmarks"
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }()

  private static var file: String { folder + "/results.json" }

  /// Prints a line of the table, beside the last result of the same name, and keeps the figures.
  static func record(_ name: String, _ figures: KeyValuePairs<String, Double>, remark: String = "") {
    var known = read()
    let last = known[name]
    let cells = figures.map { key, value -> String in
      let change = last?[key].flatMap { $0 > 0 && value > 0 ? value / $0 : nil }
      let comparison = change.map { " (×\(Decimal.text($0).dropLast()))" } ?? ""
      return "\(key) \(shown(value))\(comparison)"
    }
    print(
      "\(name.padding(toLength: 24, withPad: " ", startingAt: 0)) \(cells.joined(separator: "  ")) \(remark)")
    guard BenchmarkSize.current > .check else { return }
    known[name] = Dictionary(uniqueKeysWithValues: figures.map { ($0, $1) })
    write(known)
  }

  /// Says something that is no figure.
  static func remark(_ text: String) {
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
  }

  private static func shown(_ value: Double) -> String {
    value >= 100 ? String(Int(value.rounded())) : Decimal.text(value)
  }

  private static func read() -> [String: [String: Double]] {
    guard let document = try? JSONReader().read(TextFiles.bytes(of: file)),
      case .object(let members) = document.root.content
    else { return [:] }
    var results: [String: [String: Double]] = [:]
    for member in members {
      guard case .object(let figures) = member.value.content else { continue }
      for figure in figures {
        if case .number(let text) = figure.value.content {
          results[member.name, default: [:]][figure.name] = Double(text)
        }
      }
    }
    return results
  }

  private static func write(_ results: [String: [String: Double]]) {
    var writer = JSONWriter(layout: .indented)
    writer.object { writer in
      for (name, figures) in results.sorted(by: { $0.key < $1.key }) {
        writer.key(name)
        writer.object { writer in
          for (key, value) in figures.sorted(by: { $0.key < $1.key }) {
            writer.key(key)
            writer.number(text: Decimal.text(value))
          }
        }
      }
    }
    try? Data(writer.bytes).write(to: URL(fileURLWithPath: file))
  }
}
