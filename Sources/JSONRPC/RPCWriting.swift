public import Settings

/// Messages of JSON-RPC 2.0 that go out: UTF-8, on one line.
public enum RPCWriting {
  /// The answer to a request.
  ///
  /// - Parameter result: writes one value.
  public static func response(to id: JSONValue, _ result: (inout JSONWriter) -> Void) -> [UInt8] {
    message { writer in
      writer.key("id")
      writer.value(id)
      writer.key("result")
      result(&writer)
    }
  }

  /// The answer to a request that has no result.
  public static func failure(of id: JSONValue, _ error: RPCError) -> [UInt8] {
    message { writer in
      writer.key("id")
      writer.value(id)
      writer.key("error")
      writer.object { writer in
        writer.member("code", error.code.rawValue)
        writer.member("message", error.message)
      }
    }
  }

  /// A message that wants no answer.
  ///
  /// - Parameter parameters: writes one value.
  public static func notification(_ method: String, _ parameters: (inout JSONWriter) -> Void) -> [UInt8] {
    message { writer in
      writer.member("method", method)
      writer.key("params")
      parameters(&writer)
    }
  }

  /// A request of ours.
  ///
  /// - Parameter parameters: writes one value.
  public static func request(_ id: String, _ method: String, _ parameters: (inout JSONWriter) -> Void)
    -> [UInt8]
  {
    message { writer in
      writer.member("id", id)
      writer.member("method", method)
      writer.key("params")
      parameters(&writer)
    }
  }

  private static func message(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("jsonrpc", "2.0")
      members(&writer)
    }
    return writer.bytes
  }
}
