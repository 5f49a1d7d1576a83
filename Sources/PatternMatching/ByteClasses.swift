/// The bytes that no move of some automata tells apart, as classes: an analysis tries one byte of each.
struct ByteClasses: Sendable {
  /// One byte of each class, the most readable one; more readable classes first.
  let representatives: [UInt8]
  /// The class of each byte.
  let classOf: [UInt16]

  /// Bytes in the order in which a witness prefers them: what people type before what they do not, and what
  /// cannot be read last.
  static let readability: [UInt8] = {
    var order = Array("abcdefghijklmnopqrstuvwxyz0123456789-._/=:, ABCDEFGHIJKLMNOPQRSTUVWXYZ@+%~".utf8)
    order += (0x21...0x7e).filter { !order.contains($0) }
    order += [0x09, 0x0a]
    order += (0x80...0xff).filter { !order.contains($0) }
    order += (0x00...0x7f).filter { !order.contains($0) }
    return order
  }()

  /// The coarsest classes that keep all these sets apart.
  init(_ sets: some Sequence<ByteSet>) {
    var classOf = [UInt16](repeating: 0, count: 256)
    var count: UInt16 = 1
    var seen: Set<ByteSet> = [.all]
    for set in sets where count < 256 && seen.insert(set).inserted {
      // Every class that the set cuts keeps the bytes inside and gives the rest a new number.
      var outside: [UInt16: UInt16] = [:]
      var isInside = Set<UInt16>()
      for byte in UInt8.min...UInt8.max where set.contains(byte) { isInside.insert(classOf[Int(byte)]) }
      for byte in UInt8.min...UInt8.max where !set.contains(byte) && isInside.contains(classOf[Int(byte)]) {
        let old = classOf[Int(byte)]
        if outside[old] == nil {
          outside[old] = count
          count += 1
        }
        classOf[Int(byte)] = outside[old] ?? old
      }
    }
    var number = [UInt16?](repeating: nil, count: Int(count))
    var representatives: [UInt8] = []
    for byte in Self.readability where number[Int(classOf[Int(byte)])] == nil {
      number[Int(classOf[Int(byte)])] = UInt16(representatives.count)
      representatives.append(byte)
    }
    self.representatives = representatives
    self.classOf = classOf.map { number[Int($0)] ?? 0 }
  }

  /// How many classes there are.
  var count: Int { representatives.count }
}
