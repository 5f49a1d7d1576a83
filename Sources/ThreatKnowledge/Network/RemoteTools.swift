/// What is known about MCP servers and their tools, by name.
public enum RemoteTools {
  /// A tool of a server, and what it brings about.
  public struct Tool: Sendable, Hashable {
    /// The tool's name.
    public var name: String
    /// What a call does; nil when nothing is known.
    public var capability: Capability?
  }

  /// Whether a server is known to do nothing but look things up.
  public static func isHarmless(server: String) -> Bool {
    let name = server.lowercased()
    return harmless.contains { name == $0 || name.hasSuffix("_" + $0) || name.hasSuffix("-" + $0) }
  }

  /// The gravest tool of a server, as far as its name tells.
  public static func gravestTool(of server: String) -> Tool {
    let name = server.lowercased()
    for (part, tool, capability) in servers where name.contains(part) {
      return Tool(name: tool, capability: capability)
    }
    return Tool(name: "any_tool", capability: nil)
  }

  /// Whether a server reads and writes files, and with which tools.
  public static func fileTools(of server: String) -> (read: String, write: String)? {
    let name = server.lowercased()
    let parts = [
      "filesystem", "fs", "files", "file-", "file_", "desktop-commander", "desktop_commander", "serena",
    ]
    guard parts.contains(where: { name == $0 || ($0.utf8.count > 3 && name.contains($0)) }) else {
      return nil
    }
    return ("read_file", "write_file")
  }

  /// What a single tool does, as far as its name tells.
  public static func capability(ofTool tool: String) -> Capability? {
    let name = tool.lowercased()
    return tools.first { part, _ in name == part || name.hasPrefix(part + "_") || name.hasSuffix("_" + part)
    }?.1
  }

  private static let harmless = [
    "context7", "sequential-thinking", "sequential_thinking", "sequentialthinking", "time", "deepwiki",
    "microsoft-docs", "aws-docs", "docs", "calculator",
  ]

  private static let servers: [(String, String, Capability)] = [
    ("github", "delete_repo", .cloudMutate), ("gitlab", "delete_project", .cloudMutate),
    ("filesystem", "write_file", .writeFile), ("desktop", "execute_command", .execute),
    ("shell", "execute_command", .execute), ("terminal", "execute_command", .execute),
    ("ssh", "exec", .execute), ("playwright", "browser_evaluate", .execute),
    ("puppeteer", "puppeteer_evaluate", .execute), ("chrome", "evaluate_script", .execute),
    ("browser", "evaluate", .execute), ("postgres", "query", .cloudMutate), ("mysql", "query", .cloudMutate),
    ("sqlite", "write_query", .cloudMutate), ("supabase", "execute_sql", .cloudMutate),
    ("mongo", "delete-many", .cloudMutate), ("redis", "delete", .cloudMutate),
    ("slack", "slack_post_message", .networkSend), ("gmail", "send_email", .networkSend),
    ("email", "send_email", .networkSend), ("notion", "delete-block", .cloudMutate),
    ("linear", "delete_issue", .cloudMutate), ("jira", "delete_issue", .cloudMutate),
    ("atlassian", "delete_issue", .cloudMutate), ("kubernetes", "kubectl_delete", .cloudMutate),
    ("docker", "run_container", .execute), ("aws", "call_aws", .cloudMutate), ("azure", "call", .cloudMutate),
    ("gcp", "run-gcp-code", .execute), ("cloudflare", "worker_delete", .cloudMutate),
    ("stripe", "create_refund", .cloudMutate), ("fetch", "fetch", .networkSend),
    ("serena", "execute_shell_command", .execute), ("ide", "executeCode", .execute),
    ("jupyter", "execute_cell", .execute), ("python", "run_python", .execute), ("n8n", "execute", .execute),
    ("zapier", "run_action", .networkSend), ("sentry", "update_issue", .cloudMutate),
  ]

  private static let tools: [(String, Capability)] = [
    ("execute_command", .execute), ("run_command", .execute), ("execute_shell_command", .execute),
    ("shell", .execute), ("bash", .execute), ("exec", .execute), ("eval", .execute), ("evaluate", .execute),
    ("executecode", .execute), ("run_code", .execute), ("execute_code", .execute), ("run_python", .execute),
    ("run_script", .execute), ("evaluate_script", .execute), ("execute_sql", .cloudMutate),
    ("start_process", .execute), ("delete_repo", .cloudMutate), ("delete_repository", .cloudMutate),
  ]
}
