import JSONRPC

/// Any bytes as a stream of messages, cut in two at the place that the first byte names: reading ends, what is framed comes
/// back whole, and what is no message is an error and no trap.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFrames(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 0 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
  let cut = Int(start[0]) % (bytes.count + 1)
  var frames = ContentFrames()
  var found = 0
  for part in [bytes[..<cut], bytes[cut...]] {
    frames.append(part)
    while let frame = frames.next() {
      found += 1
      if case .content(let content) = frame { _ = try? RPCMessage(content) }
    }
  }
  // Every step passes over one byte at least.
  precondition(found <= bytes.count)
  _ = try? RPCMessage(bytes)

  var framed = ContentFrames()
  let message = ContentFrames.framed(bytes)
  framed.append(message[..<(cut % message.count)])
  let early = framed.next()
  framed.append(message[(cut % message.count)...])
  precondition(early == nil && framed.next() == .content(bytes) && framed.next() == nil)
  return 0
}
