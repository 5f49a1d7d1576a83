import ShellSyntax

/// The text of a whole script as rules see it: without comments and here-document bodies, runs of unquoted
/// blanks brought to one (spec B-8, B-14, S-6).
enum WholeText {
  /// The whole text of a parsed script.
  static func of(_ script: ShellScript) -> [UInt8] {
    var cuts = script.comments
    collectBodies(script.statements, into: &cuts)
    cuts.sort { $0.lowerBound < $1.lowerBound }
    var text: [UInt8] = []
    var position = script.range.lowerBound
    for cut in cuts where cut.lowerBound >= position && cut.upperBound <= script.range.upperBound {
      text.append(contentsOf: script.source[position..<cut.lowerBound])
      position = cut.upperBound
    }
    text.append(contentsOf: script.source[position..<script.range.upperBound])
    return CommandText.withSingleBlanks(withoutContinuations(text))
  }

  private static func withoutContinuations(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(UInt8(ascii: "\\")) else { return text }
    var result: [UInt8] = []
    var isInSingleQuotes = false
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: "'") { isInSingleQuotes.toggle() }
      if byte == UInt8(ascii: "\\"), !isInSingleQuotes, index + 1 < text.count {
        if text[index + 1] == UInt8(ascii: "\n") {
          index += 2
          continue
        }
        result.append(byte)
        result.append(text[index + 1])
        index += 2
        continue
      }
      result.append(byte)
      index += 1
    }
    return result
  }

  private static func collectBodies(_ statements: [Statement], into cuts: inout [SourceRange]) {
    for statement in statements {
      for pipeline in statement.pipelines {
        for command in pipeline.commands { collectBodies(command, into: &cuts) }
      }
    }
  }

  private static func collectBodies(_ command: Command, into cuts: inout [SourceRange]) {
    collectBodies(command.redirections, into: &cuts)
    switch command.kind {
    case .simple(let simple): collectBodies(simple.redirections, into: &cuts)
    case .subshell(let statements), .group(let statements): collectBodies(statements, into: &cuts)
    case .ifClause(let branches):
      for branch in branches {
        collectBodies(branch.condition, into: &cuts)
        collectBodies(branch.body, into: &cuts)
      }
    case .whileLoop(let condition, let body), .untilLoop(let condition, let body):
      collectBodies(condition, into: &cuts)
      collectBodies(body, into: &cuts)
    case .forLoop(_, _, let body), .selectLoop(_, _, let body), .arithmeticForLoop(_, let body):
      collectBodies(body, into: &cuts)
    case .caseClause(_, let arms):
      for arm in arms { collectBodies(arm.body, into: &cuts) }
    case .function(_, let body), .coprocess(_, let body): collectBodies(body, into: &cuts)
    case .arithmetic, .test: break
    }
  }

  private static func collectBodies(_ redirections: [Redirection], into cuts: inout [SourceRange]) {
    for redirection in redirections {
      if case .hereDocument(let body) = redirection.operation { cuts.append(body.bodyRange) }
    }
  }
}
