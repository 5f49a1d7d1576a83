internal import Reporting

/// Names that a client sent, made short and safe for messages.
enum DisplayedMethod {
  private static let longest = 120

  static func text(_ name: String) -> String {
    let shown = DisplayText.visible(String(name.unicodeScalars.prefix(longest).map(Character.init)))
    return name.unicodeScalars.count > longest ? shown + "…" : shown
  }
}
