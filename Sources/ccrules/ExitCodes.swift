internal import ArgumentParser

/// How a run can end. Each code means one thing, whatever the subcommand; `Documentation/exit-codes.md` holds the same
/// table, and a test that it does.
enum ExitMeaning: Int32, CaseIterable {
  /// Nothing to say; with `explain --exit-code` the call is allowed.
  case success = 0
  /// Findings at or above the threshold, differences, vectors that failed, assertions that do not hold.
  case findings = 1
  /// The command line makes no sense.
  case wrongUse = 2
  /// A file could not be read or understood, so that there is no whole answer.
  case unreadable = 3
  /// There was nothing to look at.
  case nothingFound = 4
  /// `explain --exit-code`: the call is asked about.
  case asks = 10
  /// `explain --exit-code`: the call is denied.
  case denies = 11
  /// Our own fault: a witness did not replay.
  case internalError = 70
  /// The output or a file could not be written.
  case unwritable = 74
  /// A file changed between reading and writing.
  case changedMeanwhile = 75

  /// For a person: what happened, lower case.
  var text: String {
    switch self {
    case .success: "nothing to report"
    case .findings: "findings, differences or failures"
    case .wrongUse: "wrong use"
    case .unreadable: "a file cannot be read or does not parse"
    case .nothingFound: "nothing to look at"
    case .asks: "with --exit-code: the call is asked about"
    case .denies: "with --exit-code: the call is denied"
    case .internalError: "a fault of ccrules itself"
    case .unwritable: "the output or a file cannot be written"
    case .changedMeanwhile: "a file changed meanwhile and was left as it is"
    }
  }

  /// The codes that every subcommand may end with.
  static let common: [ExitMeaning] = [.success, .wrongUse, .unwritable]

  /// `Exit codes: 0 nothing to report, 1 …`, for the help of a subcommand.
  ///
  /// - Parameter further: the codes beside the common ones, with other words where the general ones say too little.
  static func help(_ further: [(meaning: ExitMeaning, text: String?)]) -> String {
    let texts = Dictionary(further.map { ($0.meaning, $0.text ?? $0.meaning.text) }) { first, _ in first }
    let codes = allCases.filter { common.contains($0) || texts[$0] != nil }
    return "Exit codes: " + codes.map { "\($0.rawValue) \(texts[$0] ?? $0.text)" }.joined(separator: ", ")
      + "."
  }

  /// The same with the general words.
  static func help(_ further: ExitMeaning...) -> String { help(further.map { ($0, nil) }) }
}

extension ExitCode {
  init(_ meaning: ExitMeaning) { self.init(meaning.rawValue) }

  static let findings = ExitCode(.findings)
  static let wrongUse = ExitCode(.wrongUse)
  static let unreadable = ExitCode(.unreadable)
  static let nothingFound = ExitCode(.nothingFound)
  static let asks = ExitCode(.asks)
  static let denies = ExitCode(.denies)
  static let internalError = ExitCode(.internalError)
  static let unwritable = ExitCode(.unwritable)
  static let changedMeanwhile = ExitCode(.changedMeanwhile)
}
