import ShellSyntax

/// Any bytes as a command text: it parses, or says where it does not; what it is made of lies inside the text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzShell(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start else { return 0 }
  let text = Array(UnsafeBufferPointer(start: start, count: count))
  let parser = ShellParser()
  do throws(ShellSyntaxError) {
    let script = try parser.parse(text)
    precondition(script.range == 0..<text.count)
    for comment in script.comments { precondition(comment.upperBound <= text.count) }
  } catch {
    precondition(error.offset <= text.count && !error.reason.isEmpty)
  }
  _ = parser.recognizablePieces(text)
  return 0
}
