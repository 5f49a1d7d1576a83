/// The difference of two texts in the form that `patch` and `git apply` read.
public struct UnifiedDiff: Sendable {
  /// Unchanged lines shown around a change, as `diff -u` does.
  private static let context = 3

  /// What happens to a line.
  private enum Change {
    case keep(ArraySlice<UInt8>)
    case remove(ArraySlice<UInt8>)
    case insert(ArraySlice<UInt8>)

    var isKept: Bool { if case .keep = self { true } else { false } }
    var isInOld: Bool { if case .insert = self { false } else { true } }
    var isInNew: Bool { if case .remove = self { false } else { true } }
  }

  private let path: String
  private let changes: [Change]

  /// Compares two texts line by line.
  ///
  /// - Parameter path: names the file in the header.
  /// - Complexity: O(*n* · *d*) in lines and differences.
  public init(old: [UInt8], new: [UInt8], path: String) {
    self.path = path
    let before = UnifiedDiff.lines(of: old)
    let after = UnifiedDiff.lines(of: new)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in after.difference(from: before) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var changes: [Change] = []
    var next = 0
    for (index, line) in before.enumerated() {
      if removed.contains(index) {
        changes.append(.remove(line))
        continue
      }
      while inserted.contains(next) {
        changes.append(.insert(after[next]))
        next += 1
      }
      changes.append(.keep(line))
      next += 1
    }
    changes += after[next...].map { .insert($0) }
    self.changes = changes
  }

  /// The whole text; empty when nothing differs.
  public var bytes: [UInt8] {
    let hunks = hunks
    guard !hunks.isEmpty else { return [] }
    var output = Array("--- a/\(path)\n+++ b/\(path)\n".utf8)
    var oldLine = 1
    var newLine = 1
    var position = 0
    for hunk in hunks {
      oldLine += changes[position..<hunk.lowerBound].count { $0.isInOld }
      newLine += changes[position..<hunk.lowerBound].count { $0.isInNew }
      let oldCount = changes[hunk].count { $0.isInOld }
      let newCount = changes[hunk].count { $0.isInNew }
      // A side without lines is named by the line before it.
      let oldStart = oldCount == 0 ? oldLine - 1 : oldLine
      let newStart = newCount == 0 ? newLine - 1 : newLine
      output += "@@ -\(oldStart),\(oldCount) +\(newStart),\(newCount) @@\n".utf8
      for change in changes[hunk] { UnifiedDiff.append(change, to: &output) }
      oldLine += oldCount
      newLine += newCount
      position = hunk.upperBound
    }
    return output
  }

  /// Stretches of `changes` to print: every change with its context, joined where they meet.
  private var hunks: [Range<Int>] {
    var hunks: [Range<Int>] = []
    for (index, change) in changes.enumerated() where !change.isKept {
      let start = max(0, index - UnifiedDiff.context)
      let end = min(changes.count, index + UnifiedDiff.context + 1)
      if let last = hunks.last, last.upperBound >= start {
        hunks[hunks.count - 1] = last.lowerBound..<end
      } else {
        hunks.append(start..<end)
      }
    }
    return hunks
  }

  private static func append(_ change: Change, to output: inout [UInt8]) {
    let line: ArraySlice<UInt8>
    switch change {
    case .keep(let text):
      output.append(UInt8(ascii: " "))
      line = text
    case .remove(let text):
      output.append(UInt8(ascii: "-"))
      line = text
    case .insert(let text):
      output.append(UInt8(ascii: "+"))
      line = text
    }
    output += line
    if line.last != 0x0A { output += "\n\\ No newline at end of file\n".utf8 }
  }

  /// Lines with their line breaks.
  private static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in text.indices where text[index] == 0x0A {
      lines.append(text[start...index])
      start = index + 1
    }
    if start < text.count { lines.append(text[start...]) }
    return lines
  }
}
