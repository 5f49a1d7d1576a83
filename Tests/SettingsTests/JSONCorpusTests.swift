import Discovery
import Settings
import TestSupport
import Testing

/// One text of `Corpus/json/cases.jsonl`: `y_` has to be read, `n_` refused, `i_` is left open by the RFC and
/// pinned here.
struct JSONCase: Sendable, CustomTestStringConvertible {
  var id: String
  var bytes: [UInt8]
  var isAccepted: Bool
  var error: String?

  var testDescription: String { id }

  static let all: [JSONCase] = load()

  private static func load() -> [JSONCase] {
    guard let text = try? FileSystem.live.contents(of: ProjectPaths.corpus + "/json/cases.jsonl") else {
      return []
    }
    return text.split(separator: 0x0A).compactMap { line in
      guard let root = try? JSONReader().read(Array(line)).root, let id = root["id"]?.text,
        let expect = root["expect"]?.text
      else { return nil }
      let bytes = root["hex"]?.text.map(bytes(ofHex:)) ?? root["text"]?.string ?? []
      return JSONCase(id: id, bytes: bytes, isAccepted: expect == "accept", error: root["error"]?.text)
    }
  }
}

func bytes(ofHex text: String) -> [UInt8] {
  let digits = Array(text.utf8).map { $0 < 0x40 ? $0 & 0xF : ($0 & 0xF) + 9 }
  return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
}

func hex(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".unicodeScalars)
  var text = String.UnicodeScalarView()
  for byte in bytes { text += [digits[Int(byte >> 4)], digits[Int(byte & 0xF)]] }
  return String(text)
}

@Suite("JSON corpus")
struct JSONCorpusTests {
  @Test func isComplete() {
    let kinds = Dictionary(grouping: JSONCase.all) { $0.id.prefix(2) }.mapValues(\.count)
    #expect(kinds["y_", default: 0] >= 150)
    #expect(kinds["n_", default: 0] >= 250)
    #expect(kinds["i_", default: 0] >= 30)
    #expect(Set(JSONCase.all.map(\.id)).count == JSONCase.all.count)
    #expect(JSONCase.all.allSatisfy { $0.isAccepted != $0.id.hasPrefix("n_") })
  }

  @Test(arguments: JSONCase.all) func isReadOrRefused(_ example: JSONCase) {
    do {
      let document = try JSONReader().read(example.bytes)
      #expect(example.isAccepted, "was read")
      expectRangesFit(document.root, in: example.bytes)
    } catch {
      #expect(!example.isAccepted, "was refused: \(error.message)")
      #expect(error.kind.rawValue == example.error, "\(error.message)")
      #expect(error.range.lowerBound >= 0 && error.range.upperBound <= example.bytes.count)
      #expect(error.position.offset == error.range.lowerBound)
      #expect(!error.message.isEmpty && error.message.last != ".")
    }
  }

  /// What is written is read again as the same values, whatever the layout.
  @Test(arguments: JSONCase.all.filter(\.isAccepted)) func isWrittenBack(_ example: JSONCase) throws {
    let document = try JSONReader().read(example.bytes)
    for layout in [JSONWriter.Layout.compact, .indented] {
      var writer = JSONWriter(layout: layout)
      writer.value(document.root)
      let again = try JSONReader().read(writer.bytes)
      #expect(again.notes.isEmpty)
      #expect(withoutRanges(again.root) == withoutRanges(document.root))
    }
  }

  /// Recovery gives the value itself for JSON, and for anything else some value or none.
  @Test(arguments: JSONCase.all) func isRecovered(_ example: JSONCase) throws {
    let recovery = JSONReader().recover(example.bytes)
    if example.isAccepted {
      let document = try JSONReader().read(example.bytes)
      #expect(recovery?.root == document.root)
      #expect(recovery?.edits == [])
    } else if let recovery {
      #expect(recovery.edits?.isEmpty != true)
    }
  }
}

/// Every value begins and ends with the bytes that its kind demands, and lies inside its parent.
func expectRangesFit(
  _ value: JSONValue, in text: [UInt8], sourceLocation: SourceLocation = #_sourceLocation
) {
  var pending = [value]
  while let value = pending.popLast() {
    let slice = text[value.range]
    let isRight =
      switch value.content {
      case .null: slice.elementsEqual("null".utf8)
      case .boolean(let flag): slice.elementsEqual((flag ? "true" : "false").utf8)
      case .number(let digits): slice.elementsEqual(digits.utf8)
      case .string: slice.first == 0x22 && slice.last == 0x22 && slice.count >= 2
      case .array: slice.first == 0x5B && slice.last == 0x5D
      case .object: slice.first == 0x7B && slice.last == 0x7D
      }
    #expect(isRight, sourceLocation: sourceLocation)
    for child in (value.elements ?? []) + (value.members ?? []).map(\.value) {
      #expect(
        value.range.lowerBound < child.range.lowerBound && child.range.upperBound < value.range.upperBound,
        sourceLocation: sourceLocation)
      pending.append(child)
    }
    for member in value.members ?? [] {
      #expect(text[member.keyRange].first == 0x22 && text[member.keyRange].last == 0x22)
    }
  }
}

func withoutRanges(_ value: JSONValue) -> JSONValue {
  switch value.content {
  case .array(let elements): JSONValue(.array(elements.map(withoutRanges)))
  case .object(let members):
    JSONValue(.object(members.map { JSONMember(key: $0.key, value: withoutRanges($0.value)) }))
  default: JSONValue(value.content)
  }
}
