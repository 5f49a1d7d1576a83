internal import Discovery
internal import JSONRPC
internal import PermissionEngine
internal import PolicyAnalysis
internal import Settings

/// The state of a language server (LSP 3.17): messages in, messages out, and what there is to be worked out meanwhile.
///
/// It reads no stream and starts no thread; `ServerLoop` does. Nothing that a client sends ends it before `exit`.
public struct LanguageServer: Sendable {
  /// A full analysis that is to be made aside.
  struct Work: Sendable {
    var uri: String
    /// The state of the documents that it is about.
    var revision: Int
    var analysis: DocumentAnalysis
  }

  private enum Phase { case fresh, running, shutDown }

  /// Contents to be framed and sent, in order.
  private(set) var output: [[UInt8]] = []
  /// Lines for the log on standard error.
  private(set) var log: [String] = []
  /// How the process is to end; nil as long as it is to go on.
  private(set) var exitStatus: Int32?
  /// Rises with every change that can change a finding.
  private(set) var revision = 0

  private let version: String
  private var phase = Phase.fresh
  var surroundings: Surroundings
  var documents: [String: OpenDocument] = [:]
  var client = ClientAbilities()
  private var queue: [RPCMessage] = []
  /// Requests for diagnostics that wait for the analysis, with the document they are about.
  private var waiting: [(id: JSONValue, uri: String)] = []

  /// While this long nothing is typed, everything is looked at, at the earliest and at the latest.
  private static let shortestPause = Duration.milliseconds(30)
  private static let longestPause = Duration.milliseconds(400)
  /// What takes longer than this is not done between two keystrokes.
  private static let quickLimit = Duration.milliseconds(80)
  /// From so many bytes on the first analysis is expected to take longer than that.
  private static let largeText = 20_000

  /// A server that nobody has spoken to.
  ///
  /// - Parameter version: of the program.
  public init(_ surroundings: Surroundings, version: String) {
    self.surroundings = surroundings
    self.version = version
  }

  // MARK: Messages

  /// Takes a step of the stream.
  mutating func receive(_ frame: ContentFrames.Frame) {
    switch frame {
    case .malformed(let reason):
      say("passed over: \(reason)")
      send(RPCWriting.failure(of: JSONValue(.null), RPCError(.parseError, reason)))
    case .content(let bytes):
      do throws(RPCMessage.Malformed) { accept(try RPCMessage(bytes)) } catch {
        say("no message: \(error.error.message)")
        send(RPCWriting.failure(of: error.id, error.error))
      }
    }
  }

  private mutating func accept(_ message: RPCMessage) {
    guard message.kind == .notification(method: "$/cancelRequest") else { return queue.append(message) }
    guard let id = message.parameters["id"]?.withoutPlace else { return }
    let queued = queue.firstIndex { if case .request(id, _) = $0.kind { true } else { false } }
    let waits = waiting.firstIndex { $0.id == id }
    // One that is answered already cannot be taken back.
    guard queued != nil || waits != nil else { return }
    if let queued { queue.remove(at: queued) }
    if let waits { waiting.remove(at: waits) }
    send(RPCWriting.failure(of: id, RPCError(.requestCancelled, "cancelled")))
  }

  /// Whether messages wait to be answered.
  var hasMessages: Bool { !queue.isEmpty }

  /// Answers the message that has waited longest.
  mutating func answerNext() {
    guard !queue.isEmpty else { return }
    let message = queue.removeFirst()
    switch message.kind {
    case .response: break
    case .notification(let method): take(method, message.parameters)
    case .request(let id, let method):
      do throws(RPCError) {
        if let answer = try answer(id, method, message.parameters) { send(answer) }
      } catch {
        if error.code != .requestCancelled { say("\(DisplayedMethod.text(method)): \(error.message)") }
        send(RPCWriting.failure(of: id, error))
      }
    }
  }

  /// - Returns: nil for a request that is answered later.
  private mutating func answer(_ id: JSONValue, _ method: String, _ parameters: JSONValue) throws(RPCError)
    -> [UInt8]?
  {
    if method == "initialize" {
      guard phase == .fresh else { throw RPCError(.invalidRequest, "`initialize` comes once") }
      phase = .running
      client = ClientAbilities(parameters)
      if let root = client.root { surroundings.place.startDirectory = root }
      let client = client, version = version
      return RPCWriting.response(to: id) { ServerAbilities.write(for: client, version: version, to: &$0) }
    }
    switch phase {
    case .fresh:
      throw RPCError(.serverNotInitialized, "`\(DisplayedMethod.text(method))` before `initialize`")
    case .shutDown: throw RPCError(.invalidRequest, "`\(DisplayedMethod.text(method))` after `shutdown`")
    case .running: break
    }
    switch method {
    case "shutdown":
      phase = .shutDown
      return RPCWriting.response(to: id) { $0.null() }
    case "textDocument/diagnostic":
      let document = try document(of: parameters)
      guard document.wanted != nil else {
        return RPCWriting.response(to: id) { writeFullReport(of: document, to: &$0) }
      }
      waiting.append((id, document.uri))
      return nil
    case "textDocument/hover": return try hover(id, parameters)
    case "textDocument/completion": return try completion(id, parameters)
    case "textDocument/codeAction": return try codeActions(id, parameters)
    case "textDocument/documentLink": return try documentLinks(id, parameters)
    default: throw RPCError(.methodNotFound, "there is no method `\(DisplayedMethod.text(method))`")
    }
  }

