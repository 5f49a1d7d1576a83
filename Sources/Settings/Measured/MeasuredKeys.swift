internal import RuleSyntax

/// Which wrong values release 2.1.332 does not take (spec C-7).
enum MeasuredKeys {
  /// A value that is not taken.
  struct WrongValue {
    /// The key with those it stands in, such as `sandbox.network.httpProxyPort`; empty for the whole text.
    var path: String
    var value: JSONValue
    /// What it should be, for messages.
    var expected: String
  }

  /// The values because of which the whole of a user, project, local or command line file is out of force, in the order
  /// of the table; empty when the file counts.
  ///
  /// - Complexity: linear in the number of known keys and in the size of the text.
  static func wrongValues(in root: JSONValue) -> [WrongValue] {
    guard root.members != nil else {
      return [WrongValue(path: "", value: root, expected: MeasuredKeyType.anyObject.name)]
    }
    return wrongValues(of: table, in: root)
  }

  /// The values that are passed over alone: the rest of the file counts.
  static func ignoredValues(in root: JSONValue) -> [WrongValue] { wrongValues(of: ignored, in: root) }

  private static func wrongValues(of keys: [Key], in root: JSONValue) -> [WrongValue] {
    // One look at each member, not one for each key: a text may have thousands of members.
    var members: [[UInt8]: JSONValue] = [:]
    for member in root.members ?? [] { members[member.key] = member.value }
    return keys.compactMap { key in
      guard let outer = members[key.first], let value = key.value(below: outer),
        !(key.mayBeNull && value.isNull), let wrong = key.type.mismatch(in: value)
      else { return nil }
      return WrongValue(path: key.name + wrong.path, value: wrong.value, expected: wrong.type.name)
    }
  }

  /// The switches of `permissions` that are true or false (C-14).
  static let flags = [
    "blockReadsOutsideWorkingDirectories", "blockWritesOutsideWorkingDirectories", "denyInsteadOfPrompting",
  ]
}

extension MeasuredKeys {
  /// One key that has a type.
  struct Key: Sendable {
    /// The keys that lead to it, outermost first.
    let path: [String]
    /// The outermost of them.
    let first: [UInt8]
    let type: MeasuredKeyType
    let mayBeNull: Bool

    init(_ path: String, _ type: MeasuredKeyType, mayBeNull: Bool = false) {
      self.path = path.split(separator: ".").map(String.init)
      first = Array((self.path.first ?? "").utf8)
      self.type = type
      self.mayBeNull = mayBeNull
    }

    var name: String { path.joined(separator: ".") }

    /// The value under the key in what stands under the first; nil where it is not set, or what it would stand in is no
    /// object.
    func value(below outer: JSONValue) -> JSONValue? {
      var value: JSONValue? = outer
      for name in path.dropFirst() { value = value?[name] }
      return value
    }
  }

  private static func keys(
    _ names: String, in parent: String = "", _ type: MeasuredKeyType, mayBeNull: Bool = false
  ) -> [Key] {
    names.split(whereSeparator: \.isWhitespace).map {
      Key(parent.isEmpty ? String($0) : "\(parent).\($0)", type, mayBeNull: mayBeNull)
    }
  }

  /// Keys whose wrong value is passed over alone.
  static let ignored: [Key] =
    keys("hooks extraKnownMarketplaces remoteControl", .anyObject)
    + keys("allowedMcpServers deniedMcpServers", .array)
    + [Key("teammateMode", .oneOf(["auto", "tmux", "iterm2", "in-process"]))]

  /// Keys whose wrong value puts the whole file out of force.
  static let table: [Key] = permissionKeys + topLevelKeys + sandboxKeys + nestedKeys

  private static let permissionKeys: [Key] =
    [Key("permissions", .anyObject)]
    + keys("allow deny ask", in: "permissions", .array)
    + [Key("permissions.additionalDirectories", .strings), Key("permissions.defaultMode", .mode)]
    + keys(
      "disableBypassPermissionsMode disableAutoMode", in: "permissions", .oneOf(["disable"]))
    + flags.map { Key("permissions.\($0)", .boolean) }

