/// Commands that read or write a given file without being a tool for files.
public enum FileAccessForms {
  /// Commands that print or copy a file, the plainest first.
  ///
  /// - Parameter path: relative to the working directory or absolute, without quotes and blanks.
  public static func reading(_ path: String) -> [String] {
    instances(of: FileAccessTable.readers, path)
      + (path.hasPrefix("/") ? [] : instances(of: FileAccessTable.readersOfProject, path))
  }

  /// Commands that change or replace a file.
  public static func writing(_ path: String) -> [String] {
    instances(of: FileAccessTable.writers, path)
      + (path.hasPrefix("/") ? [] : instances(of: FileAccessTable.writersOfProject, path))
  }

  /// Commands that every policy knows for readers, written so that release 2.1.332 does not see the file (E1, E6, E15, E16).
  public static func hiddenReading(_ path: String) -> [String] {
    instances(of: FileAccessTable.hiddenReaders, path)
  }

  /// The same for what changes or replaces a file.
  public static func hiddenWriting(_ path: String) -> [String] {
    instances(of: FileAccessTable.hiddenWriters, path)
  }

  private static func instances(of forms: String, _ path: String) -> [String] {
    let lines = forms.utf8.split(separator: UInt8(ascii: "\n"))
    return lines.map { line in
      let parts = line.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
      return parts.map { String(Substring($0)) }.joined(separator: path)
    }
  }
}
