import RuleSyntax
import Settings

/// Settings compiled for deciding calls as a release of the product does.
struct ProductPolicy: Sendable {
  /// What the settings say beside their rules.
  let measured: MeasuredStack
  private let sandbox: SandboxPolicy?
  private let files: [SettingsFile]
  private let settings: SessionSettings
  /// The added directories that no file of the project names.
  private let settledDirectories: [SessionSettings.Directory]
  private let use: PolicyUse
  private let semantics: Semantics
  private let rules = Memo<ProductRules.Session, ProductRules>()

  /// Reads a stack of settings; rules are compiled when a session first needs them.
  init(_ stack: SettingsStack, semantics: Semantics, for use: PolicyUse) {
    self.use = use
    self.semantics = semantics
    measured = MeasuredStack(stack, in: semantics)
    sandbox = SandboxPolicy(measured.sandbox)
    files = stack.files
    settings = SessionSettings(measured)
    settledDirectories = measured.addedDirectories.filter { !$0.isFromProject }.map(
      SessionSettings.Directory.init)
  }

  /// What the settings and a call's context together say about a session.
  func session(_ given: CallContext) -> ProductSession {
    let isAtRoot = given.startCwd.map { $0 == given.projectRoot } ?? true
    var given = given
    // A session that does not say where it started did so at the root of the project (P-3).
    if given.startCwd == nil { given.startCwd = given.projectRoot }
    let wanted = given.mode
    // Whether `auto` can be had depends on the model; where it cannot, the mode is `default` (C-4).
    if !given.isAutoAvailable, settings.mode(chosen: wanted) == .auto { given.mode = .default }
    let context = DecisionContext(given, settings: settings, semantics: semantics)
    let key = ProductRules.Session(
      isTrusted: given.isTrusted, isAuto: context.mode == .auto, isAtRoot: isAtRoot)
    let compiled = rules.value(key) {
      ProductRules(measured, files: files, session: key, semantics: semantics, for: use)
    }
    var settled = settings
    settled.directories = settledDirectories
    let usesOthers = measured.blocksReadsOutside || measured.blocksWritesOutside
    return ProductSession(
      context: context,
      settledContext: usesOthers
        ? DecisionContext(given, settings: settled, semantics: semantics) : context,
      settings: measured, sandbox: sandbox, rules: compiled)
  }
}

/// Everything that a decision of the product rests on, but the call.
struct ProductSession: Sendable {
  /// Directories, mode, links.
  var context: DecisionContext
  private let storage: Storage

  /// Behind one reference: a session is handed to every question about a call.
  private final class Storage: Sendable {
    let settledContext: DecisionContext
    let settings: MeasuredStack
    let sandbox: SandboxPolicy?
    let rules: ProductRules

    init(
      _ settledContext: DecisionContext, _ settings: MeasuredStack, _ sandbox: SandboxPolicy?,
      _ rules: ProductRules
    ) {
      self.settledContext = settledContext
      self.settings = settings
      self.sandbox = sandbox
      self.rules = rules
    }
  }

  /// A session from its parts.
  init(
    context: DecisionContext, settledContext: DecisionContext, settings: MeasuredStack,
    sandbox: SandboxPolicy?, rules: ProductRules
  ) {
    self.context = context
    storage = Storage(settledContext, settings, sandbox, rules)
  }

  /// The same without directories that the repository adds: they do not widen what C-14 narrows.
  var settledContext: DecisionContext { storage.settledContext }
  /// What the settings say beside their rules.
  var settings: MeasuredStack { @inline(__always) _read { yield storage.settings } }
  /// The sandbox; nil where it is off (C-11).
  var sandbox: SandboxPolicy? { @inline(__always) _read { yield storage.sandbox } }
  /// The rules in force.
  var rules: ProductRules { @inline(__always) _read { yield storage.rules } }
}

extension SessionSettings {
  /// What the product takes from settings about a session's mode and directories (C-4, C-6, C-9).
  fileprivate init(_ measured: MeasuredStack) {
    self.init()
    defaultMode = PermissionMode(rawValue: measured.mode.rawValue) ?? .default
    if measured.disablesBypass { disabledModes.insert(.bypassPermissions) }
    if measured.disablesAuto { disabledModes.insert(.auto) }
    directories = measured.addedDirectories.map(Directory.init)
  }
}

extension SessionSettings.Directory {
  /// A directory that counts from where the session started.
  fileprivate init(_ added: MeasuredStack.Directory) {
    self.init(path: added.path, base: nil, needsTrust: added.needsTrust)
  }
}
