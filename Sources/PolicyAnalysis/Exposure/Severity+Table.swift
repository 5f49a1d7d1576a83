public import ThreatKnowledge

extension Severity {
  /// The severity of letting a capability through, by how freely the caller chooses the effect; nil where
  /// nothing is reported. `Documentation/severity.md` is this table for people, kept in step by a test.
  public static func of(_ capability: Capability, reaching reach: Reach) -> Severity? {
    switch reach {
    case .marginal: nil
    case .bounded: of(bounded: capability)
    case .option: of(option: capability)
    case .free: of(free: capability)
    }
  }

  private static func of(bounded capability: Capability) -> Severity {
    switch capability {
    case .networkFetch, .readFile: .note
    default: .warning
    }
  }

  private static func of(option capability: Capability) -> Severity {
    switch capability {
    case .privilege: .error
    case .networkFetch: .note
    default: .warning
    }
  }

  private static func of(free capability: Capability) -> Severity {
    switch capability {
    case .networkFetch, .readFile: .warning
    default: .error
    }
  }
}

extension Capability {
  /// The check that reports it.
  var checkCode: String {
    switch self {
    case .execute, .installCode: "CCR301"
    case .writeFile, .delete: "CCR302"
    case .secretRead, .readFile: "CCR303"
    case .networkSend, .networkFetch: "CCR304"
    case .privilege, .persist: "CCR305"
    case .cloudMutate, .publish: "CCR306"
    }
  }

  /// What an allowed call does, to follow "allows".
  var phrase: String {
    switch self {
    case .execute: "running code of the caller's choice"
    case .installCode: "installing code"
    case .privilege: "acting as another user or changing the machine"
    case .persist: "leaving something behind that takes effect later"
    case .cloudMutate: "changing remote systems"
    case .publish: "publishing"
    case .secretRead: "reading secrets"
    case .networkSend: "sending data out"
    case .delete: "deleting or stopping things"
    case .writeFile: "writing files"
    case .networkFetch: "fetching from any host"
    case .readFile: "reading any file"
    }
  }
}
