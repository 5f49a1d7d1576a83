import CommandKnowledge
import Testing

/// Table 1b of release 2.1.332.
@Suite struct SafeAssignmentTests {
  @Test(arguments: [
    ("NODE_ENV=test", true), ("NODE_ENV='test'", false), ("NODE_ENV=", false), ("NODE_ENV=a b", true),
    ("NODE_ENV=$x", false), ("NODE_ENV=a/b", true), ("NODE_ENV=/a", false), ("NODE_ENV=./a", false),
    ("NODE_ENV=a/../b", false), ("NODE_ENV=a//b", false), ("NODE_ENV=a:b", true), ("NODE_ENV=a:/b", false),
    ("NODE_ENV+=a", false), ("NODE_ENV[0]=a", false), ("node_env=a", false),
    ("LANG=C", true), ("LANG=posix", true), ("LANG=en_US.UTF-8", true), ("LANG=C.utf8", true),
    ("LANG=utf8", true),
    ("LANG=en_US", false), ("LANG=de_DE@euro", false), ("LANG=.utf8", false), ("LC_ALL=C", true),
    ("LC_CTYPE=C.UTF-8", true), ("LC_COLLATE=C", false), ("LC_TIME=C", true), ("COLUMNS=80", true),
    ("COLUMNS=0", true),
    ("COLUMNS=080", false), ("LINES=x", false), ("PORT=3000", false), ("X=1", false),
    ("RUST_LOG=debug", true),
  ]) func safety(_ text: String, _ isSafe: Bool) throws {
    let assignment = try #require(try MeasuredCommand(text + " foo")?.assignments.first)
    #expect(SafeAssignments.isSafe(assignment) == isSafe)
  }

  /// E14: needs no rule as a whole command.
  @Test(arguments: [
    ("NODE_ENV=a", true), ("CI=1", true), ("LANG=C", false), ("LC_ALL=C", false), ("X=1", false),
  ])
  func alone(_ text: String, _ isApproved: Bool) throws {
    let assignment = try #require(try MeasuredCommand(text)?.assignments.first)
    #expect(SafeAssignments.isApprovedAlone(assignment) == isApproved)
  }
}
