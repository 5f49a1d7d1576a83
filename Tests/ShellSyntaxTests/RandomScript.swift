import TestSupport

/// Writes random bash texts from a grammar: mostly valid, of every construct the parser knows.
struct RandomScript {
  var random: SeededGenerator
  private var text = ""
  private var pendingBodies: [(delimiter: String, isQuoted: Bool, stripsTabs: Bool)] = []
  /// Newlines may not stand between the announcement of a here-document and the end of its line.
  private var substitutionDepth = 0

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// The next text.
  mutating func next() -> [UInt8] {
    text = ""
    pendingBodies = []
    list(depth: 0)
    if !pendingBodies.isEmpty { newline() }
    return Array(text.utf8)
  }

  private mutating func newline() {
    text += "\n"
    let bodies = pendingBodies
    pendingBodies = []
    for body in bodies {
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        if body.stripsTabs, random.oneIn(2) { text += "\t" }
        text += random.pick(["plain text", "it's", "a \"b\" c", "# no comment", "; x", "\\$y", ")", "done"])
        if !body.isQuoted, random.oneIn(3) {
          text += " "
          let outer = pendingBodies
          expansion(depth: 3)
          pendingBodies = outer
        }
        text += "\n"
      }
      if body.stripsTabs { text += "\t" }
      text += body.delimiter + "\n"
    }
  }

  // MARK: Lists and commands

  private mutating func list(depth: Int) {
    let count = random.oneIn(4) ? Int.random(in: 2...3, using: &random) : 1
    for index in 0..<count {
      pipeline(depth: depth)
      if index < count - 1 { separator() }
    }
  }

  private mutating func separator() {
    switch Int.random(in: 0..<9, using: &random) {
    case 0: text += " && "
    case 1: text += "||"
    case 2: text += " & "
    case 3: newline()
    case 4:
      text += " # comment ' \" $("
      newline()
    case 5: text += " | "
    case 6:
      text += " &&"
      newline()
    case 7: text += " |\\\n "
    default: text += random.pick([";", " ; ", "; "])
    }
  }

  private mutating func pipeline(depth: Int) {
    if random.oneIn(25) { text += random.pick(["! ", "time ", "time -p "]) }
    command(depth: depth)
    while random.oneIn(9) {
      text += random.pick([" | ", "|", " |& ", " |\\\n"])
      command(depth: depth)
    }
  }

  private mutating func command(depth: Int) {
    guard depth < 3, random.oneIn(4) else { return simple(depth: depth) }
    compound(depth: depth + 1)
    if random.oneIn(6) { redirection(depth: depth + 1) }
  }

  private mutating func terminated(depth: Int) {
    list(depth: depth)
    if random.oneIn(3) { newline() } else { text += "; " }
  }

  private mutating func compound(depth: Int) {
    switch Int.random(in: 0..<14, using: &random) {
    case 0:
      text += "("
      list(depth: depth)
      if !pendingBodies.isEmpty { newline() }
      text += ")"
    case 1:
      text += "{ "
      terminated(depth: depth)
      text += "}"
    case 2:
      text += "if "
      terminated(depth: depth)
      text += "then "
      terminated(depth: depth)
      if random.oneIn(3) {
        text += "elif "
        terminated(depth: depth)
        text += "then\n"
        terminated(depth: depth)
      }
      if random.oneIn(3) {
        text += "else "
        terminated(depth: depth)
      }
      text += "fi"
    case 3, 4:
      text += random.pick(["while ", "until "])
      terminated(depth: depth)
      body(depth: depth)
    case 5, 6: loop(depth: depth)
    case 7: caseClause(depth: depth)
    case 8:
      text += random.pick(["f() ", "function g ", "function h() ", "f ( )\n", "a-b() "])
      text += "{ "
      terminated(depth: depth)
      text += "}"
    case 9: text += random.pick(["((x+1))", "(( a[1] = 2, b ))", "((1 < 2 && (3)))", "(( $x ))", "((i++))"])
    case 10, 11: test(depth: depth)
    case 12:
      text += random.pick(["coproc ", "coproc NAME "])
      text += "{ "
      terminated(depth: depth)
      text += "}"
    default:
      text += random.pick(["for ((i=0;i<3;i++)); do ", "for (( ; ; ))\ndo "])
      terminated(depth: depth)
      text += "done"
    }
  }

  private mutating func body(depth: Int) {
    text += "do "
    terminated(depth: depth)
    text += "done"
  }

  private mutating func loop(depth: Int) {
    text += random.pick(["for x", "for y_1", "select z"])
    if random.oneIn(5) {
      text += random.pick(["; ", "\n", " "])
    } else {
      text += " in"
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        text += " "
        word(depth: depth)
      }
      if pendingBodies.isEmpty, random.oneIn(3) { text += "\n" } else { text += "; " }
    }
    body(depth: depth)
  }

  private mutating func caseClause(depth: Int) {
    text += "case "
    word(depth: depth)
    text += random.pick([" in ", " in\n", "\nin "])
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      if random.oneIn(3) { text += "(" }
      word(depth: depth)
      if random.oneIn(3) {
        text += random.pick(["|", " | "])
        word(depth: depth)
      }
      text += ") "
      if !random.oneIn(4) { list(depth: depth) }
      if !pendingBodies.isEmpty { newline() }
      text += random.pick([" ;; ", ";;\n", " ;& ", " ;;& "])
    }
    text += "esac"
  }

  private mutating func test(depth: Int) {
    text += "[[ "
    for index in 0..<Int.random(in: 1...2, using: &random) {
      if index > 0 { text += random.pick([" && ", " || ", "&&"]) }
      if random.oneIn(6) { text += "! " }
      switch Int.random(in: 0..<6, using: &random) {
      case 0:
        text += random.pick(["-f ", "-z ", "-n ", "-d "])
        word(depth: depth)
      case 1:
        word(depth: depth)
        text += random.pick([" == ", " = ", " != "])
        if random.oneIn(3) {
          text += random.pick(["@(a|b)", "*.c", "!(x)", "+([0-9])", "a?(b c)"])
        } else {
          word(depth: depth)
        }
      case 2:
        word(depth: depth)
        text += " =~ "
        text += random.pick(["^a+$", "(b|c)", "^(a b)$", "[0-9]{2}", "$x", "a(b(c))d", "\"q\"x", "^#"])
      case 3:
        text += "$x" + random.pick([" -eq ", " -lt "]) + random.pick(["1", "$y", "2"])
      case 4:
        text += "( a < b )"
      default: word(depth: depth)
      }
    }
    text += " ]]"
  }

  // MARK: Simple commands

  private mutating func simple(depth: Int) {
    while random.oneIn(6) {
      assignment(depth: depth)
      text += " "
    }
    if random.oneIn(12) {
      redirection(depth: depth)
      text += " "
    }
    if random.oneIn(25) {
      text += random.pick(["declare ", "export ", "local -a ", "readonly "])
      if random.oneIn(2) {
        assignment(depth: depth)
      } else {
        text += "v"
      }
      return
    }
    text += random.pick([
      "ls", "git", "echo", "rm", "cat", "x", "./run", "npm", "[", "test", "a-b", "r''m", "\\rm", "/bin/ls",
      "e{c,d}ho",
      "then1", "if_", "i\\\nf", "l\\\ns", "\"ls\"", "$c", "a.b", "é", "-x", "]", "!x", "x!", "{a", "a}", "@",
      "%",
    ])
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      text += random.pick([" ", " ", "  ", "\t", " \\\n "])
      if random.oneIn(8) { redirection(depth: depth) } else { word(depth: depth) }
    }
  }

  private mutating func assignment(depth: Int) {
    text += random.pick(["A=", "b_2=", "A+=", "PATH=", "A=", "LANG=", "x1=", "c[0]=", "d[$i]+="])
    if random.oneIn(8) {
      text += "("
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        if random.oneIn(4) { text += "[" + random.pick(["1", "$i"]) + "]=" }
        text += "e"
        word(depth: depth)
        text += random.pick([" ", "\n", " # c\n"])
      }
      text += ")"
    } else if !random.oneIn(5) {
      word(depth: depth)
    }
  }

  private mutating func redirection(depth: Int) {
    if random.oneIn(6) { text += random.pick(["2", "1", "{fd}", "10"]) }
    switch Int.random(in: 0..<10, using: &random) {
    case 0:
      let delimiter = random.pick(["EOF", "E-1", "x", "é"])
      let isQuoted = random.oneIn(2)
      let stripsTabs = random.oneIn(3)
      text += "<<" + (stripsTabs ? "-" : "") + random.pick(["", " "])
      text += isQuoted ? random.pick(["'\(delimiter)'", "\"\(delimiter)\"", "\\\(delimiter)"]) : delimiter
      pendingBodies.append((delimiter, isQuoted, stripsTabs))
    case 1:
      text += "<<< "
      word(depth: depth)
    case 2: text += random.pick([">&2", ">&-", "<&0", "2>&1", ">& 1", "<&-", ">&2-"])
    case 3:
      text += random.pick(["&>", "&>>", "&> "])
      word(depth: depth)
    default:
      text += random.pick([">", ">>", "<", "<>", ">|", "> ", "< ", ">\\\n"])
      word(depth: depth)
    }
  }

  // MARK: Words

  private mutating func word(depth: Int) {
    let count = random.oneIn(3) ? Int.random(in: 2...3, using: &random) : 1
    for _ in 0..<count { piece(depth: depth) }
  }

  private mutating func piece(depth: Int) {
    switch Int.random(in: 0..<22, using: &random) {
    case 0..<8:
      text += random.pick([
        "a", "file.txt", "-rf", "--all=x", "1", "/etc/passwd", "src/*.c", "a?", "[ab]", "~", "~/x",
        "=", "x=y",
        "é ".trimmed, "if", "done", "2", "%d", "@{u}", "HEAD^", "a:b", "+", "!", "]", "{}", "}", "-",
      ])
    case 8, 9: quoted(["'a b'", "''", "'$x'", "'#'", "'\n'", "'\\'", "'`'"])
    case 10: text += random.pick(["\\ ", "\\;", "\\$", "\\\\", "\\'", "\\\"", "\\{", "\\é", "\\(", "\\#"])
    case 11: text += random.pick(["$'a\\n'", "$'\\''", "$'\\x41\\t'", "$'b c'", "$\"loc\""])
    case 12:
      text += random.pick(["{a,b}", "{1..3}", "{a,{b,c}}", "{a}", "{,x}", "{a..c}", "{1..9..2}", "{a,b"])
    case 13, 14, 15:
      text += "\""
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        switch Int.random(in: 0..<4, using: &random) {
        case 0:
          text += random.pick([
            "a b", "\\\"", "\\$", "'", "#", "\\\n", "*", "~", "\\x", ";", "\n", "(", "{a,b}",
          ])
        default: expansion(depth: depth + 1)
        }
      }
      text += "\""
    default: expansion(depth: depth)
    }
  }

  /// One of these, without newlines while a here-document waits for its body: shfmt takes it from there.
  private mutating func quoted(_ choices: [String]) {
    text += random.pick(pendingBodies.isEmpty ? choices : choices.filter { !$0.contains("\n") })
  }

  private mutating func expansion(depth: Int, isOperand: Bool = false) {
    let isDeep = depth >= 3
    switch Int.random(in: 0..<(isDeep ? 8 : 14), using: &random) {
    case 0, 1: text += random.pick(["$x", "$HOME", "$1", "$?", "$@", "$#", "$$", "$!", "$-", "$_a"])
    case 2, 3:
      text += random.pick([
        "${x}", "${#x}", "${!x}", "${x[0]}", "${x[@]}", "${#x[@]}", "${x[$i]}", "${1}", "${@}", "${10}",
        "${x@Q}", "${!x@}", "${!x[@]}", "${#}", "${!p*}",
      ])
    case 4:
      text +=
        "${x"
        + random.pick([":-", "-", ":=", "=", ":?", ":+", "#", "##", "%", "%%", "/", "//", "^", ",,", "/#"])
      switch Int.random(in: 0..<4, using: &random) {
      case 0: text += random.pick(["a b", "*.c", "a/b", "\"q r\"", "\\}", "{", "~", ";"])
      case 1 where !isDeep: expansion(depth: depth + 1, isOperand: true)
      default: text += random.pick(["y", "", "$z"])
      }
      text += "}"
    case 5: text += random.pick(["${x:1}", "${x:1:2}", "${x: -1}", "${x:$i}", "${x:(1)}", "${@:2}"])
    case 6:
      text += random.pick([
        "$((1+2))", "$(( x * (2+$y) ))", "$((16#ff))", "$[1+1]", "$(( (1) ))", "$((a[1]))", "$((x=1))",
      ])
    case 7:
      text += random.pick([
        "`a`", "`a b | c`", "`echo \\`d\\``", "`echo \"$x\"`", "$(a)", "$(<f)", "$( a; b )",
      ])
    case 8 where !isOperand:
      text += random.pick(["<(", ">("])
      substitution(depth: depth + 1)
    default:
      text += "$("
      substitution(depth: depth + 1)
    }
  }

  private mutating func substitution(depth: Int) {
    let outer = pendingBodies
    pendingBodies = []
    if random.oneIn(4) { text += " " }
    list(depth: depth)
    if !pendingBodies.isEmpty { newline() }
    if random.oneIn(4) { text += " " }
    text += ")"
    pendingBodies = outer
  }
}

extension String {
  fileprivate var trimmed: String { filter { $0 != " " } }
}