  private mutating func take(_ method: String, _ parameters: JSONValue) {
    if method == "exit" {
      exitStatus = phase == .shutDown ? 0 : 1
      return
    }
    guard phase == .running else { return }
    do throws(RPCError) {
      switch method {
      case "textDocument/didOpen": try open(parameters)
      case "textDocument/didChange": try change(parameters)
      case "textDocument/didClose": try close(parameters)
      // What stands on the disk has changed, or may have.
      case "textDocument/didSave", "workspace/didChangeWatchedFiles": outdate()
      case "initialized": watchFiles()
      // What begins so may be passed over, as everything a client may tell beside.
      default: break
      }
    } catch {
      say("\(DisplayedMethod.text(method)): \(error.message)")
    }
  }

  mutating func send(_ content: [UInt8]) { output.append(content) }

  private mutating func say(_ line: String) { log.append(line) }

  /// What is to be sent and logged; it is not given again.
  mutating func takeOutput() -> (contents: [[UInt8]], log: [String]) {
    defer {
      output = []
      log = []
    }
    return (output, log)
  }

  /// Asks to be told of files that change on the disk.
  private mutating func watchFiles() {
    guard client.watchesFiles else { return }
    send(
      RPCWriting.request("watch", "client/registerCapability") { writer in
        writer.object { writer in
          writer.key("registrations")
          writer.array { writer in
            writer.object { writer in
              writer.member("id", "watch")
              writer.member("method", "workspace/didChangeWatchedFiles")
              writer.key("registerOptions")
              writer.object { writer in
                writer.key("watchers")
                writer.array { writer in
                  for pattern in ["**/.claude/**", "**/.ccrules.{yml,yaml}", "**/.ccrules-baseline.json"] {
                    writer.object { $0.member("globPattern", pattern) }
                  }
                }
              }
            }
          }
        }
      })
  }

  // MARK: Documents

  private mutating func open(_ parameters: JSONValue) throws(RPCError) {
    guard let item = parameters["textDocument"], let uri = item["uri"]?.text, let text = item["text"]?.string
    else {
      throw .invalid("`textDocument` has to have `uri` and `text`")
    }
    // What is no file of this machine belongs to no project.
    guard let path = FileURI.path(uri) else { return }
    var document = OpenDocument(uri: uri, path: path, version: Self.version(item), text: text)
    document.unread = .now
    documents[uri] = document
    outdate(uri, isTyping: false)
  }

  private mutating func change(_ parameters: JSONValue) throws(RPCError) {
    guard let item = parameters["textDocument"], let uri = item["uri"]?.text,
      let changes = parameters["contentChanges"]?.elements
    else { throw .invalid("`textDocument` and `contentChanges` are needed") }
    guard var document = documents.removeValue(forKey: uri) else {
      if FileURI.path(uri) == nil { return }
      throw .invalid("`\(DisplayedMethod.text(uri))` is not open")
    }
    defer {
      documents[uri] = document
      outdate(uri, isTyping: true)
    }
    document.version = Self.version(item)
    // What takes long waits for a pause, so that it is not in the way of the next keystroke.
    document.unread = .now + (document.quickTime < Self.quickLimit ? .zero : document.quickTime)
    for change in changes {
      guard let text = change["text"]?.string else { throw .invalid("a change has to have `text`") }
      if let value = change["range"], !value.isNull {
        document.replace(try Self.range(value), with: text)
      } else {
        document.replace(nil, with: text)
      }
    }
  }

  private mutating func close(_ parameters: JSONValue) throws(RPCError) {
    guard let uri = parameters["textDocument"]?["uri"]?.text else {
      throw .invalid("`textDocument.uri` is needed")
    }
    guard let document = documents.removeValue(forKey: uri) else { return }
    publish(document.uri, nil, [], in: document)
    for (id, _) in waiting.filter({ $0.uri == uri }) {
      send(RPCWriting.failure(of: id, .invalid("`\(DisplayedMethod.text(uri))` is not open any more")))
    }
    waiting.removeAll { $0.uri == uri }
    outdate()
  }

