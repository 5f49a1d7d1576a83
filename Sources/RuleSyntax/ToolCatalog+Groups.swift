extension ToolCatalog {
  /// The tools whose specifier is a command: Bash, Monitor and PowerShell.
  public static let commandTools = names(where: { $0.specifier == .command })

  /// The tools whose commands are read by Bash.
  public static let bashTools: Set<String> = ["Bash", "Monitor"]

  /// The tools that read or write files, decided by the rules for Read and Edit (P-8, P-9).
  public static let fileTools = names(where: { [.path, .neverConsulted].contains($0.specifier) })

  /// The tools that write files, decided by the rules for Edit.
  public static let editTools = names(where: { ($0.consultedInstead ?? $0.name) == "Edit" })

  /// The tools that read files, decided by the rules for Read.
  public static let readTools = fileTools.subtracting(editTools)

  /// The tools whose calls a specifier tells apart, legacy names and aliases among them.
  public static let toolsWithSpecifier = names(where: { $0.specifier != .none })

  private static func names(where isMember: (ToolEntry) -> Bool) -> Set<String> {
    Set(table.lazy.filter(isMember).map(\.name))
  }
}
