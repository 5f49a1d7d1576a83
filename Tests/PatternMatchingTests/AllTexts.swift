/// All strings over these bytes, shortest first, up to this length.
func allTexts(over alphabet: [UInt8], upTo length: Int) -> [[UInt8]] {
  var result: [[UInt8]] = [[]]
  var layer: [[UInt8]] = [[]]
  for _ in 0..<length {
    layer = layer.flatMap { text in alphabet.map { text + [$0] } }
    result += layer
  }
  return result
}
