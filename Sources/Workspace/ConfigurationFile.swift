public import Discovery
public import PolicyAnalysis
internal import Settings

/// Finding and reading of `.ccrules.yml` and of its baseline.
public struct ConfigurationFile: Sendable {
  /// Why a configuration is not in force that should be.
  public enum Failure: Error, Sendable, Hashable {
    /// A file cannot be read.
    case unreadable(FileSystemError)
    /// What the configuration names as its baseline is none.
    case noBaseline(path: String)

    /// For a person, with the path of the file.
    public var message: String {
      switch self {
      case .unreadable(let error): "\(error.path): \(error.message)"
      case .noBaseline(let path):
        "\(path): this is not a baseline; write one with `ccrules lint --write-baseline`"
      }
    }
  }

  /// The configuration; nil when there is none.
  public let configuration: LintConfiguration?
  /// The findings that it knows already; nil without a baseline.
  public let baseline: Baseline?

  private static let names = [".ccrules.yml", ".ccrules.yaml"]
  private static let baselineName = ".ccrules-baseline.json"

  /// Whether a file of this name is a configuration or belongs to one.
  public static func isConfiguration(_ name: String) -> Bool { names.contains(name) || name == baselineName }

  /// Finds and reads one.
  ///
  /// - Parameters:
  ///   - name: the file, as on the command line; nil for the nearest one around the working directory.
  ///   - isWanted: false for none at all.
  ///   - replaced: the path of a baseline that is about to be written, absolute.
  public init(
    named name: String?, isWanted: Bool, replacingBaseline replaced: String? = nil, place: SessionPlace
  ) throws(Failure) {
    let named = name.map { PathText.absolute($0, from: place.startDirectory) }
    try self.init(
      at: isWanted ? named ?? ConfigurationFile.nearest(to: place.startDirectory, in: .live) : nil,
      replacingBaseline: replaced, in: .live)
  }

  /// Reads one.
  ///
  /// - Parameters:
  ///   - path: absolute; nil for none.
  ///   - replaced: the path of a baseline that is about to be written, absolute: it need not be there yet.
  ///   - files: the disk.
  public init(at path: String?, replacingBaseline replaced: String? = nil, in files: FileSystem)
    throws(Failure)
  {
    guard let path else {
      configuration = nil
      baseline = nil
      return
    }
    let read = try ConfigurationFile.read(path, in: files)
    configuration = read
    guard let name = read.baseline else {
      baseline = nil
      return
    }
    let folder = PathText.parent(of: path)
    let file = PathText.absolute(name, from: folder)
    if file == replaced {
      baseline = (try? files.contents(of: file)).flatMap { Baseline($0, in: PathText.parent(of: file)) }
      return
    }
    guard
      let known = Baseline(try ConfigurationFile.bytes(of: file, in: files), in: PathText.parent(of: file))
    else {
      throw .noBaseline(path: file)
    }
    baseline = known
  }

  /// Inputs that one configuration is about.
  public struct Group: Sendable {
    /// The configuration with its baseline.
    public var settled: ConfigurationFile
    /// Their places in `LintTargets.inputs`.
    public var inputs: [Int]
  }

  /// The inputs by configuration: the one that is named, else for each file the nearest one around it.
  ///
  /// - Parameter replaced: the path of a baseline that is about to be written, absolute.
  public static func groups(
    of targets: LintTargets, named name: String?, isWanted: Bool, replacingBaseline replaced: String? = nil,
    place: SessionPlace
  ) throws(Failure) -> [Group] {
    let inputs = Array(targets.inputs.indices)
    guard isWanted, name == nil else {
      return [
        Group(
          settled: try ConfigurationFile(
            named: name, isWanted: isWanted, replacingBaseline: replaced, place: place),
          inputs: inputs)
      ]
    }
    let files = targets.discovery.files
    var order: [String?] = []
    var found: [String?: [Int]] = [:]
    for index in inputs {
      let file = targets.inputs[index].lintedFiles.first.map(\.path).flatMap {
        PathText.isAbsolute($0) ? $0 : nil
      }
      let folder = targets.session ?? file.map(PathText.parent) ?? place.startDirectory
      let path = nearest(to: folder, in: files)
      if found[path] == nil { order.append(path) }
      found[path, default: []].append(index)
    }
    if inputs.isEmpty { order = [nearest(to: targets.session ?? place.startDirectory, in: files)] }
    return try order.map { path throws(Failure) in
      Group(
        settled: try ConfigurationFile(at: path, replacingBaseline: replaced, in: files),
        inputs: found[path] ?? [])
    }
  }

  /// The configuration alone, for `verify`; nil when there is none.
  ///
  /// - Parameter path: absolute; nil for the nearest one around the session's directory.
  public static func assertions(named path: String?, place: SessionPlace) throws(Failure)
    -> LintConfiguration?
  {
    guard let path = path ?? nearest(to: place.startDirectory, in: .live) else { return nil }
    return try read(path, in: .live)
  }

  /// A configuration with what it inherits.
  private static func read(_ path: String, in files: FileSystem) throws(Failure) -> LintConfiguration {
    var configuration = LintConfiguration(try bytes(of: path, in: files), path: path)
    inherit(into: &configuration, above: [], in: files)
    return configuration
  }

  /// Takes over the base that a configuration names. A base that is missing, changed or reached in a circle is a problem of
  /// the configuration, at the place that names it.
  ///
  /// - Parameter paths: of the configurations that build on this one, the outermost first.
  private static func inherit(
    into configuration: inout LintConfiguration, above paths: [String], in files: FileSystem
  ) {
    guard let base = configuration.base else { return }
    let path = PathText.absolute(base.file.value, from: PathText.parent(of: configuration.path))
    let chain = paths + [configuration.path]
    if let first = chain.firstIndex(of: path) {
      let circle = (chain[first...] + [path]).map { "`\(PathText.name(of: $0))`" }.joined(separator: " → ")
      return configuration.report("`extends` goes in a circle: \(circle)", at: base.file.span)
    }
    let content: [UInt8]
    do throws(Failure) { content = try bytes(of: path, in: files) } catch {
      return configuration.report("the base cannot be read: \(error.message)", at: base.file.span)
    }
    let digest = SHA256(of: content).hexadecimal
    guard digest == base.sha256.value.lowercased() else {
      return configuration.report(
        "the base `\(base.file.value)` is not the pinned one: its SHA-256 is \(digest)", at: base.sha256.span,
        help: "look at what changed in it, then pin it anew")
    }
    var inherited = LintConfiguration(content, path: path)
    inherit(into: &inherited, above: chain, in: files)
    configuration.inherit(from: inherited)
  }

  /// In the working directory, or above it up to the root of the git checkout.
  private static func nearest(to directory: String, in files: FileSystem) -> String? {
    let root = GitCheckout(around: directory, in: files)?.root
    var folder = directory
    while true {
      for name in names where files.exists(PathText.join(folder, name)) {
        return PathText.join(folder, name)
      }
      let parent = PathText.parent(of: folder)
      if root == nil || folder == root || parent == folder { return nil }
      folder = parent
    }
  }

  private static func bytes(of path: String, in files: FileSystem) throws(Failure) -> [UInt8] {
    do { return try files.contents(of: path) } catch { throw .unreadable(error) }
  }
}
