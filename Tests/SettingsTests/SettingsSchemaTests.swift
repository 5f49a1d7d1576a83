import Foundation
import TestSupport
import Testing

@testable import Settings

/// `Documentation/schemas/settings-permissions.schema.json` says of every key that the program knows what the release takes.
@Suite("The schema of settings")
struct SettingsSchemaTests {
  private static func readSchema() -> [String: Any] {
    let path = ProjectPaths.root + "/Documentation/schemas/settings-permissions.schema.json"
    let value = try? JSONSerialization.jsonObject(with: Data(TextFiles.bytes(of: path)))
    return value as? [String: Any] ?? [:]
  }

  /// What the schema says of a key; nil when it does not have it.
  private func entry(_ path: [String]) -> [String: Any]? {
    var found: [String: Any]? = Self.readSchema()
    for name in path { found = (found?["properties"] as? [String: Any])?[name] as? [String: Any] }
    return found
  }

  @Test(arguments: MeasuredKeys.ignored + MeasuredKeys.table)
  func everyKnownKeyHasItsType(_ key: MeasuredKeys.Key) throws {
    let entry = try #require(self.entry(key.path), "\(key.name) is missing")
    let types = (entry["type"] as? [String] ?? [entry["type"] as? String].compactMap { $0 }).filter {
      $0 != "null"
    }
    let choices = (entry["enum"] as? [Any] ?? []).compactMap { $0 as? String }
    let takesNull =
      (entry["type"] as? [String])?.contains("null") == true
      || (entry["enum"] as? [Any])?.contains { $0 is NSNull } == true
    #expect(takesNull == key.mayBeNull)
    #expect(types == expected(key.type).types)
    #expect(choices == expected(key.type).choices)
  }

  private func expected(_ type: MeasuredKeyType) -> (types: [String], choices: [String]) {
    switch type {
    case .string: (["string"], [])
    case .boolean: (["boolean"], [])
    case .number, .fraction: (["number"], [])
    case .wholeNumber: (["integer"], [])
    case .array, .strings, .objects: (["array"], [])
    case .stringOrStrings: (["string", "array"], [])
    case .object, .map: (["object"], [])
    case .switchOrObject: (["boolean", "object"], [])
    case .switchOrContainer: (["boolean", "array", "object"], [])
    case .oneOf(let texts): ([], texts)
    case .mode: ([], PermissionMode.allCases.map(\.rawValue) + ["manual"])
    }
  }

  /// The schema names no key that the program does not know.
  @Test func thereAreNoOthers() {
    var names: Set<String> = []
    func collect(_ entry: [String: Any], _ path: [String]) {
      for (name, value) in entry["properties"] as? [String: Any] ?? [:] {
        names.insert((path + [name]).joined(separator: "."))
        if let value = value as? [String: Any] { collect(value, path + [name]) }
      }
    }
    collect(Self.readSchema(), [])
    #expect(names == Set((MeasuredKeys.ignored + MeasuredKeys.table).map(\.name)))
  }
}
