import Foundation
import Testing
import ThreatKnowledge

@Suite("Witnesses marked as run have the effect that they show")
struct WitnessRunTests {
  /// Not run: it would change the machine.
  private static let untouched: Set<String> = ["apt-get"]

  /// What came of the witnesses of one program.
  private struct Outcome: Sendable {
    var seen = 0
    var refused: [String] = []
    var failures: [String] = []
    var isAbsent = false
  }

  @Test func everyVerifiedWitnessWhoseToolIsHere() throws {
    let sandbox = try WitnessSandbox()
    defer { sandbox.remove() }
    var programs: [String: [CapabilityWitness]] = [:]
    for entry in Capabilities.entries where entry.isVerified {
      guard let witness = entry.witnesses.first, let name = entry.prefix.first else { continue }
      programs[name, default: []].append(witness)
    }
    let outcomes = Self.outcomes(of: programs, in: sandbox)
    for failure in outcomes.values.flatMap(\.failures) { Issue.record("\(failure)") }
    let seen = outcomes.values.reduce(0) { $0 + $1.seen }
    let absent = outcomes.filter(\.value.isAbsent).keys.sorted()
    print("witnesses: \(seen) seen, refused \(outcomes.values.flatMap(\.refused)), tools absent \(absent)")
    #expect(seen > 20, "hardly any tool is here")
  }

  /// Most of the time goes into waiting for programs that wait themselves, so several run at once; those of one program
  /// one after the other, since they may share a socket or a lock.
  private static func outcomes(
    of programs: [String: [CapabilityWitness]], in sandbox: WitnessSandbox
  ) -> [String: Outcome] {
    let gathered = Gathered()
    let queue = OperationQueue()
    queue.maxConcurrentOperationCount = 6
    for (name, witnesses) in programs {
      queue.addOperation { gathered.add(outcome(of: witnesses, of: name, in: sandbox), of: name) }
    }
    queue.waitUntilAllOperationsAreFinished()
    return gathered.outcomes
  }

  private static func outcome(
    of witnesses: [CapabilityWitness], of name: String, in sandbox: WitnessSandbox
  ) -> Outcome {
    var outcome = Outcome()
    do {
      guard !untouched.contains(name), try sandbox.has(name) else { return Outcome(isAbsent: true) }
      for witness in witnesses {
        var effect = try sandbox.effect(of: witness.command)
        // `start-stop-daemon` starts nothing while another witness runs the same program.
        for _ in 0..<5 where effect.output.contains("already running") {
          Thread.sleep(forTimeInterval: 0.5)
          effect = try sandbox.effect(of: witness.command)
        }
        if shows(effect, witness.capability) {
          outcome.seen += 1
        } else if effect.isRefused {
          outcome.refused.append(witness.command)
        } else {
          outcome.failures.append(
            "`\(witness.command)` does not show \(witness.capability): \(effect.output.suffix(300))")
        }
      }
    } catch {
      outcome.failures.append("\(name): \(error)")
    }
    return outcome
  }

  private final class Gathered: @unchecked Sendable {
    // SAFETY: only touched while the lock is held.
    private var known: [String: Outcome] = [:]
    private let lock = NSLock()

    var outcomes: [String: Outcome] { lock.withLock { known } }

    func add(_ outcome: Outcome, of name: String) { lock.withLock { known[name] = outcome } }
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
