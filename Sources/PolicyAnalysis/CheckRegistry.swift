/// All checks, in the order of their codes.
public enum CheckRegistry {
  /// Every check; a new one is added here and nowhere else.
  public static let checks: [any Check.Type] = [
    InvalidJSON.self,
    MalformedRule.self,
    UnknownTool.self,
    NeverConsulted.self,
    LiteralLookingPattern.self,
    InvisibleCharacters.self,
    DuplicateKey.self,
    UnknownValue.self,
    MisplacedKey.self,
    UnreachableRule.self,
    RedundantRule.self,
    RedundantWithBuiltIn.self,
    MatchesNothing.self,
    DuplicateRule.self,
    NotInForce.self,
    NoPlausibleCall.self,
    NeverApproves.self,
    NarrowStar.self,
    PartlyOverridden.self,
    AskedAnyway.self,
    Contradiction.self,
    CodeExecution.self,
    FileWriteGrant.self,
    SecretRead.self,
    DataEgress.self,
    PrivilegeGrant.self,
    RemoteChange.self,
    WholeTool.self,
    EarlyWildcard.self,
    PorousDeny.self,
    MisanchoredDeny.self,
    MissedArguments.self,
    BareFileDeny.self,
    FolderBoundDeny.self,
    SandboxGlob.self,
    LiteralCredential.self,
    UnsafeDefaultMode.self,
    WideDirectory.self,
    RewritableHook.self,
    CredentialHelper.self,
    TrackedLocalSettings.self,
    UnusedSuppression.self,
    InvalidConfiguration.self,
    EditionDrift.self,
    LateDeny.self,
  ]

  /// The checks that run when nothing is asked for by name.
  public static var usualChecks: [any Check.Type] { FindingSelection().checks }

  /// The check with this code or name, letter case ignored; nil when there is none.
  public static func check(named name: String) -> (any Check.Type)? {
    let wanted = name.lowercased()
    return checks.first { $0.metadata.code.lowercased() == wanted || $0.metadata.name == wanted }
  }
}
