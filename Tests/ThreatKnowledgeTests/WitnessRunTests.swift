import Foundation
import Testing
import ThreatKnowledge

@Suite("Witnesses marked as run have the effect that they show", .serialized)
struct WitnessRunTests {
  /// Not run: it would change the machine.
  private static let untouched: Set<String> = ["apt-get"]

  @Test func everyVerifiedWitnessWhoseToolIsHere() throws {
    let sandbox = try WitnessSandbox()
    defer { sandbox.remove() }
    var seen = 0
    var absent: Set<String> = []
    var refused: [String] = []
    for entry in Capabilities.entries where entry.isVerified {
      guard let witness = entry.witnesses.first, let name = entry.prefix.first else { continue }
      guard !Self.untouched.contains(name), try sandbox.has(name) else {
        absent.insert(name)
        continue
      }
      let effect = try sandbox.effect(of: witness.command)
      if Self.shows(effect, witness.capability) {
        seen += 1
      } else if effect.isRefused {
        refused.append(witness.command)
      } else {
        Issue.record("`\(witness.command)` does not show \(witness.capability): \(effect.output.suffix(300))")
      }
    }
    print("witnesses: \(seen) seen, refused \(refused), tools absent \(absent.sorted())")
    #expect(seen > 20, "hardly any tool is here")
  }

  private static func shows(_ effect: WitnessSandbox.Effect, _ capability: Capability) -> Bool {
    switch capability {
    case .execute, .privilege: effect.showsExecution
    case .installCode, .persist: effect.showsExecution || !effect.written.isEmpty
    case .writeFile: !effect.written.isEmpty
    case .delete: !effect.removed.isEmpty || !effect.written.isEmpty
    case .readFile, .secretRead, .networkSend: effect.showsContent
    case .networkFetch, .cloudMutate, .publish: false
    }
  }
}
