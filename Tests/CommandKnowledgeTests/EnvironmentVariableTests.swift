import CommandKnowledge
import Testing

@Suite struct EnvironmentVariableTests {
  private func safety(_ name: String) -> VariableSafety { EnvironmentVariables.safety(of: Array(name.utf8)) }

  @Test(arguments: ["LANG", "TZ", "NO_COLOR", "NODE_ENV"])
  func documentedNames(_ name: String) { #expect(safety(name) == .knownSafe) }

  @Test(arguments: [
    "LC_ALL", "LANGUAGE", "FORCE_COLOR", "CI", "COLUMNS", "RUST_BACKTRACE", "PYTHONUNBUFFERED", "GOOS",
    "CGO_ENABLED",
  ])
  func assumedNames(_ name: String) { #expect(safety(name) == .assumedSafe) }

  @Test(arguments: [
    "PATH", "LD_PRELOAD", "LD_X", "DYLD_INSERT_LIBRARIES", "BASH_ENV", "BASH_FUNC_ls%%", "BASH_CMDS",
    "GIT_SSH_COMMAND",
    "GIT_NEW", "npm_config_x", "NPM_CONFIG_X", "PYTHONPATH", "PYTHONX", "NODE_OPTIONS", "http_proxy", "IFS",
    "ENV",
    "CLAUDE_CONFIG_DIR", "AWS_PROFILE", "LESSOPEN", "PROMPT_COMMAND", "PS4", "PERL5OPT", "RUBYOPT",
    "KUBECONFIG",
  ])
  func dangerousNames(_ name: String) { #expect(safety(name) == .dangerous) }

  @Test(arguments: ["FOO", "node_env", "LANG2", "TZ_", "X", "", "LC_FOO"])
  func otherNames(_ name: String) { #expect(safety(name) == .unknown) }
}
