package import PatternMatching
internal import RuleSyntax

/// The files that a Read or Edit rule reaches, and the sorts of access that it decides.
package struct PathExtent: Sendable {
  /// What may be done with a file, as far as rules tell it apart (P-8).
  package struct Access: OptionSet, Sendable, Hashable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }
    package static let read = Access(rawValue: 1)
    package static let edit = Access(rawValue: 2)
    package static let notebook = Access(rawValue: 4)
  }

  /// What the rule decides.
  package let access: Access
  /// Nil for every path.
  private let form: Form?
  let ignoresCase: Bool

  private enum Form: Sendable {
    case documented(FilePattern)
    case product(ProductPathForm)
  }

  init?(whole name: ToolNamePattern, list: RuleList, semantics: Semantics) {
    let access = Self.access(name, list, semantics)
    guard !access.isEmpty, !name.isGlob else { return nil }
    self.access = access
    form = nil
    ignoresCase = false
  }

  /// The files of a rule as the product takes it; nil when it reaches none, or none that could be said alone.
  init?(_ rule: ProductRule) {
    guard let form = ProductPathForm(rule) else { return nil }
    self.form = .product(form)
    switch (rule.tool.elementsEqual("Read".utf8), rule.list) {
    case (true, .deny): access = [.read, .edit]
    case (true, _): access = .read
    // What an Edit rule lets be read, it lets be edited (P-8).
    case (false, _): access = [.edit, .notebook]
    }
    ignoresCase = false
  }

  /// The same in a session with further working directories, which patterns of the product may count from (P-4).
  package func counted(fromEachOf directories: [String]) -> PathExtent {
    guard case .product(var form)? = form else { return self }
    form.addedDirectories = directories
    return PathExtent(access: access, form: .product(form), ignoresCase: ignoresCase)
  }

  private init(access: Access, form: Form?, ignoresCase: Bool) {
    self.access = access
    self.form = form
    self.ignoresCase = ignoresCase
  }

  /// Whether entries of the same list that begin with `!` may take paths out of it (P-10).
  package var isNegatable: Bool {
    if case .product(let form)? = form { form.pattern.anchorClass == .relative } else { false }
  }

  init?(
    _ rule: RuleInForce, _ path: PathPattern, _ name: ToolNamePattern, semantics: Semantics
  ) {
    let pattern = FilePattern(rule, path, semantics: semantics)
    access = Self.access(name, rule.list, semantics)
    guard !access.isEmpty, !pattern.anchors.isEmpty else { return nil }
    form = .documented(pattern)
    ignoresCase = rule.list != .allow && semantics.has(.restrictionsIgnorePathCase)
  }

  /// The same table as `FileRules.reaches` reads (P-8).
  private static func access(_ name: ToolNamePattern, _ list: RuleList, _ semantics: Semantics) -> Access {
    let isRead = name.matches(Array("Read".utf8))
    let isEdit = name.matches(Array("Edit".utf8))
    var access: Access = []
    if isRead || (isEdit && list == .allow && semantics.has(.editAllowsReading)) { access.insert(.read) }
    if isEdit || (isRead && list == .deny && semantics.has(.readDenyStopsEditing)) { access.insert(.edit) }
    if isEdit { access.insert(.notebook) }
    return access
  }

  /// True for a rule without a path.
  package var isEveryPath: Bool { form == nil }

  /// Whether a path belongs to it in a session.
  ///
  /// - Parameter path: absolute and resolved.
  package func contains(_ path: [UInt8], in context: CallContext) -> Bool {
    if isEveryPath { return true }
    return anchoredGlobs(in: DecisionContext(context)).contains { directory, globs in
      guard let relative = PathBytes.relative(path, below: directory, ignoringCase: ignoresCase) else {
        return false
      }
      return globs.contains { $0.matches(relative, isDirectory: false) }
    }
  }

  /// The globs with the directories that they count from; none for every path.
  func anchoredGlobs(in session: DecisionContext) -> [(directory: [UInt8], globs: [PathGlob])] {
    switch form {
    case .documented(let pattern): pattern.anchors.map { ($0.directory(in: session), pattern.globs) }
    case .product(let form): form.directories(in: session).map { ($0, form.pattern.globs) }
    case nil: []
    }
  }

  /// The paths in a session: those of files, or those of directories.
  package func language(in context: CallContext, areDirectories: Bool) -> Language {
    if isEveryPath { return .absolutePaths }
    let parts = anchoredGlobs(in: DecisionContext(context)).flatMap { directory, globs -> [Language] in
      globs.map { .paths($0, anchor: directory, areDirectories: areDirectories) }
    }
    return Language.union(of: parts).intersection(.absolutePaths)
  }

  /// Paths that belong to it, absolute, made by filling wildcards.
  package func examples(filledWith names: [[UInt8]], in context: CallContext) -> [[UInt8]] {
    anchoredGlobs(in: DecisionContext(context)).flatMap { directory, globs -> [[UInt8]] in
      let front = directory == [PathBytes.slash] ? directory : directory + [PathBytes.slash]
      let found = globs.flatMap { $0.examples(filledWith: names) }
      guard case .product(let form)? = form, form.namesFolder, let name = names.first else {
        return found.map { front + $0 }
      }
      // `folder/**` is the folder and all below it to the product; people mean what is below (P-5).
      return found.flatMap { [front + $0 + [PathBytes.slash] + name, front + $0] }
    }
  }
}
