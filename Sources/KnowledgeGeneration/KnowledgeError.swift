/// Why a knowledge file is not turned into Swift, and where.
public struct KnowledgeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name of the file below `Knowledge`.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// What is wrong, in plain English.
  public var problem: String

  /// A problem at a place.
  public init(file: String, line: Int, problem: String) {
    self.file = file
    self.line = line
    self.problem = problem
  }

  /// `file:line: problem`, as compilers write it.
  public var description: String { "Knowledge/\(file):\(line): \(problem)" }
}
