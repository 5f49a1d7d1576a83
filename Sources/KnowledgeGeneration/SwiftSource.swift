/// Pieces of Swift source.
enum SwiftSource {
  /// A string literal. The text is visible ASCII.
  static func literal(_ text: String) -> String {
    var result = "\""
    for character in text {
      if character == "\"" || character == "\\" { result.append("\\") }
      result.append(character)
    }
    return result + "\""
  }

  /// Items in lines of at most 100 columns, each with a comma after it.
  static func wrapped(_ items: [String], indentation: Int) -> String {
    let margin = String(repeating: " ", count: indentation)
    var lines: [String] = []
    var line = margin
    for item in items {
      if line.count + item.count + 2 > 100, line.count > margin.count {
        lines.append(line)
        line = margin
      }
      line += (line.count == margin.count ? "" : " ") + item + ","
    }
    if line.count > margin.count { lines.append(line) }
    return lines.joined(separator: "\n")
  }

  /// A text without blanks as the lines of a multi-line literal.
  static func folded(_ text: String, indentation: Int) -> String {
    let margin = String(repeating: " ", count: indentation)
    var lines: [String] = []
    var rest = text[...]
    while !rest.isEmpty {
      lines.append(margin + rest.prefix(90))
      rest = rest.dropFirst(90)
    }
    return lines.joined(separator: "\\\n")
  }

  /// Names as one `PackedNames`, which is searched without allocation and costs nothing at start.
  static func packedNames(_ names: [String], indentation: Int) -> String {
    let margin = String(repeating: " ", count: indentation)
    var starts: [String] = ["0"]
    var count = 0
    for name in names {
      count += name.utf8.count + 1
      starts.append("\(count)")
    }
    var lines: [String] = []
    var line = ""
    for name in names {
      if line.count + name.count > 90, !line.isEmpty {
        lines.append(line)
        line = ""
      }
      line += name.replacing("\\", with: "\\\\") + " "
    }
    if !line.isEmpty { lines.append(String(line.dropLast())) }
    let text = lines.map { margin + "  " + $0 }.joined(separator: "\\\n")
    return """
      PackedNames(
      \(margin)  text: \"""
      \(text.isEmpty ? "" : text + "\n")\(margin)  \""",
      \(margin)  starts: [
      \(wrapped(starts, indentation: indentation + 4))
      \(margin)  ])
      """
  }
}

extension SwiftSource {
  /// Lines as one raw multi-line literal; the texts may hold quotes and backslashes.
  static func textLiteral(_ lines: [String], indentation: Int) -> String {
    let margin = String(repeating: " ", count: indentation)
    let text = lines.joined(separator: "\n")
    var pounds = "#"
    while text.contains("\\" + pounds) || text.contains("\"\"\"" + pounds) { pounds += "#" }
    let body = lines.map { "\(margin)\($0)\n" }.joined()
    return "\(pounds)\"\"\"\n\(body)\(margin)\"\"\"\(pounds)"
  }

  /// `cloud-mutate` as a Swift name: `cloudMutate`.
  static func name(_ word: String) -> String {
    let parts = word.split(separator: "-")
    let rest = parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }
    return (parts.first.map(String.init) ?? "") + rest.joined()
  }
}

extension SwiftSource {
  /// Words between blanks as lines of a multi-line literal.
  static func wrappedWords(_ words: [String], indentation: Int) -> String {
    let margin = String(repeating: " ", count: indentation)
    var lines: [String] = []
    var line = margin
    for word in words {
      if line.count + word.count > 100, line.count > margin.count {
        lines.append(line)
        line = margin
      }
      line += (line.count == margin.count ? "" : " ") + word.replacing("\\", with: "\\\\")
    }
    return (lines + [line]).joined(separator: "\n")
  }
}
