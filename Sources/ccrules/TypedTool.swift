internal import RuleSyntax

/// The name of a tool as somebody typed it.
struct TypedTool {
  /// The tool that was probably meant; nil for a name that a tool has, or that is near to none.
  let meant: String?

  init(_ name: String, in semantics: Semantics) {
    let isKnown = ToolCatalog.entry(named: name, in: semantics) != nil || name.hasPrefix("mcp__")
    meant = isKnown ? nil : ToolCatalog.suggestion(for: name, in: semantics)
  }
}
