import TestSupport
import Testing

@testable import PatternMatching

/// A filter lets every part pass that it was made of, wherever it stands, and keeps most others back.
@Suite struct PartFilterTests {
  private static func part(_ random: inout SeededGenerator) -> [UInt8] {
    (0..<random.below(random.pick([4, 8, 20]))).map { _ in UInt8(ascii: "a") + UInt8(random.below(6)) }
  }

  @Test(arguments: 1...100)
  func membersPass(_ seed: Int) {
    var random = SeededGenerator(seed)
    let members = (0..<random.below(40)).map { _ in Self.part(&random) }
    let slash = UInt8(ascii: "/")
    for hasSeparator in [false, true] {
      let filter = PartFilter(members, after: hasSeparator ? slash : nil)
      defer { filter.deallocate() }
      #expect(filter.isEmpty == members.isEmpty)
      if members.isEmpty { continue }
      for _ in 0..<50 {
        var parts = (0..<(1 + random.below(5))).map { _ in Self.part(&random) }
        parts.append(random.pick(members))
        parts.shuffle(using: &random)
        let text = (hasSeparator ? [slash] : []) + Array(parts.joined(separator: [slash]))
        guard text.count >= 4 else { continue }
        var start = hasSeparator ? 1 : 0
        for part in parts {
          let bit = text.withUnsafeBufferPointer { filter.bit(start..<(start + part.count), $0) }
          if members.contains(part) { #expect(bit == 1, "\(part) in \(text)") }
          start += part.count + 1
        }
      }
    }
  }

  @Test func mostOthersDoNotPass() {
    var random = SeededGenerator(7)
    let members = (0..<1_000).map { _ in (0..<10).map { _ in UInt8(random.below(256)) } }
    let filter = PartFilter(members, after: nil)
    defer { filter.deallocate() }
    var passed: UInt64 = 0
    for _ in 0..<10_000 {
      let other = (0..<10).map { _ in UInt8(random.below(256)) }
      passed += other.withUnsafeBufferPointer { filter.bit($0.indices, $0) }
    }
    // One in sixteen at most, where no two members share a bit.
    #expect(passed < 1_000)
  }
}
