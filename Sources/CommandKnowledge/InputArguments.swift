internal import ShellSyntax

/// `xargs` and `parallel`: commands that get further arguments from input.
enum InputArguments {
  /// No more arguments behind `:::` are tried one by one; the unknown tail stands for the others.
  private static let maximumArguments = 64

  /// `xargs` without options is a plain wrapper, with options an ordinary command that is seen through.
  static func unwrappingXargs(_ words: ArraySlice<Word>, entry: WrapperEntry) -> Unwrapping? {
    var scanner = OptionScanner(words, grammar: entry.grammar, acceptsAbbreviations: true)
    var markers: [[UInt8]] = []
    var hasOptions = false
    while let item = scanner.next() {
      switch item {
      case .operand(let index):
        if !hasOptions { return plain(words[index...]) }
        return xargs(command(words[index...], markers: markers), understood: true)
      case .endOfOptions:
        hasOptions = true
      case .flag(let option, let name, _):
        hasOptions = true
        if option.role == .none { return nil }
        if name.elementsEqual("i".utf8) || name.starts(with: "repl".utf8) { markers.append(Array("{}".utf8)) }
      case .value(_, let name, _, let word, let prefixLength):
        hasOptions = true
        if isReplacement(name) {
          // An unknown marker may stand for any part of the command.
          guard let marker = WordShape(words[word].droppingFirst(prefixLength)).constant else {
            return xargs([.opaque], understood: false)
          }
          markers.append(Array(marker))
        }
      case .unknown(let index, _), .uncertain(let index):
        let starts = WrapperReading.possibleStarts(in: words[index...]).map { start -> WrappedCommand in
          guard case .words(let inner, _) = start else { return start }
          return .words(inner, hasUnknownTail: true)
        }
        return xargs(starts, understood: false)
      }
    }
    // Without a command it prints, as `echo` does.
    return hasOptions ? nil : plain([])
  }

  private static func isReplacement(_ name: ArraySlice<UInt8>) -> Bool {
    name.elementsEqual("I".utf8) || name.elementsEqual("J".utf8) || name.elementsEqual("i".utf8)
      || name.starts(with: "rep".utf8)
  }

  private static func plain(_ rest: ArraySlice<Word>) -> Unwrapping {
    Unwrapping(
      wrapper: "xargs", kind: .plain, isDocumented: true, isFullyUnderstood: true,
      inner: rest.isEmpty ? [] : [.words(rest, hasUnknownTail: true)])
  }

  private static func xargs(_ inner: [WrappedCommand], understood: Bool) -> Unwrapping {
    Unwrapping(
      wrapper: "xargs", kind: .exec, isDocumented: false, isFullyUnderstood: understood, inner: inner,
      needsExactRule: false)
  }

  private static func command(_ words: ArraySlice<Word>, markers: [[UInt8]]) -> [WrappedCommand] {
    guard !markers.isEmpty else { return [.words(words, hasUnknownTail: true)] }
    let replaced = words.map { word in markers.reduce(word) { $0.replacing($1) } }
    return [.words(replaced[...], hasUnknownTail: false)]
  }

  /// `parallel TEMPLATE ::: ARGUMENTS`: the template is a shell text; without one every argument or input line is.
  static func unwrappingParallel(_ words: ArraySlice<Word>, entry: WrapperEntry) -> Unwrapping? {
    var scanner = OptionScanner(words, grammar: entry.grammar, acceptsAbbreviations: true)
    var inner: [WrappedCommand] = []
    var start = words.endIndex
    var isUnderstood = true
    var markers = ["{}", "{.}", "{/}", "{//}", "{/.}", "{#}", "{%}"].map { Array($0.utf8) }
    options: while let item = scanner.next() {
      switch item {
      case .flag(let option, _, _):
        if option.role == .none { return nil }
      case .value(_, let name, _, let word, let prefixLength):
        if name.elementsEqual("I".utf8),
          let marker = WordShape(words[word].droppingFirst(prefixLength)).constant
        {
          markers.append(Array(marker))
        }
      case .operand(let index):
        start = index
        break options
      case .endOfOptions(let index):
        start = index + 1
        break options
      case .unknown(let index, _), .uncertain(let index):
        isUnderstood = false
        inner += WrapperReading.possibleStarts(in: words[index...])
        break options
      }
    }
    let separator = words[start...].firstIndex { word in
      WordShape(word).constant.map { $0.starts(with: ":::".utf8) } ?? false
    }
    let template = words[start..<(separator ?? words.endIndex)]
    if !template.isEmpty {
      let replaced = template.map { word in markers.reduce(word) { $0.replacing($1) } }
      inner.append(.words(replaced[...], hasUnknownTail: true))
      // Arguments that stand in the command are known; without a marker they follow the template.
      if let separator, replaced.map(\.constantText) == template.map(\.constantText) {
        for argument in words[separator...].dropFirst().prefix(maximumArguments) {
          inner.append(.words((Array(replaced) + [argument])[...], hasUnknownTail: false))
        }
      }
      if template.contains(where: { WordShape($0).prefix.contains(UInt8(ascii: " ")) }) {
        inner += ScriptText(joining: template).commands
      }
    } else if let separator, isUnderstood {
      for argument in words[separator...].dropFirst() { inner += ScriptText(argument).commands }
    } else if isUnderstood {
      inner.append(.opaque)
    }
    return Unwrapping(
      wrapper: entry.name, kind: .exec, isDocumented: false, isFullyUnderstood: isUnderstood, inner: inner)
  }
}
