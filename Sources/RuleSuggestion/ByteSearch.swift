extension [UInt8] {
  /// Whether some ASCII text occurs.
  func contains(_ text: StaticString) -> Bool { place(of: text, from: 0) != nil }

  /// Where some ASCII text occurs first, at or after a place.
  ///
  /// Horspool's search: what a transcript is made of is mostly results of calls, which are looked through and not taken
  /// apart. It loses against a plain loop for texts of one or two bytes.
  ///
  /// - Complexity: O(*n* · *m*) at worst; on transcripts about *n* / *m* steps.
  func place(of text: StaticString, from start: Int) -> Int? {
    text.withUTF8Buffer { wanted -> Int? in
      withUnsafeBufferPointer { bytes -> Int? in
        let last = wanted.count - 1
        guard last >= 0, last < 255 else { return nil }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { steps -> Int? in
          steps.initialize(repeating: UInt8(wanted.count))
          for index in 0..<last { steps[Int(wanted[index])] = UInt8(last - index) }
          var place = start
          while place + last < bytes.count {
            let byte = bytes[place + last]
            if byte == wanted[last], (0..<last).allSatisfy({ bytes[place + $0] == wanted[$0] }) {
              return place
            }
            place += Int(steps[Int(byte)])
          }
          return nil
        }
      }
    }
  }
}
