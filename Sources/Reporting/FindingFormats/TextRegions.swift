internal import PolicyAnalysis
internal import Settings

/// Places in the files of a report, for programs that count columns in UTF-16; each file is looked through once.
struct TextRegions {
  /// A stretch of a file. Lines and columns count from 1, columns in UTF-16 code units.
  struct Region {
    var startLine: Int
    var startColumn: Int
    var endLine: Int
    /// After the last character.
    var endColumn: Int
  }

  private struct File {
    var lines: TextLines
    var columns: UTF16Columns
  }

  private let report: Report
  private var files: [String: File] = [:]

  /// The places of a report.
  init(_ report: Report) { self.report = report }

  /// Where a finding or something related stands; as it is counted in bytes for a file that the report does not hold.
  mutating func region(of location: Location) -> Region {
    region(of: location.span, columns: file(location.file)?.columns)
  }

  /// The bytes that an edit replaces; nil for a file that the report does not hold.
  mutating func region(of edit: Fix.Edit) -> Region? {
    guard let file = file(edit.file) else { return nil }
    return region(
      of: file.lines.span(of: edit.offset..<edit.offset + edit.length), columns: file.columns)
  }

  private func region(of span: SourceSpan, columns: UTF16Columns?) -> Region {
    Region(
      startLine: span.start.line, startColumn: columns?.column(of: span.start) ?? span.start.column,
      endLine: span.end.line, endColumn: columns?.column(of: span.end) ?? span.end.column)
  }

  private mutating func file(_ path: String) -> File? {
    if let known = files[path] { return known }
    guard let bytes = report.bytes(of: path) else { return nil }
    let file = File(lines: TextLines(bytes), columns: UTF16Columns(bytes))
    files[path] = file
    return file
  }
}
