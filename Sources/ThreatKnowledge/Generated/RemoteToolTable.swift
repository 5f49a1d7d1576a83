// Generated from Knowledge/threats/remote-tools.table by `make knowledge`. Edit that file.
// swift-format-ignore-file

/// MCP servers and tools, by what their names say.
enum RemoteToolTable {
  /// Servers that only look things up.
  static let harmless: [String] = [
    "context7", "sequential-thinking", "sequential_thinking", "sequentialthinking", "time",
    "deepwiki", "microsoft-docs", "aws-docs", "docs", "calculator",
  ]

  /// Parts of the names of servers that read and write files.
  static let files: [String] = [
    "filesystem", "fs", "files", "file-", "file_", "desktop-commander", "desktop_commander",
    "serena",
  ]

  /// A part of a server's name, its gravest tool, and what that does.
  static let servers: [(part: String, tool: String, capability: Capability)] = [
    ("github", "delete_repo", .cloudMutate), ("gitlab", "delete_project", .cloudMutate),
    ("filesystem", "write_file", .writeFile), ("desktop", "execute_command", .execute),
    ("shell", "execute_command", .execute), ("terminal", "execute_command", .execute),
    ("ssh", "exec", .execute), ("playwright", "browser_evaluate", .execute),
    ("puppeteer", "puppeteer_evaluate", .execute), ("chrome", "evaluate_script", .execute),
    ("browser", "evaluate", .execute), ("postgres", "query", .cloudMutate),
    ("mysql", "query", .cloudMutate), ("sqlite", "write_query", .cloudMutate),
    ("supabase", "execute_sql", .cloudMutate), ("mongo", "delete-many", .cloudMutate),
    ("redis", "delete", .cloudMutate), ("slack", "slack_post_message", .networkSend),
    ("gmail", "send_email", .networkSend), ("email", "send_email", .networkSend),
    ("notion", "delete-block", .cloudMutate), ("linear", "delete_issue", .cloudMutate),
    ("jira", "delete_issue", .cloudMutate), ("atlassian", "delete_issue", .cloudMutate),
    ("kubernetes", "kubectl_delete", .cloudMutate), ("docker", "run_container", .execute),
    ("aws", "call_aws", .cloudMutate), ("azure", "call", .cloudMutate),
    ("gcp", "run-gcp-code", .execute), ("cloudflare", "worker_delete", .cloudMutate),
    ("stripe", "create_refund", .cloudMutate), ("fetch", "fetch", .networkSend),
    ("serena", "execute_shell_command", .execute), ("ide", "executeCode", .execute),
    ("jupyter", "execute_cell", .execute), ("python", "run_python", .execute),
    ("n8n", "execute", .execute), ("zapier", "run_action", .networkSend),
    ("sentry", "update_issue", .cloudMutate),
  ]

  /// A tool's name, or the beginning or end of it, and what it does.
  static let tools: [(name: String, capability: Capability)] = [
    ("execute_command", .execute), ("run_command", .execute), ("execute_shell_command", .execute),
    ("shell", .execute), ("bash", .execute), ("exec", .execute), ("eval", .execute),
    ("evaluate", .execute), ("executecode", .execute), ("run_code", .execute),
    ("execute_code", .execute), ("run_python", .execute), ("run_script", .execute),
    ("evaluate_script", .execute), ("execute_sql", .cloudMutate), ("start_process", .execute),
    ("delete_repo", .cloudMutate), ("delete_repository", .cloudMutate),
  ]
}
