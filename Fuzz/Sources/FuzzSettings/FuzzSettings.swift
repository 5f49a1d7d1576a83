import RuleSyntax
import Settings

/// Any bytes as a settings file, in every scope; every entry lies inside the text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSettings(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start else { return 0 }
  let text = Array(UnsafeBufferPointer(start: start, count: count))
  for scope in [Scope.managed, .project] {
    let file = SettingsReader(semantics: .strict).read(
      text, path: "/w/app/.claude/settings.json", scope: scope)
    for entry in file.entries + file.rejectedEntries {
      precondition(entry.span.start.offset <= entry.span.end.offset && entry.span.end.offset <= text.count)
    }
  }
  return 0
}
