public import Discovery
internal import PermissionEngine
public import PolicyAnalysis
public import RuleSyntax
internal import Settings
public import Workspace

/// The project that a tool server speaks about.
public struct ToolProject: Sendable {
  /// Its folder, and where settings of the user are.
  public let place: SessionPlace
  /// What rules mean.
  public let semantics: Semantics
  /// Which findings are wanted under a configuration, unless a call says otherwise.
  public let selection: @Sendable (ConfigurationFile) -> FindingSelection

  /// The project around a working directory; that directory itself where there is none.
  public init(
    around place: SessionPlace, semantics: Semantics,
    selection: @escaping @Sendable (ConfigurationFile) -> FindingSelection
  ) {
    var found = place
    found.startDirectory =
      SettingsDiscovery(semantics: semantics, place: place).projectFolder(around: place.startDirectory)
      ?? place.startDirectory
    self.place = found
    self.semantics = semantics
    self.selection = selection
  }

  /// The session that a call is made in; settings are read anew, so that what was changed counts.
  func session(mode: PermissionMode?) throws(ToolFailure) -> Session {
    var request = SessionRequest()
    request.mode = mode
    // Settings are discovered, so that none is named that could be wrong.
    do { return try request.session(semantics: semantics, place: place) } catch {
      throw ToolFailure(error.messages.joined(separator: "; "))
    }
  }

  /// A path that a call names, absolute.
  ///
  /// - Throws: for one outside of the project, its links followed: what the agent may not read it is not shown here.
  func path(_ name: String) throws(ToolFailure) -> String {
    let path = PathText.absolute(name, from: place.startDirectory)
    let files = FileSystem.live
    let root = files.realPath(place.startDirectory) ?? place.startDirectory
    guard !name.isEmpty, let real = files.realPath(path) else { throw ToolFailure("`\(name)`: no such file") }
    guard PathText.relative(real, to: root) != nil else {
      throw ToolFailure("`\(name)` lies outside of the project `\(place.startDirectory)`")
    }
    return path
  }
}
