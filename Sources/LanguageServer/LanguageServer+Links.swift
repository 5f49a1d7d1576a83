internal import Discovery
internal import Frontmatter
internal import JSONRPC
internal import PolicyAnalysis
internal import Reporting
internal import Settings

extension LanguageServer {
  /// `textDocument/documentLink` in `.ccrules.yml`: files that it names, and the pages of checks.
  func documentLinks(_ id: JSONValue, _ parameters: JSONValue) throws(RPCError) -> [UInt8] {
    let document = try document(of: parameters)
    let links = document.kind == .configuration ? ConfigurationLinks(document.text).links : []
    let folder = PathText.parent(of: document.path)
    return RPCWriting.response(to: id) { writer in
      writer.array { writer in
        for link in links {
          guard let target = target(of: link.target, in: folder) else { continue }
          writer.object { writer in
            writer.key("range")
            writer.range(link.range, in: document)
            writer.member("target", target)
          }
        }
      }
    }
  }

  private func target(of target: ConfigurationLinks.Target, in folder: String) -> String? {
    switch target {
    case .file(let name):
      let path = PathText.absolute(name, from: folder)
      return surroundings.files.exists(path) ? uri(of: path) : nil
    case .check(let name):
      guard let check = CheckRegistry.check(named: name)?.metadata else { return nil }
      return surroundings.pages.map { "\($0)/\(CheckPage.fileName(code: check.code, name: check.name))" }
    }
  }
}

/// What a configuration speaks of that can be looked at.
struct ConfigurationLinks {
  /// Where a link leads.
  enum Target: Hashable {
    /// A file, relative to the configuration.
    case file(String)
    /// A check, by its code or name.
    case check(String)
  }

  private(set) var links: [(range: Range<Int>, target: Target)] = []

  /// Reads a configuration; nothing is linked in one that is not YAML.
  init(_ text: [UInt8]) {
    guard let root = try? YAMLReader.read(text) else { return }
    for member in root.members ?? [] {
      switch member.name {
      case "baseline": link(member.value) { .file($0) }
      case "extends": if let file = member.value["file"] { link(file) { .file($0) } }
      case "select": for value in member.value.elements ?? [] { link(value) { .check($0) } }
      case "severity":
        for check in member.value.members ?? [] { links.append((check.keyRange, .check(check.name))) }
      case "ignore":
        for ignore in member.value.elements ?? [] {
          if let check = ignore["check"] { link(check) { .check($0) } }
          if let file = ignore["file"] { link(file) { .file($0) } }
        }
      default: break
      }
    }
  }

  private mutating func link(_ value: JSONValue, _ target: (String) -> Target) {
    if let text = value.text, !text.isEmpty { links.append((value.range, target(text))) }
  }
}
