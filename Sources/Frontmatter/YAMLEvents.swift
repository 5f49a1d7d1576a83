internal import CYAML

/// One step through a YAML text.
struct YAMLEvent {
  enum Kind {
    case scalar([UInt8], isPlain: Bool, anchor: String?)
    case alias(String)
    case open(isMapping: Bool, anchor: String?)
    case close
    /// The end of the stream.
    case end
    case other
  }

  var kind: Kind
  /// In characters from the start of the text.
  var start: Int
  /// Likewise.
  var end: Int
}

/// libyaml's parser over a text, one event at a time.
final class YAMLEvents {
  struct Failure: Error {
    enum Place {
      case character(Int)
      case byte(Int)
    }

    var message: String
    var place: Place
  }

  // SAFETY: the parser points at itself and at the text, so both keep their address until `deinit`.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: UnsafeMutableBufferPointer<UInt8>

  /// Nil when libyaml cannot start.
  init?(_ bytes: [UInt8]) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    text = .allocate(capacity: bytes.count)
    _ = text.initialize(from: bytes)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      text.deallocate()
      return nil
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, UnsafePointer(text.baseAddress), text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    text.deallocate()
  }

  /// The next event; `.end` for ever once the text is used up.
  func next() throws(Failure) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(
      kind: kind(of: event), start: Int(event.start_mark.index), end: Int(event.end_mark.index))
  }

  private func kind(of event: yaml_event_t) -> YAMLEvent.Kind {
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = Array(UnsafeBufferPointer(start: scalar.value, count: scalar.length))
      // `!!str` makes a plain scalar a string; other tags change nothing that is asked here.
      let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE && scalar.tag == nil
      return .scalar(bytes, isPlain: isPlain, anchor: name(scalar.anchor))
    case YAML_ALIAS_EVENT: return .alias(name(event.data.alias.anchor) ?? "")
    case YAML_SEQUENCE_START_EVENT:
      return .open(isMapping: false, anchor: name(event.data.sequence_start.anchor))
    case YAML_MAPPING_START_EVENT:
      return .open(isMapping: true, anchor: name(event.data.mapping_start.anchor))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .close
    case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return .end
    default: return .other
    }
  }

  private func name(_ pointer: UnsafeMutablePointer<UInt8>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  private func failure() -> Failure {
    let message = parser.pointee.problem.map { String(cString: $0) } ?? "unreadable"
    if parser.pointee.error == YAML_READER_ERROR {
      return Failure(message: message, place: .byte(Int(parser.pointee.problem_offset)))
    }
    return Failure(message: message, place: .character(Int(parser.pointee.problem_mark.index)))
  }
}
