import CommandKnowledge
import RuleSyntax
import Settings

/// How the product decides a call of Read, Edit or Write (spec P-7, P-8, P-13, P-14, C-14, M-5, M-6).
struct ProductFileDecision: Sendable {
  let access: PathAccess
  let path: ProductCalledPath
  /// The call is one of Write.
  var isWrite = false

  private var text: String { PathBytes.text(path.bytes) }
  private var doing: String { access == .read ? "reading" : "editing" }

  /// A deny rule: `Read` rules deny editing as well, a bare one too (P-8).
  func denied(in session: ProductSession) -> Verdict? {
    let stopsEditing = session.context.has(.readDenyStopsEditTools)
    if access == .edit, stopsEditing, let rule = session.rules.names.firstMatch(Self.read, in: .deny) {
      return .of(.deny, rule, "denies every file to editing tools, too", "P-8")
    }
    if let rule = rule(in: .deny, session) { return .of(.deny, rule, "denies \(doing) `\(text)`", "P-8") }
    // No rule and no mode writes to a file that is itself a link.
    if access != .read, session.context.links.isLink(path.bytes) {
      return Verdict(.deny, .denyRule, "`\(text)` is a link, and links are not written to", "P-7")
    }
    return nil
  }

  /// `blockReadsOutsideWorkingDirectories` and its twin: no rule, hook or mode gets past them (C-14).
  func blocked(in session: ProductSession) -> Verdict? {
    let settings = session.settings
    if access != .read, settings.blocksWritesOutside, isSettingsFile {
      return Verdict(
        .deny, .denyRule,
        "`blockWritesOutsideWorkingDirectories` denies editing `\(text)`, a settings file that could lift it",
        "C-14")
    }
    let isOn = access == .read ? settings.blocksReadsOutside : settings.blocksWritesOutside
    guard isOn, path.isDoubtful || !session.settledContext.isInside(path.bytes), !isOwnOfProject(in: session),
      !(access == .read && ProductOpenPlaces.isInstruction(path.bytes, in: session.context))
    else { return nil }
    let key =
      access == .read ? "blockReadsOutsideWorkingDirectories" : "blockWritesOutsideWorkingDirectories"
    return Verdict(.deny, .denyRule, "`\(key)` denies \(doing) `\(text)`", "C-14")
  }

  /// `settings.json` or `settings.local.json` in a directory `.claude`, wherever that is and however it is capitalised.
  private var isSettingsFile: Bool {
    let names = path.bytes.split(separator: PathBytes.slash).suffix(2).map { $0.map(asciiLowercased) }
    guard names.count == 2, names[0].elementsEqual(".claude".utf8) else { return false }
    return ["settings.json", "settings.local.json"].contains { names[1].elementsEqual($0.utf8) }
  }

  /// What the tool refuses before any rule: in some releases editing a file that is not to be read (P-8).
  func refused(in session: ProductSession) -> Verdict? {
    let feature: Feature = isWrite ? .readDenyRefusesWrites : .readDenyRefusesEdits
    guard access != .read, session.context.has(feature), isDeniedToReading(session) else { return nil }
    return Verdict(
      .ask, .refused, "refused before permissions are looked at: a deny rule for reading names `\(text)`",
      "P-8")
  }

  /// What outlives a hook's ask: protected names and links that lead outside are found before it (M-6).
  func outlivesHook(in session: ProductSession) -> Bool {
    access != .read && openPlace(in: session) == nil && stop(in: session) != nil
  }

  /// Whether a deny rule for reading names the file.
  private func isDeniedToReading(_ session: ProductSession) -> Bool {
    if session.rules.names.firstMatch(Self.read, in: .deny) != nil { return true }
    let reach: FileRule.Reach = .read
    return session.rules.paths.match(reach, path: path.bytes, in: .deny, context: session.context) != nil
  }

  /// An ask rule; one for Read does not reach editing (P-8).
  func asked(in session: ProductSession) -> Verdict? {
    rule(in: .ask, session).map { .of(.ask, $0, "asks about \(doing) `\(text)`", "P-8") }
  }

