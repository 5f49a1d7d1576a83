/// Why no prefix or wildcard rule approves a command (B-12, S-7, E10).
package struct ApprovalBar: Sendable, Hashable {
  /// What stands in the way, for a person: lower case, no full stop.
  package var reason: String
  /// True when not even an exact rule of the text approves it (`builtin eval x`); only bare `Bash` does.
  package var barsExactRules: Bool
}

/// Commands that only an exact rule, or bare `Bash`, approves.
package enum NeverApproved {
  /// Why prefix and wildcard rules do not approve a command; nil when they may.
  ///
  /// - Parameter words: a simple command without its leading assignments; wrappers in front are looked through.
  package static func bar(_ words: ArraySlice<CommandWord>) -> ApprovalBar? {
    var rest = words
    var isBehindBuiltin = false
    while let first = rest.first {
      if first.value.first == UInt8(ascii: "-") { return ApprovalBar("a command that begins with `-`") }
      guard let wrapper = PlainWrapper(name: first.value) else { break }
      switch wrapper.read(rest).understanding {
      case .ordinary: return nil
      case .unknown: return ApprovalBar("an option of `\(wrapper.rawValue)` that is not understood")
      case .inner(let offset):
        rest = rest.dropFirst(offset)
        if wrapper == .builtin || wrapper == .command { isBehindBuiltin = true }
      }
    }
    guard let first = rest.first else { return nil }
    if BarredBuiltins.isBarred(first.value, rest.dropFirst()) {
      return ApprovalBar(
        "`\(String(decoding: first.value, as: UTF8.self))`", barsExactRules: isBehindBuiltin)
    }
    return BarredArguments.reason(first.value, rest.dropFirst()).map { ApprovalBar($0) }
  }
}

extension ApprovalBar {
  fileprivate init(_ reason: String, barsExactRules: Bool = false) {
    self.init(reason: reason, barsExactRules: barsExactRules)
  }
}

/// Builtins that run or change what the text does not show (S-7).
private enum BarredBuiltins {
  private static let names = MeasuredNames.set(
    """
    eval source . exec trap alias let coproc enable hash mapfile readarray complete bind nocorrect
    shopt zmodload emulate setopt autoload repeat sysopen ztcp zf_rm
    """)

  static func isBarred(_ name: [UInt8], _ arguments: ArraySlice<CommandWord>) -> Bool {
    names.contains(name)
  }
}

/// Commands that are ordinary but with certain arguments (B-12, E10).
private enum BarredArguments {
  private static let starters = MeasuredNames.set(
    "watch setsid ionice flock unshare nsenter strace ltrace chrt taskset script sandbox-exec")
  private static let findActions = MeasuredNames.set(
    "-exec -execdir -ok -okdir -delete -fls -fprint -fprint0 -fprintf -files0-from")

  static func reason(_ name: [UInt8], _ arguments: ArraySlice<CommandWord>) -> String? {
    if starters.contains(name), !arguments.isEmpty {
      return "`\(String(decoding: name, as: UTF8.self))` starts another command"
    }
    if name.elementsEqual("find".utf8), arguments.contains(where: { findActions.contains($0.value) }) {
      return "`find` with an action that runs, removes or writes"
    }
    return nil
  }
}
