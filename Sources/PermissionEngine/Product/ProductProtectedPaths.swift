import CommandKnowledge
import RuleSyntax

/// Paths that the product asks about before any allow rule is read (spec P-14).
enum ProductProtectedPaths {
  /// Why writing to a path asks whatever rule allows it; nil when nothing protects it.
  ///
  /// Links are followed: a path that leads into a protected directory is protected (P-7).
  ///
  /// - Parameter path: absolute and resolved.
  static func reason(for path: [UInt8], in context: DecisionContext) -> String? {
    if context.links.isEmpty { return reason(for: path, in: context.semantics) }
    for stage in context.links.resolve(path).stages {
      if let reason = reason(for: stage, in: context.semantics) { return reason }
    }
    return nil
  }

  /// Whether a path is protected where no link leads anywhere.
  static func protects(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    reason(for: Array(path), in: .product) != nil
  }

  private static func reason(for path: [UInt8], in semantics: Semantics) -> String? {
    var text: String { PathBytes.text(path) }
    if ProtectedNames.isManaged(path, in: semantics) { return "`\(text)` holds managed settings" }
    if MeasuredProtectedPaths.contains(path, in: semantics) { return "`\(text)` is a protected path" }
    if isSuspicious(path) { return "`\(text)` may name another file than it says" }
    return nil
  }

  /// Names that some systems take for other names: a trailing dot or blank, a short name such as `PROGRA~1`.
  /// Reading them inside the working directories asks as well.
  static func isSuspicious(_ path: [UInt8]) -> Bool {
    var previous = PathBytes.slash
    for byte in path {
      if byte == PathBytes.slash, endsOddly(previous) { return true }
      if previous == PathBytes.tilde, PathBytes.isDigit(byte) { return true }
      previous = byte
    }
    return endsOddly(previous)
  }

  private static func endsOddly(_ last: UInt8) -> Bool {
    last == PathBytes.dot || last == UInt8(ascii: " ")
  }
}
