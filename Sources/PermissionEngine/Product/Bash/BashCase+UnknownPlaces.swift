import CommandKnowledge
import RuleSyntax
import Settings

/// Texts that read where nobody knows (S-19j).
extension BashCase {
  /// A Read deny rule for a relative path that is read after a move of which nobody knows where it leads: one that
  /// matches it in some directory, a pattern by its letters (S-19j).
  var deniedInUnknownPlace: (rule: SourcedRule, path: [UInt8])? {
    guard context.has(.fileRulesSeeFurtherFiles), !script.liftsWriteChecks, let move = script.unknownMove
    else {
      return nil
    }
    for index in script.commands.indices.dropFirst(move.next)
    where script.commands[index].segment == move.segment {
      guard DirectoryTrail.movingWords(script.commands[index].words[...]) == nil else { continue }
      for file in files[index].files where file.access.contains(.read) && !file.isDerived {
        let path: [UInt8]
        switch file.location {
        case .path(let operand): path = operand
        case .globDirectory: path = file.text
        default: continue
        }
        guard path.first != PathBytes.slash else { continue }
        if let rule = paths.readDenial(inSomeDirectory: path) ?? denialAsInProject(path) {
          return (rule, path)
        }
      }
    }
    return nil
  }

  /// The Read deny rule that matches what is left of `../a` and a pattern as a file of the working directory: elsewhere
  /// such a path has been looked up there already.
  private func denialAsInProject(_ path: [UInt8]) -> SourcedRule? {
    let names = path.split(separator: PathBytes.slash).drop { $0.elementsEqual("..".utf8) }
    let file = context.cwd + names.flatMap { [PathBytes.slash] + $0 }
    return paths.match(PathAccess.read, path: file, in: .deny, context: context)
  }
}