  /// The rest of the order of P-14: open places, protected paths, mode and hook, allow rules, working directories.
  func decided(wholeTool: SourcedRule?, in session: ProductSession) -> Verdict {
    let context = session.context
    if let place = openPlace(in: session) {
      return Verdict(.allow, .builtIn, "`\(text)` is open: \(place)", "P-13")
    }
    let isBypassed = context.mode == .bypassPermissions
    if access != .read, !isBypassed || context.has(.protectedPathsAskInBypass), let stop = stop(in: session),
      context.has(.protectedPathsAsk) || wholeTool == nil
    {
      return stop
    }
    if isBypassed {
      return Verdict(.allow, .builtIn, "bypassPermissions mode allows \(doing) `\(text)`", "M-5")
    }
    if access != .read, context.mode == .plan, context.has(.editRulesStayOutOfPlan) {
      return Verdict(.ask, .planMode, "plan mode asks before editing `\(text)`", "M-5")
    }
    if context.given.hook == .allow { return Verdict(.allow, .builtIn, "a hook allows the call", "M-6") }
    return ruledOrInside(wholeTool: wholeTool, in: session)
  }

  /// Allow rules, acceptEdits and the working directories.
  private func ruledOrInside(wholeTool: SourcedRule?, in session: ProductSession) -> Verdict {
    let context = session.context
    let isInside = isInside(session)
    if access != .read, isInside, context.mode == .acceptEdits || context.mode == .auto {
      let mode = context.mode.rawValue
      return Verdict(.allow, .builtIn, "\(mode) mode edits `\(text)` inside", "P-13", "M-5")
    }
    // `Edit(*)` and `Write(*)` reach as far as the working directories, the bare name everywhere.
    if let rule = wholeTool, rule.rule.specifier == nil || isInside || !context.has(.starStaysInside) {
      return .of(.allow, rule, "allows \(doing) every file", "P-8")
    }
    if access == .read, context.mode != .auto, ProductProtectedPaths.isSuspicious(path.bytes) {
      return Verdict(.ask, .unmatched, "`\(text)` may name another file than it says", "P-14")
    }
    if let rule = allowRule(in: session) {
      return .of(.allow, rule, "allows \(doing) `\(text)`", "P-8")
    }
    if access == .read, isInside {
      return Verdict(.allow, .builtIn, "`\(text)` is inside the working directories", "P-13")
    }
    if context.mode == .auto {
      // A terminal asks once a session.
      return access == .read
        ? Verdict(.allow, .builtIn, "auto mode reads `\(text)`; a terminal asks about the first", "M-5")
        : .classifier("`\(text)` is outside the working directories")
    }
    let what = isInside ? "" : ", which is outside the working directories"
    return Verdict(.ask, .unmatched, "no rule allows \(doing) `\(text)`\(what)", "P-13")
  }

  /// An allow rule. One for Edit allows reading where it would allow editing (P-8).
  private func allowRule(in session: ProductSession) -> SourcedRule? {
    guard access == .read else { return rule(in: .allow, session) }
    let (paths, context) = (session.rules.paths, session.context)
    if let rule = paths.match(FileRule.Reach.read, path: path.bytes, in: .allow, context: context) {
      return rule
    }
    let isStopped = [RuleList.deny, .ask].contains {
      paths.match(FileRule.Reach.edit, path: path.bytes, in: $0, context: context) != nil
    }
    guard !isStopped, ProductProtectedPaths.reason(for: path.bytes, in: context) == nil else { return nil }
    return rule(in: .allow, session)
  }

  /// What an allow rule does not overcome: protected names (P-14), and links out of the working directories (P-7).
  private func stop(in session: ProductSession) -> Verdict? {
    let context = session.context
    if let reason = ProductProtectedPaths.reason(for: path.bytes, in: context) {
      return context.mode == .auto ? .classifier(reason) : Verdict(.ask, .protectedPath, reason, "P-14")
    }
    guard context.isNamedInside(path.bytes), !context.isInside(path.bytes), rule(in: .allow, session) == nil
    else { return nil }
    return Verdict(.ask, .protectedPath, "`\(text)` leads out of the working directories by a link", "P-7")
  }

  /// Places that need no rule, and what they are (P-13).
  private func openPlace(in session: ProductSession) -> String? {
    ProductOpenPlaces.place(of: path.bytes, access, in: session.context)
  }

  /// Whether the file is one that the product keeps about this project: C-14 lets it pass.
  private func isOwnOfProject(in session: ProductSession) -> Bool {
    ProductOpenPlaces.isOfProject(path.bytes, access, in: session.context)
  }

  private func isInside(_ session: ProductSession) -> Bool {
    !path.isDoubtful && session.context.isInside(path.bytes)
  }

  private func rule(in list: RuleList, _ session: ProductSession) -> SourcedRule? {
    let context = session.context
    if list == .deny, access == .edit, !context.has(.readDenyStopsEditTools) {
      let reach: FileRule.Reach = .edit
      return session.rules.paths.match(reach, path: path.bytes, in: .deny, context: context)
    }
    return session.rules.paths.match(access, path: path.bytes, in: list, context: context)
  }

  private static let read = Array("Read".utf8)
}
