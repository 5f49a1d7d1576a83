import RuleSyntax

/// Any bytes as a rule: parsing either answers or names its error, a repair parses, and what was parsed is
/// printed and parsed again to the same rule.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRule(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start else { return 0 }
  let text = Array(UnsafeBufferPointer(start: start, count: count))
  for edition in Edition.allCases {
    for list in RuleList.allCases {
      let parser = RuleParser(semantics: Semantics(edition: edition, reading: .strict))
      do throws(RuleSyntaxError) {
        let rule = try parser.parse(text, in: list)
        let printed = rule.canonicalText
        guard let again = try? parser.parse(printed, in: list), again.canonicalText == printed else {
          preconditionFailure("the printed rule is another one")
        }
      } catch {
        if let repair = error.repair, (try? parser.parse(repair, in: list)) == nil {
          preconditionFailure("the repair does not parse")
        }
      }
    }
  }
  return 0
}
