internal import Discovery
internal import PermissionEngine
internal import PolicyAnalysis
internal import Reporting
internal import RuleSyntax
internal import Settings
internal import Workspace

/// `diff`: which calls other rules would decide differently.
struct DiffTool: ServerTool {
  let name = "diff"
  let title = "Compare permission rules"
  let description = """
    Shows which calls are newly allowed, asked about or denied: by rules that would be added to the local settings \
    (`allow`, `ask`, `deny`), or since a git revision (`since`). Use it to show what a proposed rule would let through.
    """
  let parameters = [
    ToolParameter(name: "allow", kind: .strings, description: "Rules that would be added to `allow`."),
    ToolParameter(name: "ask", kind: .strings, description: "Rules that would be added to `ask`."),
    ToolParameter(name: "deny", kind: .strings, description: "Rules that would be added to `deny`."),
    ToolParameter(
      name: "since", kind: .string,
      description:
        "A git revision, such as `HEAD` or `main`, whose project settings are compared with those of today."),
  ]
  private let project: ToolProject

  init(_ project: ToolProject) { self.project = project }

  func call(_ arguments: ToolArguments) throws(ToolFailure) -> ToolResult {
    let added = RuleList.allCases.map { ($0, arguments.texts($0.rawValue) ?? []) }.filter { !$0.1.isEmpty }
    switch (arguments.text("since"), added.isEmpty) {
    case (let revision?, true): return try since(revision)
    case (nil, false): return try adding(added)
    default: throw ToolFailure("give either rules in `allow`, `ask` or `deny`, or a revision in `since`")
    }
  }

  private func adding(_ rules: [(list: RuleList, texts: [String])]) throws(ToolFailure) -> ToolResult {
    let parser = RuleParser(semantics: project.semantics)
    for (list, texts) in rules {
      for text in texts {
        do { _ = try parser.parse(Array(text.utf8), in: list) } catch {
          throw ToolFailure("\(Quotation.quoted(text)) is no rule: \(error.message)")
        }
      }
    }
    let session = try project.session(mode: .default)
    let proposals = rules.map { list, texts in
      SettingsFile.proposal(
        of: texts, in: list, path: "<proposal>", scope: .local, semantics: project.semantics)
    }
    return result(
      from: session.stack, to: SettingsStack(session.stack.files + proposals), session.context, names: [:])
  }

  private func since(_ revision: String) throws(ToolFailure) -> ToolResult {
    guard !revision.isEmpty, revision.utf8.first != UInt8(ascii: "-") else {
      throw ToolFailure("a revision begins with no `-`")
    }
    let compared: ComparedSettings
    do throws(ComparedSettings.Failure) {
      compared = try ComparedSettings(
        since: revision, paths: [], semantics: project.semantics, place: project.place)
    } catch {
      throw ToolFailure(error.messages.joined(separator: "; "))
    }
    let context = CallContext(cwd: compared.folder, projectRoot: compared.folder, home: project.place.home)
    let shown = DisplayPath(relativeTo: project.place.startDirectory)
    let names = Dictionary((compared.old + compared.new).map { ($0.path, shown.text($0.path)) }) { first, _ in
      first
    }
    return result(from: SettingsStack(compared.old), to: SettingsStack(compared.new), context, names: names)
  }

  private func result(
    from old: SettingsStack, to new: SettingsStack, _ context: CallContext, names: [String: String]
  ) -> ToolResult {
    let diff = PolicyDiff(from: old, to: new, semantics: project.semantics, context: context)
    let guards = GuardDifference(from: old, to: new, semantics: project.semantics, context: context)
    let reporter = DiffReporter(guards: GuardReporter(guards, oldNames: names, newNames: names))
    return ToolResult(reporter.text(of: diff), json: reporter.json(of: diff))
  }
}
