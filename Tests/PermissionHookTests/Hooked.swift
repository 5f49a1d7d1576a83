import Foundation
import PermissionEngine
import PermissionHook
import PolicyTesting
import Settings
import TestSupport
import Workspace

/// A hook and what it answers, without a process.
struct Hooked {
  /// The answer to the call of a vector, under its settings.
  static func reply(to vector: PolicyVector, deniesEffects: Bool = false) -> HookReply {
    // Each source as a file of its own, which can be read again in another reading.
    let files = vector.settings.map { settings in
      var writer = JSONWriter()
      writer.value(settings.object)
      return SettingsReader(semantics: HookPolicy.semantics).read(
        writer.bytes, path: settings.path, scope: settings.scope)
    }
    let session = Session(
      stack: SettingsStack(files), semantics: HookPolicy.semantics,
      context: vector.context, directory: vector.context.cwd)
    return HookPolicy(session, deniesEffects: deniesEffects).reply(to: CallRequest(call: vector.call))
  }

  /// The answer to a call under project settings.
  static func reply(
    to call: ToolCall, _ settings: String, mode: PermissionMode? = nil, deniesEffects: Bool = false
  )
    -> HookReply
  {
    let file = SettingsReader(semantics: HookPolicy.semantics).read(
      Array(settings.utf8), path: "/w/app/.claude/settings.json", scope: .project)
    let session = Session(
      stack: SettingsStack([file]), semantics: HookPolicy.semantics,
      context: CallContext(cwd: "/w/app", projectRoot: "/w/app", home: "/home/u"), directory: "/w/app")
    var request = CallRequest(call: call)
    request.mode = mode
    return HookPolicy(session, deniesEffects: deniesEffects).reply(to: request)
  }

  static func reply(
    to command: String, _ settings: String, mode: PermissionMode? = nil, deniesEffects: Bool = false
  )
    -> HookReply
  {
    reply(
      to: ToolCall(tool: "Bash", input: ["command": .string(command)]), settings, mode: mode,
      deniesEffects: deniesEffects)
  }

  /// The vectors of a file of attacks: the project's own, and those beside it where they are.
  static func vectors(_ name: String) throws -> [PolicyVector] {
    let folders = [ProjectPaths.corpus + "/attacks", ProjectPaths.shared + "/attacks"]
    return try folders.flatMap { try TextFiles.lines(of: "\($0)/\(name)").map(PolicyVector.init(parsing:)) }
  }
}

extension HookReply {
  var isAsk: Bool { if case .ask = self { true } else { false } }
  var isDeny: Bool { if case .deny = self { true } else { false } }
}
