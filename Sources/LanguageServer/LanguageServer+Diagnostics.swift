internal import PolicyAnalysis
internal import Reporting
internal import Settings

extension LanguageServer {
  /// Writes diagnostics of a document as an array (LSP 3.17, `Diagnostic`).
  func write(_ diagnostics: [Diagnostic], in document: OpenDocument, to writer: inout JSONWriter) {
    writer.array { writer in
      for diagnostic in diagnostics { write(diagnostic, in: document, to: &writer) }
    }
  }

  private func write(_ diagnostic: Diagnostic, in document: OpenDocument, to writer: inout JSONWriter) {
    let finding = diagnostic.finding
    writer.object { writer in
      writer.key("range")
      writer.range(diagnostic.range, in: document)
      writer.member("severity", finding.severity.number)
      writer.member("code", finding.code)
      if let page = page(of: finding) {
        writer.key("codeDescription")
        writer.object { $0.member("href", page) }
      }
      writer.member("source", "ccrules")
      writer.member("message", diagnostic.message)
      guard !diagnostic.related.isEmpty else { return }
      writer.key("relatedInformation")
      writer.array { writer in
        for related in diagnostic.related { write(related, in: document, to: &writer) }
      }
    }
  }

  private func write(_ related: Diagnostic.Related, in document: OpenDocument, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("location")
      writer.object { writer in
        switch related.place {
        case .here(let range):
          writer.member("uri", document.uri)
          writer.key("range")
          writer.range(range, in: document)
        case .elsewhere(let path, let start, let end):
          writer.member("uri", uri(of: path))
          writer.key("range")
          writer.range(start, end)
        }
      }
      writer.member("message", related.message)
    }
  }

  /// The address of the page of a check; nil where it is not known where pages are.
  func page(of finding: Finding) -> String? {
    surroundings.pages.map { "\($0)/\(CheckPage.fileName(code: finding.code, name: finding.name))" }
  }

  /// A file as the editor calls it, if it is open there.
  func uri(of path: String) -> String {
    documents.values.first { $0.path == path }?.uri ?? FileURI.text(path)
  }
}

extension JSONWriter {
  /// A stretch of a document as a `Range`.
  mutating func range(_ range: Range<Int>, in document: OpenDocument) {
    self.range(
      document.positions.position(of: range.lowerBound), document.positions.position(of: range.upperBound))
  }

  /// Two places as a `Range`.
  mutating func range(_ start: TextPositions.Position, _ end: TextPositions.Position) {
    object { writer in
      for (key, position) in [("start", start), ("end", end)] {
        writer.key(key)
        writer.object { writer in
          writer.member("line", position.line)
          writer.member("character", position.character)
        }
      }
    }
  }
}
