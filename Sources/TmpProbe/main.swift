@testable import PermissionEngine
@testable import Settings
import RuleSyntax
// stdin: vectors; stdout: outcome TAB explanation
while let line = readLine() {
  do {
    let v = try PolicyVector(parsing: Array(line.utf8))
    let d = Policy(compiling: v.stack(semantics: .product), semantics: .product).decide(v.call, in: v.context)
    print("\(d.outcome.rawValue)\t\(d.reason.explanation.replacing("\n", with: " "))")
  } catch { print("error\t\(error)") }
}