  /// Notes that everything found may be different now.
  ///
  /// - Parameters:
  ///   - uri: the document that changed; nil for any file.
  ///   - isTyping: whether more is soon to come.
  private mutating func outdate(_ uri: String? = nil, isTyping: Bool = false) {
    surroundings.files = FileSystem.live.overlaid(
      with: Dictionary(documents.values.map { ($0.path, $0.text) }) { first, _ in first })
    if let uri, let document = documents[uri], !document.counts {
      documents[uri]?.diagnostics = []
      documents[uri]?.wanted = nil
      return
    }
    revision += 1
    let now = ContinuousClock.now
    for (key, document) in documents where document.isLinted {
      let pause = min(Self.longestPause, max(Self.shortestPause, document.fullTime))
      documents[key]?.wanted = isTyping ? now + pause : now
    }
  }

  // MARK: Analysis

  /// How long until a file is to be looked at by itself; nil when none is.
  func briefPause(at now: ContinuousClock.Instant) -> Duration? {
    documents.values.compactMap(\.unread).min().map { max(.zero, $0 - now) }
  }

  /// Looks at one file by itself whose time has come; false when there is none.
  mutating func workBriefly(at now: ContinuousClock.Instant) -> Bool {
    for (uri, document) in documents {
      guard let time = document.unread, time <= now else { continue }
      documents[uri]?.unread = nil
      guard document.isLinted, let kind = document.kind else {
        finish(uri, DocumentAnalysis.Result())
        return true
      }
      // A small file is soon looked at as a whole, so that nothing flickers.
      guard document.wanted != nil,
        document.fullTime > Self.quickLimit || document.text.count > Self.largeText
      else { continue }
      let analysis = DocumentAnalysis(path: document.path, kind: kind, surroundings: surroundings)
      let start = ProcessorTime.ofThisThread
      let found = analysis.quick().diagnostics
      documents[uri]?.quickTime = ProcessorTime.ofThisThread - start
      // What rests on the whole policy is kept until it is asked again.
      let kept = document.diagnostics.filter { !DocumentAnalysis.quickCodes.contains($0.finding.code) }
      documents[uri]?.diagnostics = (found + kept).sorted { $0.range.lowerBound < $1.range.lowerBound }
      publish(uri)
      return true
    }
    return false
  }

  /// The analysis whose time has come, and how long to wait where that of none has; nil for both when there is none.
  func nextWork(at now: ContinuousClock.Instant) -> (work: Work?, pause: Duration?) {
    let due = documents.values.compactMap { document in document.wanted.map { (document, $0) } }
    // The one that was waited for first; equal ones in the order of their addresses.
    guard let (document, time) = due.min(by: { ($0.1, $0.0.uri) < ($1.1, $1.0.uri) }),
      let kind = document.kind
    else {
      return (nil, nil)
    }
    guard time <= now else { return (nil, time - now) }
    let analysis = DocumentAnalysis(path: document.path, kind: kind, surroundings: surroundings)
    return (Work(uri: document.uri, revision: revision, analysis: analysis), nil)
  }

  /// Takes what a full analysis found, unless something has changed since it began.
  mutating func finish(_ work: Work, _ result: DocumentAnalysis.Result, after time: Duration) {
    documents[work.uri]?.fullTime = time
    guard work.revision == revision else { return }
    finish(work.uri, result)
  }

  private mutating func finish(_ uri: String, _ result: DocumentAnalysis.Result) {
    for line in result.log { say(line) }
    guard documents[uri] != nil else { return }
    documents[uri]?.diagnostics = result.diagnostics
    documents[uri]?.wanted = nil
    documents[uri]?.unread = nil
    publish(uri)
    guard let document = documents[uri] else { return }
    for (id, _) in waiting.filter({ $0.uri == uri }) {
      send(RPCWriting.response(to: id) { writeFullReport(of: document, to: &$0) })
    }
    waiting.removeAll { $0.uri == uri }
  }

  private mutating func publish(_ uri: String) {
    guard let document = documents[uri] else { return }
    publish(uri, document.version, document.diagnostics, in: document)
  }

  private mutating func publish(
    _ uri: String, _ version: Int?, _ diagnostics: [Diagnostic], in document: OpenDocument
  ) {
    // A client that asks is not told as well, which would show everything twice.
    if client.asksForDiagnostics { return }
    send(
      RPCWriting.notification("textDocument/publishDiagnostics") { writer in
        writer.object { writer in
          writer.member("uri", uri)
          if let version { writer.member("version", version) }
          writer.key("diagnostics")
          write(diagnostics, in: document, to: &writer)
        }
      })
  }

  private func writeFullReport(of document: OpenDocument, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("kind", "full")
      writer.key("items")
      write(document.diagnostics, in: document, to: &writer)
    }
  }

  private static func version(_ item: JSONValue) -> Int { item["version"]?.number.flatMap(Int.init) ?? 0 }
}
