/// The tables of the strict reading, which rests on documentation, release notes and manual pages; `Knowledge/strict` says how
/// they are written. What the product itself was measured to do with the same commands is another fact and stands in
/// `Knowledge/product`: neither follows from the other.
enum StrictTables {
  /// Commands that need no rule, by name (S-21); subcommands behind `>`.
  static let readOnly = LineTable<ReadOnlyEntry>([StrictReadOnlyText.text]) { ReadOnlyEntry.entries($0) }

  /// Commands that name files, by name (S-19); subcommands behind `>`.
  static let fileCommands = LineTable<FileCommandEntry>([StrictFileCommandText.text]) {
    FileCommandEntry.entries($0)
  }

  /// Programs that run another program, by name (S-9, S-12, S-13); subcommands behind a blank.
  static let wrappers = LineTable<WrapperEntry>([StrictWrapperText.text], joint: UInt8(ascii: " ")) {
    WrapperEntry.entries(in: $0)
  }
}
