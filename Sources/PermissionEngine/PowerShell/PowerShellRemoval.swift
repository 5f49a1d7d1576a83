/// Removals that no rule allows (spec T-14).
enum PowerShellRemoval {
  /// What removal of its targets would mean; texts for people.
  struct Judgement: Sendable {
    /// A system path, or everything in a directory.
    var denied: String?
    /// The working directory or a parent, with everything below.
    var asked: String?
  }

  /// Judges every `Remove-Item` among these commands.
  static func judge(_ commands: [PowerShellScript.Command], in context: DecisionContext) -> Judgement {
    var result = Judgement()
    for command in commands {
      guard let first = command.words.first?.constant,
        PowerShellAliases.canonical(PowerShellTexts.baseName(first)).elementsEqual("remove-item".utf8)
      else { continue }
      let arguments = command.words.dropFirst().map { $0.constant ?? $0.text }
      let isRecursive = arguments.contains(where: isRecursiveOption)
      for target in targets(of: arguments) {
        if isAlwaysDenied(target, in: context) {
          result.denied = result.denied ?? PathBytes.text(target)
        } else if isRecursive, holdsWorkingDirectory(target, in: context) {
          result.asked = result.asked ?? PathBytes.text(target)
        }
      }
    }
    return result
  }

  /// `-Recurse`, any beginning of it, and the Unix spellings that people use.
  private static func isRecursiveOption(_ word: [UInt8]) -> Bool {
    guard word.first == UInt8(ascii: "-"), word.count > 1 else { return false }
    let name = word.dropFirst().prefix { $0 != PathBytes.colon }.map(PathBytes.lowercase)
    return "recurse".utf8.starts(with: name) || name == Array("rf".utf8) || name == Array("fr".utf8)
  }

  private static func targets(of arguments: [[UInt8]]) -> [[UInt8]] {
    arguments.filter { $0.first != UInt8(ascii: "-") }.flatMap { word in
      word.split(separator: UInt8(ascii: ",")).map(Array.init)
    }
  }

  private static func isAlwaysDenied(_ target: [UInt8], in context: DecisionContext) -> Bool {
    let path = target.map { $0 == PathBytes.backslash ? PathBytes.slash : PathBytes.lowercase($0) }
    if path == [UInt8(ascii: "*")] || path.suffix(2).elementsEqual("/*".utf8) { return true }
    if isRegistryOrVariable(path) { return true }
    let absolute = PathBytes.absolute(PathBytes.fromWindows(target), from: context.cwd)
      .map(PathBytes.lowercase)
    let home = context.home.map(PathBytes.lowercase)
    if absolute == home || path == [PathBytes.tilde] || path.elementsEqual("~/".utf8) { return true }
    var segments = absolute.split(separator: PathBytes.slash).map { String(decoding: $0, as: UTF8.self) }[...]
    if PathBytes.hasDrive(target) || context.isWindows, segments.first?.utf8.count == 1 {
      segments = segments.dropFirst()
      guard let top = segments.first else { return true }
      return wholeSystemDirectories.contains(top) || (segments.count == 1 && systemDirectories.contains(top))
    }
    guard let top = segments.first else { return true }
    return segments.count == 1 && systemDirectories.contains(top)
  }

  /// Directories directly below a drive that belong to the system with everything in them.
  private static let wholeSystemDirectories: Set<String> = [
    "program files", "program files (x86)", "programdata", "windows",
  ]

  /// Directories directly below a root that no session owns, in lower case.
  private static let systemDirectories: Set<String> = [
    "$recycle.bin", "applications", "bin", "boot", "cores", "dev", "documents and settings", "efi", "etc",
    "home",
    "lib", "lib32", "lib64", "library", "media", "mnt", "opt", "perflogs", "private", "proc", "recovery",
    "root",
    "run", "sbin", "srv", "sys", "system", "system volume information", "tmp", "users", "usr", "var",
    "volumes",
  ]

  /// Registry drives, and the environment's names of system directories and home.
  private static func isRegistryOrVariable(_ path: [UInt8]) -> Bool {
    let text = String(decoding: path, as: UTF8.self)
    let trimmed = text.utf8.last == PathBytes.slash ? String(text.dropLast()) : text
    if ["hklm:", "hkcu:", "hkcr:", "hku:", "registry:"].contains(where: text.hasPrefix) { return true }
    let system = ["$env:systemroot", "$env:windir", "$env:programfiles", "$env:programdata"]
    if system.contains(where: text.hasPrefix) { return true }
    return ["$home", "$env:userprofile", "$env:home", "$env:systemdrive", "$pshome"].contains(trimmed)
  }

  private static func holdsWorkingDirectory(_ target: [UInt8], in context: DecisionContext) -> Bool {
    if target.map(PathBytes.lowercase).starts(with: Array("$pwd".utf8)) { return true }
    let absolute = PathBytes.absolute(PathBytes.fromWindows(target), from: context.cwd)
    return PathBytes.relative(context.cwd, below: absolute) != nil
  }
}
