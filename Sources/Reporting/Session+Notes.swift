internal import PermissionEngine
internal import RuleSyntax
internal import Settings
public import Workspace

extension Session {
  /// Remarks on how far an answer can be trusted.
  public var notes: [String] {
    let notes = SessionNotes(
      stack, mode: context.mode, isDiscovered: isDiscovered, paths: DisplayPath(relativeTo: directory))
    return warnings + unreadable.map { "left out: \($0)" } + notes.texts(semantics)
  }

  /// The files in force with their scopes.
  public var fileTexts: [String] {
    let paths = DisplayPath(relativeTo: directory)
    return stack.files.filter { !$0.isUnreadable }.map { "\(paths.text($0.path)) (\($0.scope.rawValue))" }
  }
}
