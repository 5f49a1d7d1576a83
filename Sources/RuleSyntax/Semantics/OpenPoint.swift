/// Something that the documentation leaves open, and how each reading takes it.
public struct OpenPoint: Sendable, Hashable {
  /// What measuring the product said about an open point.
  public enum Measurement: Sendable, Hashable {
    /// The narrow reading was right.
    case narrow
    /// The wide reading was right.
    case wide
    /// Neither was; clauses of their own say what holds, and the point is answered as narrowly.
    case otherwise
    /// It could not be measured: it stays open, and is taken narrowly.
    case none
  }

  /// The calls whose decision a point can change.
  package enum Reach: Sendable, Hashable {
    case everyTool
    /// Bash, Monitor and PowerShell.
    case commands
    case tools([String])

    /// Whether a call of this tool is among them.
    package func includes(_ tool: String) -> Bool {
      switch self {
      case .everyTool: true
      case .commands: ToolCatalog.commandTools.contains(tool)
      case .tools(let names): names.contains(tool)
      }
    }
  }

  /// What a point changes; whatever comes before that is the same however the point is taken.
  package enum Stage: Sendable, Hashable {
    /// Which rules are in force, and so all that follows.
    case rulesInForce
    /// How path rules are compiled.
    case pathRules
    /// How command rules are compiled.
    case commandRules
    /// How a call is decided.
    case decision
  }

  /// Its number in the list of open points. Features that are one question have the same number.
  let number: Int
  /// The id that answers give, for example `U6`.
  public let id: String
  /// What is not documented, in a few words, without a full stop.
  public let question: String
  /// Whether the narrow reading has the feature; otherwise the wide one has it.
  let isHeldNarrowly: Bool
  /// What the product was measured to do.
  public let measured: Measurement
  /// The calls that it can change.
  package let reach: Reach
  /// What it changes.
  package let stage: Stage

  /// Whether a reading has the feature.
  func isHeld(in reading: Reading) -> Bool {
    switch reading {
    case .strict, .narrow: isHeldNarrowly
    case .wide: !isHeldNarrowly
    case .product: (measured == .wide) != isHeldNarrowly
    }
  }

  /// Whether the question is still open in a reading.
  func isOpen(in reading: Reading) -> Bool { reading != .product || measured == .none }
}
