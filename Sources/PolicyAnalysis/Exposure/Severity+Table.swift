public import ThreatKnowledge

extension Severity {
  /// The severity of letting a capability through, by how freely the caller chooses the effect; nil where
  /// nothing is reported. `Documentation/severity.md` is this table for people, kept in step by a test.
  ///
  /// A wide permission that its words announce is a warning; a side door of an ordinary tool is a note.
  public static func of(_ capability: Capability, reaching reach: Reach) -> Severity? {
    switch (reach, capability) {
    case (.marginal, _): nil
    case (.free, .networkFetch), (.free, .readFile): .note
    case (.free, _): .warning
    case (.bounded, _), (.option, _): .note
    }
  }
}

extension Profile {
  /// The lowest profile that shows it when a capability is let through.
  public static func of(_ capability: Capability, reaching reach: Reach) -> Profile {
    guard reach == .free else { return .audit }
    return Severity.of(capability, reaching: reach) == .warning ? .regular : .strict
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

  /// What happens when a call with it is allowed, between "lets" and "without asking".
  var effect: String {
    switch self {
    case .execute: "any program run"
    case .installCode: "code be downloaded and installed"
    case .privilege: "commands act as another user or change the machine"
    case .persist: "something be left behind that takes effect later"
    case .cloudMutate: "remote systems be changed"
    case .publish: "packages, images or branches be published"
    case .secretRead: "credentials be read"
    case .networkSend: "data be sent to any host"
    case .delete: "things be deleted or stopped"
    case .writeFile: "files be written"
    case .networkFetch: "anything be fetched from any host"
    case .readFile: "any file be read"
    }
  }
}
