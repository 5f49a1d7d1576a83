internal import PermissionEngine
public import PolicyAnalysis
public import RuleSyntax
internal import Settings

/// Machines with the same release and the same settings, and what an upgrade changes for them.
public struct FleetGroup: Sendable {
  /// Their release.
  public var release: Release
  /// The paths of their settings.
  public var settings: [String]
  /// Their names.
  public var machines: [String]
  /// What changes.
  public var diff: UpgradeDiff

  /// A group from its parts.
  public init(release: Release, settings: [String], machines: [String], diff: UpgradeDiff) {
    self.release = release
    self.settings = settings
    self.machines = machines
    self.diff = diff
  }
}

/// What an upgrade of many machines changes: groups of machines, the largest first.
public struct FleetReporter: Sendable {
  private let to: Release
  private let groups: [FleetGroup]
  private let current: [String]
  private let paths: DisplayPath

  /// A reporter.
  ///
  /// - Parameter current: machines that have the release already, or a later one.
  public init(to release: Release, groups: [FleetGroup], current: [String], paths: DisplayPath) {
    to = release
    self.groups = groups.sorted { $0.machines.count > $1.machines.count }
    self.current = current
    self.paths = paths
  }

  private func reporter(_ group: FleetGroup) -> UpgradeReporter {
    UpgradeReporter(from: group.release, to: to, paths: paths)
  }

  private func title(_ group: FleetGroup) -> String {
    let names = group.machines.prefix(5).joined(separator: ", ")
    let more = group.machines.count > 5 ? " and \(group.machines.count - 5) more" : ""
    return "\(Wording.counted(group.machines.count, "machine")): \(names)\(more)"
  }

  /// For people.
  public var text: String {
    let parts = groups.map {
      DisplayText.visible(title($0)) + "\n" + reporter($0).text(of: $0.diff, onlyChanges: true)
    }
    return (parts + remarks.map { $0 + "\n" }).joined(separator: "\n")
  }

  /// For pull requests.
  public var markdown: String {
    let parts = groups.map {
      "## " + MarkdownText.inline(title($0)) + "\n\n" + reporter($0).markdown(of: $0.diff)
    }
    return (parts + remarks.map { $0 + "\n" }).joined(separator: "\n")
  }

  private var remarks: [String] {
    current.isEmpty ? [] : ["\(Wording.counted(current.count, "machine")) at \(to) or later: nothing to do"]
  }

  /// One object: `version`, `to`, `groups`, `current`.
  public var json: [UInt8] {
    var writer = JSONWriter(layout: .indented)
    writer.object { writer in
      writer.member("version", 1)
      writer.member("to", to.description)
      writer.key("groups")
      writer.array { writer in
        for group in groups {
          writer.object { writer in
            writer.member("release", group.release.description)
            writer.member("settings", strings: group.settings)
            writer.member("machines", strings: group.machines)
            reporter(group).write(group.diff.changes, to: &writer)
          }
        }
      }
      writer.member("current", strings: current)
    }
    return writer.bytes + [0x0A]
  }
}
