public import Discovery
internal import Settings
internal import Workspace

/// What a hook learns from its process rather than from the event.
public struct HookSurroundings: Sendable {
  /// `HOME`; nil when it is not set.
  public var home: String?
  /// `CLAUDE_PROJECT_DIR`: where the session began; nil when the product does not say.
  public var project: String?
  /// Where the process is, and where settings of the user are.
  public var place: SessionPlace

  /// Those of this process.
  public init() {
    home = FileSystem.environmentVariable("HOME")
    project = FileSystem.environmentVariable("CLAUDE_PROJECT_DIR")
    place = .ofThisProcess()
  }
}

/// The answer to one event, whatever its bytes are.
public struct HookDecision: Sendable {
  /// The event; nil where the text is none.
  public let event: HookEvent?
  /// What is answered.
  public let reply: HookReply

  /// Decides. Total: what cannot be decided is asked about.
  public init(of text: [UInt8], _ options: HookOptions, in surroundings: HookSurroundings) {
    do throws(HookEvent.Malformed) {
      let event = try HookEvent(text)
      self.event = event
      reply = Self.reply(to: event, options, surroundings)
    } catch {
      event = nil
      reply = .doubt(error.message)
    }
  }

  private static func reply(to event: HookEvent, _ options: HookOptions, _ surroundings: HookSurroundings)
    -> HookReply
  {
    guard let home = surroundings.home, PathText.isAbsolute(home) else {
      return .doubt("HOME is not set, so that user settings cannot be found")
    }
    // What a session is under is settled where it began; the product says that in a variable, and where it is by now in
    // the event.
    let project = surroundings.project.flatMap { PathText.isAbsolute($0) ? $0 : nil } ?? event.cwd
    var place = surroundings.place
    place.home = PathText.absolute(home, from: "/")
    let typedIn = place.startDirectory
    place.startDirectory = PathText.absolute(project, from: "/")
    if options.settings.isEmpty, FileSystem.live.kindFollowingLinks(place.startDirectory) != .directory {
      return .doubt("the folder `\(place.startDirectory)` of the session is not there")
    }
    var request = SessionRequest()
    request.settings = options.settings.map { Self.absolute($0, from: typedIn) }
    request.followsLinks = true
    let session: Session
    do { session = try request.session(semantics: HookPolicy.semantics, place: place) } catch {
      return .doubt(error.messages.joined(separator: "; "))
    }
    for file in session.stack.files {
      if let problem = problem(of: file) { return .doubt(problem) }
    }
    return HookPolicy(session, deniesEffects: options.deniesEffects).reply(to: event.request)
  }

  /// Files are named from where the hook runs, whatever the session's folder; a scope may stand after.
  private static func absolute(_ argument: String, from directory: String) -> String {
    PathText.isAbsolute(argument) ? argument : PathText.join(directory, argument)
  }

  private static func problem(of file: SettingsFile) -> String? {
    if file.isUnreadable || file.root == nil, let problem = file.problems.first {
      let place = file.isUnreadable ? "" : ":\(problem.span.start.line)"
      return "settings that are not understood may stop the call: \(file.path)\(place): \(problem.message)"
    }
    return nil
  }
}
