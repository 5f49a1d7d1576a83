internal import Discovery
internal import JSONRPC
internal import PermissionEngine
internal import PolicyAnalysis
internal import Reporting
internal import Settings

extension LanguageServer {
  /// `textDocument/codeAction`: the repairs of what is found there, and a test for the rule there.
  func codeActions(_ id: JSONValue, _ parameters: JSONValue) throws(RPCError) -> [UInt8] {
    let document = try document(of: parameters)
    guard let value = parameters["range"] else { throw .invalid("`range` is needed") }
    let places = try Self.range(value)
    let start = document.positions.offset(of: places.start)
    let end = document.positions.offset(of: places.end)
    let only = parameters["context"]?["only"]?.elements?.compactMap(\.text)
    func isWanted(_ kind: String) -> Bool {
      guard let only else { return true }
      return only.contains { kind == $0 || kind.hasPrefix($0 + ".") || $0.isEmpty }
    }
    let range = min(start, end)..<max(start, end)
    // Places of repairs are those of the text that was looked at.
    let isCurrent = document.wanted == nil
    return RPCWriting.response(to: id) { writer in
      writer.array { writer in
        if isCurrent, isWanted("quickfix") {
          for diagnostic in document.diagnostics where diagnostic.touches(range) {
            write(repairOf: diagnostic, in: document, to: &writer)
          }
        }
        if isCurrent, isWanted("source.fixAll") { writeEveryRepair(in: document, to: &writer) }
        if isWanted("refactor.rewrite") { writeTest(forRuleAt: range.lowerBound, in: document, to: &writer) }
      }
    }
  }

  private func write(repairOf diagnostic: Diagnostic, in document: OpenDocument, to writer: inout JSONWriter)
  {
    guard let fix = diagnostic.finding.fix, fix.edits.allSatisfy({ $0.file == document.path }) else { return }
    writer.object { writer in
      writer.member("title", "\(diagnostic.finding.code): \(Self.title(of: fix))")
      writer.member("kind", "quickfix")
      writer.key("diagnostics")
      write([diagnostic], in: document, to: &writer)
      if fix.isApplied(within: .onlyNarrows) { writer.member("isPreferred", true) }
      write(fix.edits, in: document, to: &writer)
    }
  }

  /// What `--fix` would do in one round.
  private func writeEveryRepair(in document: OpenDocument, to writer: inout JSONWriter) {
    var edits: [Fix.Edit] = []
    let safe = document.diagnostics.compactMap(\.finding.fix).filter { fix in
      fix.isApplied(within: .onlyNarrows) && fix.edits.allSatisfy { $0.file == document.path }
    }
    for edit in safe.flatMap(\.edits).sorted(by: { ($0.offset, $0.length) < ($1.offset, $1.length) }) {
      // One that overlaps another is found again when that is made.
      if edit.offset >= edits.last.map({ $0.offset + $0.length }) ?? 0, edits.last != edit {
        edits.append(edit)
      }
    }
    guard !edits.isEmpty else { return }
    writer.object { writer in
      writer.member("title", "ccrules: make every repair that frees nothing")
      writer.member("kind", "source.fixAll")
      write(edits, in: document, to: &writer)
    }
  }

  private static func title(of fix: Fix) -> String {
    let effect = fix.effect == .widens ? "may widen" : fix.effect.rawValue
    let comments = fix.losesComments ? ", takes comments away" : ""
    return "\(DisplayText.visible(fix.description)) (\(effect)\(comments))"
  }

  private func write(_ edits: [Fix.Edit], in document: OpenDocument, to writer: inout JSONWriter) {
    writeEdit(of: document.uri, document.version, to: &writer) { writer in
      for edit in edits {
        writer.object { writer in
          writer.key("range")
          writer.range(edit.offset..<edit.offset + edit.length, in: document)
          writer.member("newText", edit.replacement)
        }
      }
    }
  }

  /// Writes the member `edit` with changes of one document.
  ///
  /// - Parameters:
  ///   - version: that the editor has; nil for a file that it has not open.
  ///   - isNew: whether the file has to be made first.
  private func writeEdit(
    of uri: String, _ version: Int?, isNew: Bool = false, to writer: inout JSONWriter,
    _ edits: (inout JSONWriter) -> Void
  ) {
    writer.key("edit")
    writer.object { writer in
      guard client.takesDocumentChanges else {
        writer.key("changes")
        writer.object { writer in
          writer.key(uri)
          writer.array(edits)
        }
        return
      }
      writer.key("documentChanges")
      writer.array { writer in
        if isNew {
          writer.object { writer in
            writer.member("kind", "create")
            writer.member("uri", uri)
          }
        }
        writer.object { writer in
          writer.key("textDocument")
          writer.object { writer in
            writer.member("uri", uri)
            writer.key("version")
            if let version { writer.number(version) } else { writer.null() }
          }
          writer.key("edits")
          writer.array(edits)
        }
      }
    }
  }

  // MARK: A test

  /// Adds what the rule does today to the tests of the project.
  private func writeTest(forRuleAt offset: Int, in document: OpenDocument, to writer: inout JSONWriter) {
    guard document.isLinted, let place = RuleAtPlace(at: offset, in: document, surroundings),
      let example = MatchExamples(place).matching.first
    else { return }
    let path = PathText.join(surroundings.folder(of: document.path), TestInsertion.fileName)
    let isThere = surroundings.files.exists(path)
    guard isThere || (client.makesFiles && client.takesDocumentChanges) else { return }
    let text = isThere ? (try? surroundings.files.contents(of: path)) : []
    let rule = place.entry.displayText
    guard let text,
      let insertion = TestInsertion(
        of: example.call, example.outcome, because: example.rules.contains(rule) ? rule : nil, into: text)
    else { return }
    let positions = TextPositions(text)
    let open = documents.values.first { $0.path == path }
    writer.object { writer in
      writer.member(
        "title",
        "ccrules: add a test to \(TestInsertion.fileName): `\(DisplayText.visible(example.call.summary))` → \(example.outcome.rawValue)"
      )
      writer.member("kind", "refactor.rewrite")
      writeEdit(of: uri(of: path), open?.version, isNew: !isThere, to: &writer) { writer in
        writer.object { writer in
          let position = positions.position(of: insertion.offset)
          writer.key("range")
          writer.range(position, position)
          writer.member("newText", insertion.text)
        }
      }
    }
  }
}

extension Diagnostic {
  /// Whether it stands at some bytes, or ends or begins there.
  fileprivate func touches(_ other: Range<Int>) -> Bool {
    range.lowerBound <= other.upperBound && other.lowerBound <= range.upperBound
  }
}
