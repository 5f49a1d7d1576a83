internal import ArgumentParser
internal import PermissionEngine
internal import Reporting
internal import Settings
internal import Workspace

/// What `eval` counts instead of answering each call.
enum TallyChoice: String, ExpressibleByArgument, CaseIterable {
  case rule
}

extension Eval {
  /// What a line came to; neither for a blank line.
  private struct Tallied: Sendable {
    var decision: Decision?
    var error: CallRequest.Malformed?
  }

  /// How many lines a thread is given at a time.
  private static let tallyBatch = 256

  /// Reads the calls from standard input and writes one line for each rule, and before them one for each line that is
  /// no call.
  ///
  /// - Parameters:
  ///   - writer: for lines that are no calls.
  /// - Returns: how many lines are no calls.
  func tally(
    _ session: Session, _ evaluator: Evaluator, _ reader: inout LineReader, _ writer: AnswerWriter,
    to output: inout OutputSink
  ) -> Int {
    var tally = RuleTally(rules: evaluator.narrow.rules)
    var number = 0
    var errors = 0
    while !output.isClosed {
      var lines: [LineReader.Line] = []
      while lines.count < jobs * Self.tallyBatch, let line = reader.next() { lines.append(line) }
      if lines.isEmpty { break }
      let batch = lines
      var results = [Tallied](repeating: Tallied(), count: batch.count)
      results.withUnsafeMutableBufferPointer { results in
        ParallelRanges.run(count: batch.count, jobs: jobs, into: results) { index in
          if batch[index].isBlank { return Tallied() }
          do throws(CallRequest.Malformed) {
            let request = try CallRequest(line: batch[index])
            return Tallied(decision: evaluator.decide(request.call, in: session.context(of: request)))
          } catch {
            return Tallied(error: error)
          }
        }
      }
      for result in results {
        number += 1
        if let decision = result.decision { tally.add(decision) }
        if let error = result.error {
          errors += 1
          output.write(writer.bytes(of: error, line: number))
        }
      }
    }
    let reporter = RuleTallyReporter(paths: DisplayPath(relativeTo: session.directory))
    switch format {
    case .json: output.write(reporter.json(of: tally))
    case .text: output.write(Array(reporter.text(of: tally).utf8))
    }
    return errors
  }
}
