/// Why a knowledge file is not turned into Swift, and where.
public struct KnowledgeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name of the file below `Knowledge`.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column of the word that the problem is about, from 1, in bytes.
  public var column: Int
  /// What is wrong and what to do, in plain English.
  public var problem: String

  /// A problem at a place.
  public init(file: String, line: Int, column: Int = 1, problem: String) {
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
  }

  /// `file:line:column: problem`, as compilers write it.
  public var description: String { "Knowledge/\(file):\(line):\(column): \(problem)" }
}
