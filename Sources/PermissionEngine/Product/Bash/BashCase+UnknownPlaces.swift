import CommandKnowledge
import RuleSyntax
import Settings

/// Texts that read where nobody knows (S-19j).
extension BashCase {
  /// A command reads a relative path after a move of which nobody knows where it leads, where some paths must not be
  /// read. The product then goes by the end of the path; which rules that reaches is open, so the answer is to ask (S-19j).
  var readsUnknownPlace: Bool {
    if script.moves.isEmpty || !context.has(.fileRulesSeeFurtherFiles) { return false }
    guard script.fileBlindness == nil, script.moves.contains(where: { $0.isReal && $0.target == nil }),
      paths.hasPathInReadDeny
    else {
      return false
    }
    return zip(script.commands, files).contains { command, files in
      DirectoryTrail.movingWords(command.words[...]) == nil
        && (files.readsCurrentDirectory
          || files.files.contains { !$0.isRedirection && $0.access.contains(.read) && $0.isRelative })
    }
  }

  /// A Read deny rule for a relative path that is read after such a move: one that matches it in some directory (S-19j).
  var deniedInUnknownPlace: (rule: SourcedRule, path: [UInt8])? {
    guard context.has(.fileRulesSeeFurtherFiles), script.isSimple, let move = script.unknownMove else {
      return nil
    }
    for index in script.commands.indices.dropFirst(move.next)
    where script.commands[index].segment == move.segment {
      guard DirectoryTrail.movingWords(script.commands[index].words[...]) == nil else { continue }
      for file in files[index].files where file.access.contains(.read) && !file.isDerived {
        guard case .path(let path) = file.location, path.first != PathBytes.slash,
          let rule = paths.readDenial(inSomeDirectory: path)
        else { continue }
        return (rule, path)
      }
    }
    return nil
  }
}
