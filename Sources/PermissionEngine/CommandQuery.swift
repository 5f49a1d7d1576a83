/// What command rules are asked for.
struct CommandQuery: Sendable {
  /// Which lists are asked; bit 0 deny, 1 ask, 2 allow.
  var lists: UInt8 = 7
  var restriction = CommandRestriction.none
}

/// The first matching pattern of each list, as the place of its rule; `none` where nothing matches.
struct CommandHits: Sendable, Hashable {
  static let none = Int32.max
  var deny = none
  var ask = none
  var allow = none

  subscript(list: Int) -> Int32 {
    get { list == 0 ? deny : list == 1 ? ask : allow }
    set { if list == 0 { deny = newValue } else if list == 1 { ask = newValue } else { allow = newValue } }
  }
}
