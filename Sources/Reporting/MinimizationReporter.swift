internal import PermissionEngine
public import PolicyAnalysis
internal import RuleSyntax
internal import Settings

/// What was taken out of settings files, for people and for programs.
public struct MinimizationReporter: Sendable {
  private let paths: DisplayPath

  /// - Parameter paths: how paths are shown.
  public init(paths: DisplayPath) { self.paths = paths }

  /// One line for each rule: ``settings.json: `Bash(npm run build)` in allow: `Bash(npm run *)` covers it``.
  public func reasons(of result: Minimization) -> [String] {
    result.removed.map { removal in
      let rule = DisplayText.visible(Quotation.quoted(removal.rule))
      return
        "\(DisplayText.visible(paths.text(result.original.path))): \(rule) in \(removal.list.rawValue): \(reason(of: removal))"
    }
  }

  /// One object; the members are described in `Documentation/json.md`.
  ///
  /// - Parameter isWritten: whether the files were changed.
  public func json(of results: [Minimization], isWritten: Bool) -> [UInt8] {
    var writer = JSONWriter(layout: .indented)
    writer.object { writer in
      writer.member("version", 1)
      writer.member("written", isWritten)
      writer.key("files")
      writer.array { writer in
        for result in results { write(result, to: &writer) }
      }
    }
    return writer.bytes + [0x0A]
  }

  private func write(_ result: Minimization, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("file", paths.text(result.original.path))
      writer.member("undecided", result.removed.isEmpty && result.proof?.isEmpty == false)
      writer.key("removed")
      writer.array { writer in
        for removal in result.removed {
          writer.object { writer in
            writer.member("rule", removal.rule)
            writer.member("list", removal.list.rawValue)
            writer.member("reason", removal.reason.rawValue)
            writer.key("because")
            writer.array { writer in
              for cause in removal.because {
                writer.object { writer in
                  writer.member("rule", cause.rule)
                  writer.member("list", cause.list.rawValue)
                }
              }
            }
          }
        }
      }
    }
  }

  private func reason(of removal: Minimization.Removal) -> String {
    let rules = removal.because.map { cause in
      let list = cause.list == removal.list ? "" : " in \(cause.list.rawValue)"
      return DisplayText.visible(Quotation.quoted(cause.rule)) + list
    }
    let names = rules.joined(separator: " and ")
    let verb = rules.count == 1 ? "covers" : "cover"
    return switch removal.reason {
    case .copy: "is there twice"
    case .covered: rules.isEmpty ? "other rules cover it" : "\(names) \(verb) it"
    case .overruled: "\(names) \(rules.count == 1 ? "decides" : "decide") every call of it"
    }
  }
}
