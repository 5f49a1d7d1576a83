import CommandKnowledge
import Testing

/// What acceptEdits allows by its words (M-5).
@Suite struct MeasuredAcceptEditsTests {
  @Test(arguments: [
    "mkdir", "mkdir -p a/b", "mkdir --mode=700 a", "mkdir -Z d", "rm -rf -- d", "rm --zzz a", "rmdir -p a",
    "touch",
    "touch a b", "touch 'a b'", "touch a%", "touch \"a'b\"", "touch aé", "touch 1a", "touch _a", "cp a b",
    "cp +x a", "cp ''",
    "mv a \"b c\"", "\"mkdir\" d", "\\mkdir d", "sed s/a/b/ x", "sed 's/a/b/g' x y", "sed s/a/b/",
    "sed -i s/a/b/",
    "sed -i -E s/a/b/ x", "sed --in-place s/a/b/ x", "sed s/a/b/ -i x", "sed s/a/b/ x -i", "sed -iE s/a/b/ x",
    "sed -ii s/a/b/ x", "sed -i -- s/a/b/ x", "sed s/a/b/ -- x", "sed -E -r --posix s/a/b/pI1 x",
    "sed ' s/a/b/' x",
    "sed 's/a$/b/' x", "sed s//b/ x", "sed 's/a\\\\/b/' x", "sed -n p x", "sed -n '1p;2,3p' x",
    "sed p -nrz x",
  ])
  func accepted(_ command: String) throws {
    #expect(AcceptEditsCommand.accepts(try measuredCommand(command).words), "\(command)")
  }

  /// `verify` rests on the names: a command that acceptEdits may allow is one of them, and each of them is one.
  @Test func theNamesAreThoseOfTheForms() throws {
    for name in AcceptedEditNames.all {
      let forms = ["\(name) a", "\(name) a b", "\(name) s/a/b/ x"]
      #expect(try forms.contains { AcceptEditsCommand.accepts(try measuredCommand($0).words) }, "\(name)")
    }
    let others = CommandNames.measuredReadOnlyNames.map { String(decoding: $0, as: UTF8.self) }
    for name in others + ["tee", "ln", "dd", "install", "truncate", "chmod", "xargs", "env", "sudo"]
    where !AcceptedEditNames.all.contains(name) {
      #expect(!AcceptEditsCommand.accepts(try measuredCommand("\(name) a").words), "\(name)")
    }
  }

  @Test(arguments: [
    "/bin/mkdir a", "tee a", "ln a b", "touch -c a", "touch -- a", "touch -", "touch ''", "touch \\k",
    "touch ''k",
    "touch +a", "touch é", "touch '!a'", "touch a ' b'", "cp -r a b", "cp -- a b", "cp - a", "mv -f a b",
    "mkdir $((1))",
    "mkdir \"$PWD/d\"", "rm *.o", "sed -i s/a/b/ x", "sed -Ei s/a/b/ x", "sed -E -i s/a/b/ x",
    "sed -- -i s/a/b/ x",
    "sed -i s/a/b/ x -E", "sed -i -i s/a/b/", "sed -i.bak s/a/b/ x", "sed --in-place=.b s/a/b/ x",
    "sed -e s/a/b/ x",
    "sed -n s/a/b/ x", "sed s/a/b/w x", "sed s/a/b/e x", "sed s/a/b/12 x", "sed 's/a\\/b/c/' x",
    "sed 's/a/b;c/' x",
    "sed 's/{a}/b/' x", "sed 's/#a/b/' x", "sed 's/!a/b/' x", "sed s,a,b, x", "sed d x", "sed p x",
    "sed '' s/a/b/ x",
    "sed 's/é/b/' x", "sed -z s/a/b/ x", "sed -i '' s/a/b/ x", "sed s/a/b/ -", "sed -n p -", "sed",
    "sed -n '$p' x",
    "sed s/a*/b/ x", "sed \"s/a/$HOME/\" x",
  ])
  func notAccepted(_ command: String) throws {
    #expect(!AcceptEditsCommand.accepts(try measuredCommand(command).words), "\(command)")
  }
}