  private static let topLevelKeys: [Key] =
    keys(
      """
      $schema apiKeyHelper proxyAuthHelper awsCredentialExport awsAuthRefresh gcpAuthRefresh otelHeadersHelper model
      prUrlTemplate outputStyle language advisorModel agent minimumVersion plansDirectory autoMemoryDirectory
      pluginTrustMessage
      """, .string)
    + keys(
      """
      respectGitignore wslInheritsWindowsSettings includeCoAuthoredBy includeGitInstructions disableAllHooks
      forceRemoteSettingsRefresh spinnerTipsEnabled syntaxHighlightingDisabled alwaysThinkingEnabled fastMode
      awaySummaryEnabled showClearContextOnPlanAccept prefersReducedMotion autoMemoryEnabled showThinkingSummaries
      verbose autoCompactEnabled autoScrollEnabled showTurnDuration terminalProgressBarEnabled todoFeatureEnabled
      voiceEnabled
      """, .boolean)
    + keys(
      """
      enableAllProjectMcpServers disableBundledSkills disableRemoteControl disableSkillShellExecution
      allowManagedHooksOnly allowManagedPermissionRulesOnly allowManagedMcpServersOnly skipWebFetchPreflight
      fastModePerSessionOptIn channelsEnabled skipDangerousModePermissionPrompt skipAutoPermissionPrompt
      useAutoModeDuringPlan
      """, .boolean, mayBeNull: true)
    + keys(
      "availableModels allowedHttpHookUrls httpHookAllowedEnvVars companyAnnouncements claudeMdExcludes",
      .strings)
    + keys("enabledMcpjsonServers disabledMcpjsonServers forceLoginOrgUUID", .stringOrStrings)
    + keys("strictKnownMarketplaces blockedMarketplaces", .objects, mayBeNull: true)
    + keys("allowedChannelPlugins sshConfigs", .objects)
    + keys("skillListingBudgetFraction feedbackSurveyRate", .fraction)
    + keys("disableAutoMode disableDeepLinkRegistration", .oneOf(["disable"]), mayBeNull: true)
    + keys("env skillOverrides worktree sandbox pluginConfigs autoMode", .anyObject)
    + keys("statusLine fileSuggestion", .object(required: ["type", "command"]))
    + [
      Key("cleanupPeriodDays", .wholeNumber), Key("attribution", .switchOrObject),
      Key("modelOverrides", .map(of: .string)), Key("enabledPlugins", .map(of: .switchOrContainer)),
      Key("spinnerVerbs", .object(required: ["mode", "verbs"])),
      Key("defaultShell", .oneOf(["bash", "powershell"])),
      Key("parentSettingsBehavior", .oneOf(["first-wins", "merge"])),
      Key("autoUpdatesChannel", .oneOf(["latest", "stable", "rc"])),
      Key("tui", .oneOf(["default", "fullscreen"])),
    ]

  /// What stands in `sandbox` (C-11b).
  private static let sandboxKeys: [Key] =
    keys(
      """
      enabled failIfUnavailable autoAllowBashIfSandboxed allowUnsandboxedCommands enableWeakerNestedSandbox
      enableWeakerNetworkIsolation allowAppleEvents
      """, in: "sandbox", .boolean)
    + keys("network filesystem credentials", in: "sandbox", .anyObject)
    + [
      Key("sandbox.excludedCommands", .strings), Key("sandbox.ignoreViolations", .map(of: .strings)),
      Key("sandbox.ripgrep", .object(required: ["command"])), Key("sandbox.ripgrep.command", .string),
      Key("sandbox.ripgrep.args", .strings),
    ]
    + keys("allowWrite denyWrite denyRead allowRead", in: "sandbox.filesystem", .strings)
    + keys("allowManagedReadPathsOnly disabled", in: "sandbox.filesystem", .boolean)
    + keys("allowedDomains deniedDomains allowUnixSockets allowMachLookup", in: "sandbox.network", .strings)
    + keys("allowManagedDomainsOnly allowAllUnixSockets allowLocalBinding", in: "sandbox.network", .boolean)
    + keys("httpProxyPort socksProxyPort", in: "sandbox.network", .number)
    + [Key("sandbox.network.tlsTerminate", .anyObject)]

  private static let nestedKeys: [Key] =
    keys("type", in: "fileSuggestion", .oneOf(["command"]))
    + keys("type", in: "statusLine", .oneOf(["command"]))
    + keys("command", in: "fileSuggestion", .string) + keys("command", in: "statusLine", .string)
    + keys("padding", in: "statusLine", .number) + keys("commit pr", in: "attribution", .string)
    + keys("symlinkDirectories sparsePaths", in: "worktree", .strings)
    + [Key("spinnerVerbs.mode", .oneOf(["append", "replace"])), Key("spinnerVerbs.verbs", .strings)]
    + keys("allow soft_deny environment", in: "autoMode", .strings)
}

/// A permission mode that a file may set.
struct MeasuredMode {
  let name: PermissionMode

  /// Nil for what is no mode.
  init?(_ value: JSONValue) {
    guard let text = value.text, let mode = PermissionMode(text, semantics: .product) else { return nil }
    name = mode
  }
}
