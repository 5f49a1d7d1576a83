/// What an allowed call can bring about.
public enum Capability: String, Sendable, CaseIterable, Comparable {
  /// Runs code of the caller's choice.
  case execute
  /// Acts as another user, changes permissions or the machine.
  case privilege
  /// Leaves something behind that runs or holds later: a service, a hook, a key, a setting.
  case persist
  /// Downloads and installs code.
  case installCode = "install-code"
  /// Changes a cloud, a cluster, a database or repository hosting.
  case cloudMutate = "cloud-mutate"
  /// Publishes: packages, images, releases, branches.
  case publish
  /// Prints or copies credentials.
  case secretRead = "secret-read"
  /// Sends data of the caller's choice to a host of the caller's choice.
  case networkSend = "network-send"
  /// Removes or empties files.
  case delete
  /// Creates or changes files.
  case writeFile = "write-file"
  /// Fetches from a host of the caller's choice.
  case networkFetch = "network-fetch"
  /// Prints or copies files of the caller's choice.
  case readFile = "read-file"

  /// The graver capability comes first; used where one has to stand for several.
  public static func < (left: Capability, right: Capability) -> Bool { left.rank < right.rank }

  /// 0 for the gravest.
  public var rank: Int { Capability.allCases.firstIndex(of: self) ?? 0 }
}

/// How freely the caller chooses the effect of an allowed call.
public enum Reach: String, Sendable, CaseIterable, Comparable {
  /// Hardly: names, metadata, counts, or a nuisance.
  case marginal = "low"
  /// Within what the project holds, or within one kind of object that the rule's words name.
  case bounded = "medium"
  /// The rule's words name a harmless task; an option or operand that its wildcard admits turns it into
  /// the effect.
  case option = "high"
  /// Freely: the effect is what the command is for.
  case free = "critical"

  /// The freer reach is greater.
  public static func < (left: Reach, right: Reach) -> Bool { left.rank < right.rank }

  /// 0 for the least.
  public var rank: Int { Reach.allCases.firstIndex(of: self) ?? 0 }
}
