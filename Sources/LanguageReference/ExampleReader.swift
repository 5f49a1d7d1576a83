/// Reads a row of examples: `| policy | call | 2.1 | strict | 1.0 |`.
///
/// A policy is `no rules`, or parts with `;` between them: a list with its rules in quotes (`allow`, `ask`, `deny`,
/// after the name of a scope unless it is the project's), `settings` with JSON, `mode`, `added` with a directory,
/// `link` with a path, `to` and a target, `cwd`, `hook` with its answer, `untrusted`. A call in quotes is a Bash
/// command; otherwise the tool's name stands before its path, URL, command or JSON.
struct ExampleReader {
  private static let scopes: Set<String> = ["managed", "cli", "local", "project", "user"]
  private static let answers: Set<String> = ["allow", "ask", "deny"]

  /// The clause that the row belongs to.
  let clause: String

  func example(_ row: String) throws(ClauseSyntaxError) -> ClauseExample {
    let cells = Markdown.cells(of: row)
    guard cells.count == 5 else { throw wrong(row, "five cells") }
    return ClauseExample(
      policyText: cells[0], callText: cells[1], policy: try policy(cells[0]), call: try call(cells[1]),
      product: try answer(cells[2], row), strict: try answer(cells[3], row),
      edition1: try answer(cells[4], row))
  }

  private func wrong(_ text: String, _ expected: String) -> ClauseSyntaxError {
    ClauseSyntaxError(place: clause, message: "\(expected) in `\(text)`")
  }

  private func answer(_ cell: String, _ row: String) throws(ClauseSyntaxError) -> String? {
    if cell == "–" { return nil }
    guard Self.answers.contains(cell) else { throw wrong(row, "an answer") }
    return cell
  }

  private func call(_ cell: String) throws(ClauseSyntaxError) -> ExampleCall {
    guard let pieces = Markdown.pieces(of: cell), let first = pieces.first, pieces.count <= 2 else {
      throw wrong(cell, "a call")
    }
    switch (first, pieces.dropFirst().first) {
    case (.code(let command), nil): return ExampleCall(tool: "Bash", input: .primary(command))
    case (.words(let tool), nil): return ExampleCall(tool: tool, input: .none)
    case (.words(let tool), .code(let text)?):
      return ExampleCall(tool: tool, input: text.hasPrefix("{") ? .json(text) : .primary(text))
    default: throw wrong(cell, "a call")
    }
  }

  private func policy(_ cell: String) throws(ClauseSyntaxError) -> ExamplePolicy {
    var policy = ExamplePolicy()
    if cell == "no rules" { return policy }
    guard let pieces = Markdown.pieces(of: cell) else { throw wrong(cell, "quotes that end") }
    var scope = "project"
    var word = ""
    for piece in pieces {
      switch piece {
      case .code(let text):
        guard add(text, as: word, scope, to: &policy) else { throw wrong(cell, "a word for `\(text)`") }
      case .words(let words):
        for next in Self.words(words) {
          if next == ";" {
            scope = "project"
            word = ""
          } else if Self.scopes.contains(next) {
            scope = next
          } else if next == "untrusted" {
            policy.isTrusted = false
          } else if word == "hook" {
            policy.hook = next
          } else {
            word = next
          }
        }
      }
    }
    return policy
  }

  /// The words of a text, and the semicolons between them; commas are dropped.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for character in text + " " {
      guard " ;,".contains(character) else {
        word.append(character)
        continue
      }
      if !word.isEmpty { words.append(word) }
      word = ""
      if character == ";" { words.append(";") }
    }
    return words
  }

  private func add(_ text: String, as word: String, _ scope: String, to policy: inout ExamplePolicy) -> Bool {
    switch word {
    case "mode": policy.mode = text
    case "added": policy.added.append(text)
    case "cwd": policy.workingDirectory = text
    case "link": policy.links.append(ExampleLink(path: text, target: ""))
    case "to":
      guard let last = policy.links.indices.last else { return false }
      policy.links[last].target = text
    case "settings":
      guard !policy.sources.contains(where: { $0.scope == scope }) else { return false }
      policy.sources.append(ExampleSource(scope: scope, json: text))
    case "allow", "ask", "deny":
      let index = policy.sources.firstIndex { $0.scope == scope } ?? policy.sources.endIndex
      if index == policy.sources.endIndex { policy.sources.append(ExampleSource(scope: scope)) }
      guard policy.sources[index].json == nil else { return false }
      switch word {
      case "allow": policy.sources[index].allow.append(text)
      case "ask": policy.sources[index].ask.append(text)
      default: policy.sources[index].deny.append(text)
      }
    default: return false
    }
    return true
  }
}
