/// A form in which the findings of a run are written. One type a form; `FindingFormat` names them.
public protocol FindingReporter: Sendable {
  /// The whole output, UTF-8, with a line break at the end unless it is empty.
  func bytes(of report: Report) -> [UInt8]
}
