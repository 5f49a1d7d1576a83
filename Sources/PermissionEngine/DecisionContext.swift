import RuleSyntax
internal import Settings

/// What the settings and the context together say about a session, worked out once a decision.
struct DecisionContext: Sendable {
  /// What a session has stays as it is, behind one reference: a context is handed to every question about a call.
  private final class Storage: Sendable {
    let given: CallContext
    let mode: PermissionMode
    let workingDirectories: [[UInt8]]
    let cwd: [UInt8]
    let home: [UInt8]
    let projectRoot: [UInt8]
    let startDirectory: [UInt8]
    let sessionDirectories: [[UInt8]]
    let isWindows: Bool
    let links: SymbolicLinks
    let semantics: Semantics

    init(_ given: CallContext, _ settings: SessionSettings, _ semantics: Semantics) {
      let isWindows = given.platform == "windows"
      let root = [PathBytes.slash]
      func directory(_ text: String, from base: [UInt8]) -> [UInt8] {
        DecisionContext.absolute(Array(text.utf8), from: base, isWindows: isWindows)
      }
      self.given = given
      self.semantics = semantics
      self.isWindows = isWindows
      mode = settings.mode(chosen: given.mode)
      links = SymbolicLinks(given.links)
      cwd = directory(given.cwd, from: root)
      let home = directory(given.home, from: root)
      self.home = home
      projectRoot = directory(given.projectRoot, from: root)
      startDirectory = given.startCwd.map { directory($0, from: root) } ?? cwd
      var directories = [cwd]
      for added in settings.directories where given.isTrusted || !added.needsTrust {
        let base =
          added.base.map { DecisionContext.directory($0, from: root, home: home, isWindows: isWindows) }
          ?? startDirectory
        directories.append(
          DecisionContext.directory(added.path, from: base, home: home, isWindows: isWindows))
      }
      for added in given.additionalDirectories {
        let path = DecisionContext.directory(added, from: startDirectory, home: home, isWindows: isWindows)
        directories.append(path)
      }
      workingDirectories = directories
      sessionDirectories = [given.startCwd == nil ? projectRoot : startDirectory] + directories
    }
  }

  private let storage: Storage
  /// The context as given.
  var given: CallContext { @inline(__always) _read { yield storage.given } }
  /// The mode in force (C-4, C-6, M-5).
  var mode: PermissionMode { @inline(__always) _read { yield storage.mode } }
  /// cwd, `additionalDirectories` and `--add-dir`, absolute and resolved, without trailing slash (P-13).
  var workingDirectories: [[UInt8]] { @inline(__always) _read { yield storage.workingDirectories } }
  /// The working directory, absolute and resolved, without trailing slash (except `/`).
  var cwd: [UInt8] { @inline(__always) _read { yield storage.cwd } }
  /// The home directory, likewise.
  var home: [UInt8] { @inline(__always) _read { yield storage.home } }
  /// The project root, likewise.
  var projectRoot: [UInt8] { @inline(__always) _read { yield storage.projectRoot } }
  /// Where the session started, likewise (P-3).
  var startDirectory: [UInt8] { @inline(__always) _read { yield storage.startDirectory } }
  /// Where the session started for the product, and the working directories.
  var sessionDirectories: [[UInt8]] { @inline(__always) _read { yield storage.sessionDirectories } }
  /// Whether paths are written the Windows way (P-15).
  var isWindows: Bool { @inline(__always) _read { yield storage.isWindows } }
  /// Known symbolic links (P-7).
  var links: SymbolicLinks { @inline(__always) _read { yield storage.links } }
  /// What the rules mean, and the release that decides.
  var semantics: Semantics { @inline(__always) _read { yield storage.semantics } }
  /// Takes everything that a path goes up from as there, to see whether that matters (S-19g).
  var parentsExist = false
  /// Whether somebody reads why a call is decided as it is; where nobody does, reasons stay without words.
  var isExplained = true

  /// Joins a call's context with what the settings say about every session.
  init(
    _ given: CallContext, settings: SessionSettings = SessionSettings(), semantics: Semantics = .current
  ) {
    storage = Storage(given, settings, semantics)
  }

  /// Whether the release that decides has a feature.
  @inline(__always)
  func has(_ feature: Feature) -> Bool { semantics.has(feature) }

  /// A text for a person; empty where nobody reads it.
  func words(_ text: @autoclosure () -> String) -> String { isExplained ? text() : "" }

  /// Makes a path absolute and resolves `.`, `..` and repeated slashes textually (P-6, P-15); a trailing slash
  /// is dropped. `~` is not expanded here.
  func absolute(_ path: some Collection<UInt8>, from directory: [UInt8]) -> [UInt8] {
    Self.absolute(path, from: directory, isWindows: isWindows)
  }

  /// Whether an absolute path is known to exist (S-19g).
  func exists(_ path: [UInt8]) -> Bool {
    parentsExist || given.existingPaths?.contains(PathBytes.text(path)) == true
  }

  /// Whether an absolute, resolved path is one of the working directories or lies below one (P-13). Known links
  /// are followed: both the path and its target have to be inside (P-7).
  func isInWorkingDirectories(_ path: [UInt8]) -> Bool {
    guard workingDirectories.contains(where: { PathBytes.relative(path, below: $0) != nil }) else {
      return false
    }
    let resolution = links.resolve(path)
    guard resolution.isComplete else { return false }
    guard resolution.stages.count > 1 else { return true }
    // The working directory may itself be reached through a link; an added directory that is one is not
    // followed, because a project could make it point anywhere.
    let target = resolution.target
    return (workingDirectories + [links.resolve(cwd).target]).contains {
      PathBytes.relative(target, below: $0) != nil
    }
  }

  fileprivate static func absolute(
    _ path: some Collection<UInt8>, from directory: [UInt8], isWindows: Bool
  ) -> [UInt8] {
    if isWindows || PathBytes.looksLikeWindows(path) {
      return PathBytes.absolute(PathBytes.fromWindows(path), from: directory)
    }
    return PathBytes.absolute(path, from: directory)
  }

  /// An added directory: `~` and `~/x` count from home (C-9).
  fileprivate static func directory(
    _ text: String, from base: [UInt8], home: [UInt8], isWindows: Bool
  ) -> [UInt8] {
    var bytes = Array(text.utf8)
    if isWindows || PathBytes.looksLikeWindows(bytes) { bytes = PathBytes.fromWindows(bytes) }
    if bytes.first == PathBytes.tilde, bytes.count == 1 || bytes[1] == PathBytes.slash {
      bytes = home + bytes.dropFirst()
    }
    return absolute(bytes, from: base, isWindows: isWindows)
  }
}
