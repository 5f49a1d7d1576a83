public import PermissionEngine

/// Calls that are decided again and again, loaded before anything is measured.
public struct Workload: Sendable {
  /// One call: its context, and its subject as bytes.
  struct Item: Sendable {
    /// The place of the context in `contexts`.
    let context: Int
    /// Nil where only the whole call can be decided.
    let subject: CallSubject?
    /// Where the subject stands in `texts`.
    let text: Range<Int>
  }

  /// The calls, in order.
  public private(set) var calls: [ToolCall] = []
  /// The contexts that the calls are decided in, each once.
  public private(set) var contexts: [CallContext] = []
  /// What is said about each call.
  private(set) var items: [Item] = []
  /// The subjects of all calls, one after the other.
  private(set) var texts: [UInt8] = []
  private var places: [CallContext: Int] = [:]

  /// No calls yet.
  public init() {}

  /// Adds a call.
  public mutating func append(_ call: ToolCall, in context: CallContext) {
    let place = places[context] ?? contexts.count
    if place == contexts.count {
      places[context] = place
      contexts.append(context)
    }
    let subject = call.subject
    let start = texts.count
    if let subject { texts += subject.text.utf8 }
    items.append(Item(context: place, subject: subject?.kind, text: start..<texts.count))
    calls.append(call)
  }

  /// Gives the items and the texts to a body, which must not keep them.
  func withItems<Result>(_ body: (UnsafeBufferPointer<Item>, UnsafeBufferPointer<UInt8>) -> Result) -> Result
  {
    items.withUnsafeBufferPointer { items in texts.withUnsafeBufferPointer { body(items, $0) } }
  }
}
