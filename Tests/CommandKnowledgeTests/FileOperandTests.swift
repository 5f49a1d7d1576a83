import CommandKnowledge
import ShellSyntax
import Testing

/// `r`, `w`, `d`, `x` before each file name, `*` after it when everything below counts.
func files(_ line: String) -> String {
  let all = words(line)
  guard let found = FileOperands.of(all, byBaseName: true) else { return "nil" }
  return found.operands.map { operand in
    var mark = ""
    if operand.access.contains(.read) { mark += "r" }
    if operand.access.contains(.write) { mark += "w" }
    if operand.access.contains(.delete) { mark += "d" }
    if operand.access.contains(.execute) { mark += "x" }
    let name = operand.name.map(text) ?? String(text(all[operand.wordIndex]).dropFirst(operand.prefixLength))
    return mark + ":" + name + (operand.access.contains(.recursive) ? "*" : "")
  }.joined(separator: " ")
}

@Suite struct FileOperandTests {
  @Test(arguments: [
    ("cat a b", "r:a r:b"), ("cat -n -- -x", "r:-x"), ("/bin/cat a", "r:a"), ("head -n 5 a", "r:a"),
    ("head -5 a", "r:a"),
    ("tail -f a", "r:a"), ("head --lines=5 a", "r:a"), ("head -c5 a", "r:a"), ("cat $F", "r:$F"),
    ("cat ~/.ssh/id", "r:~/.ssh/id"),
    ("grep x a b", "r:a r:b"), ("grep -e x a", "r:a"), ("grep -f p a", "r:p r:a"), ("grep -fp a", "r:p r:a"),
    ("grep --file=p a", "r:p r:a"),
    ("grep -rn x src", "r:src*"), ("grep -A 3 x a", "r:a"), ("grep --unheard x a", "r:x r:a"),
    ("grep $X a", "r:$X r:a"),
    ("egrep -i x a", "r:a"), ("rg x src", "r:src*"), ("rg --files src", "r:src*"),
    ("rg -f p src", "r:p* r:src*"),
    ("sed -n p a", "r:a"), ("sed -i s/a/b/ a", "rw:a"), ("sed -i.bak s/a/b/ a", "rw:a"),
    ("sed -e p a", "r:a"), ("sed -f s a", "r:s r:a"),
    ("sed --in-place p a", "rw:a"), ("sed -n 'w out' a", "w:out r:a"), ("sed 's/a/b/gw out' a", "w:out r:a"),
    ("sed '/x/r in' a", "r:in r:a"), ("sed -e 'p;W o' a", "w:o r:a"), ("awk '{print}' a", "r:a"),
    ("awk -f p a", "r:p r:a"),
    ("awk -F: '{print}' a", "r:a"), ("jq .x a", "r:a"), ("jq --arg a b .x f", "r:f"),
    ("jq --slurpfile a b .x f", "r:b r:f"),
    ("tee a b", "w:a w:b"), ("tee -a a", "w:a"), ("touch a", "w:a"), ("touch -r b a", "r:b w:a"),
    ("mkdir -p a/b", "w:a/b"),
    ("mkdir -m 700 a", "w:a"), ("rm -rf a", "d:a*"), ("rm -Rv a", "d:a*"), ("rm a", "d:a"),
    ("rmdir a", "d:a"), ("unlink a", "d:a"),
    ("truncate -s 0 a", "w:a"), ("shred -u a", "w:a"), ("chmod 644 a", "w:a"), ("chmod -x a", "w:a"),
    ("chmod --reference=b a", "r:b w:a"),
    ("chmod -R u+w a", "w:a*"), ("chown u:g a", "w:a"), ("cp a b", "r:a w:b w:b/a"),
    ("cp x/a b c", "r:x/a r:b w:c w:c/a w:c/b"),
    ("cp -t d a b", "w:d r:a r:b w:d/a w:d/b"), ("cp --target-directory=d a", "w:d r:a w:d/a"),
    ("cp --targ=d a", "w:d r:a w:d/a"),
    ("cp -r a b", "r:a* w:b* w:b/a"), ("cp -T a b", "r:a w:b"), ("cp x/.git/ .", "r:x/.git/ w:. w:./.git"),
    ("cp a/. b", "r:a/. w:b"),
    ("cp a /dev/null", "r:a w:/dev/null"), ("cp $X/.env d", "r:$X/.env w:d w:d/.env"),
    ("cp \"$X\" d", "r:\"$X\" w:d"), ("cp a* d", "r:a* w:d"),
    ("mv a b", "rd:a w:b w:b/a"), ("ln -s a b", "r:a w:b w:b/a"), ("ln -s x/a", "r:x/a w:a"),
    ("install -m 644 a b", "r:a w:b w:b/a"),
    ("install -d a b", "w:a w:b"), ("dd if=a of=b bs=1", "r:a w:b"), ("find src -name x", "r:src*"),
    ("find . -delete", "rd:.*"),
    ("find . -fprint out", "r:.* w:out"), ("find . -newer a", "r:.* r:a"), ("test -f a", "r:a"),
    ("[ a -nt b ]", "r:b r:a"),
    ("test -n \"$X\"", ""), ("sort -o b a", "w:b r:a"), ("sort -ob a", "w:b r:a"),
    ("sort --output=b a", "w:b r:a"), ("sort -k 2 a", "r:a"),
    ("uniq a b", "r:a w:b"), ("xxd a b", "r:a w:b"), ("split a p", "r:a w:p"), ("patch a p", "w:a r:p"),
    ("patch -i p a", "r:p w:a"),
    ("gzip a", "rwd:a"), ("gzip -c a", "r:a"), ("zip a b", "w:a r:b"), ("unzip a m", "r:a"),
    ("unzip -d o a", "w:o r:a"),
    ("tar -czf a b", "w:a r:b"), ("tar czf a b", "w:a r:b"), ("tar xf a -C d", "r:a w:d"),
    ("tar -tf a", "r:a"), ("tar --create --file=a b", "w:a r:b"),
    ("curl -o a u", "w:a"), ("curl -sSLo a u", "w:a"), ("curl -T a u", "r:a"), ("curl -d @a u", "r:a"),
    ("curl --data-binary=@a u", "r:a"),
    ("curl -F f=@a u", "r:a"), ("curl file:///etc/p", "r:/etc/p"), ("curl -O http://h/x/a", "w:a"),
    ("curl -K a u", "r:a"),
    ("wget -O a u", "w:a"), ("wget http://h/a?b", "w:a"), ("wget -P d http://h/a", "w:d w:d/a"),
    ("wget -i l", "r:l"),
    ("rsync -a a b", "r:a* w:b* w:b/a"), ("scp h:a b", "r:h:a w:b w:b/h:a"),
    ("openssl enc -in a -out b", "r:a w:b"), ("gpg -o b a", "w:b r:a"),
    ("bash s.sh a", "rx:s.sh"), ("bash -x s.sh", "rx:s.sh"), (". a b", "rx:a"), ("python3 s.py a", "rx:s.py"),
    ("python3 -m json.tool a", "r:a"),
    ("perl -pi -e x a", "rw:a"), ("perl -ne x a", "r:a"), ("ruby -e x a", "r:a"), ("node s.js", "rx:s.js"),
    ("make -f m t", "r:m"),
    ("git add a", "r:a"), ("git -c a=b diff a", "r:a"), ("git diff --output=o", "w:o"),
    ("git commit -F m -m x", "r:m"), ("git checkout -- a", "w:a"),
    ("git rm a", "d:a"), ("git mv a b", "rd:a w:b w:b/a"), ("git archive -o a HEAD", "w:a"),
    ("git status", "nil"), ("git bundle create a HEAD", "w:a w:HEAD"),
    ("docker cp a c:b", "r:a w:c:b w:c:b/a"), ("cat --weird=x a", "r:x r:a"), ("vim a", "rw:a"),
    ("sqlite3 a 'x'", "rw:a"), ("ls -la a", "r:a"),
    ("stat a", "r:a"), ("du -sh a", "r:a*"), ("ed a", "rw:a"), ("tsort a", "r:a"), ("npm test", "nil"),
    ("echo a", "nil"), ("$X a", "nil"),
  ])
  func operands(_ line: String, _ expected: String) { #expect(files(line) == expected) }

  @Test(arguments: ["cat a", "head a", "tail a", "sed p a", "grep x a"])
  func documented(_ line: String) {
    #expect(FileOperands.of(words(line), byBaseName: true)?.isDocumented == true)
  }

  @Test(arguments: ["egrep x a", "gcat a", "ls a", "tee a", "cp a b", "awk x a", "git add a", "rg x"])
  func undocumented(_ line: String) {
    #expect(FileOperands.of(words(line), byBaseName: true)?.isDocumented == false)
  }

  @Test func plainSpelling() {
    #expect(FileOperands.of(words("/bin/cat a"), byBaseName: false) == nil)
    #expect(FileOperands.of(words("'cat' a"), byBaseName: false) == nil)
    #expect(FileOperands.of(words("cat a"), byBaseName: false)?.operands.count == 1)
  }
}
