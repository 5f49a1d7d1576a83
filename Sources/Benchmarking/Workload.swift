public import PermissionEngine

/// Calls that are decided again and again, loaded before anything is measured.
public struct Workload: Sendable {
  /// One call and the context it belongs to.
  public struct Item: Sendable {
    /// The place of the context in `contexts`.
    public var context: Int
    /// The call.
    public var call: ToolCall
  }

  /// The calls, in order.
  public private(set) var items: [Item] = []
  /// The contexts that the calls are decided in, each once.
  public private(set) var contexts: [CallContext] = []
  private var places: [CallContext: Int] = [:]

  /// No calls yet.
  public init() {}

  /// Adds a call.
  public mutating func append(_ call: ToolCall, in context: CallContext) {
    if let place = places[context] {
      items.append(Item(context: place, call: call))
    } else {
      places[context] = contexts.count
      items.append(Item(context: contexts.count, call: call))
      contexts.append(context)
    }
  }
}
