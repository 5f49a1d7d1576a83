/// One pattern and what a match of it depends on.
struct CommandEntry: Sendable {
  /// The place of its rule in its list.
  var rule: Int32
  /// 0 deny, 1 ask, 2 allow.
  var list: Int8
  var isExact: Bool
  var endsInRedirection: Bool
  var literalPrefix: Int32
}
