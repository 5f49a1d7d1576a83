// Generated from Knowledge/threats/spellings.table by `make knowledge`. Edit that file.
// swift-format-ignore-file

/// What other spellings of a command are made with.
enum SpellingTable {
  /// An option of a program that may stand in front of its subcommand.
  static let globalOptions: [String: String] = [
    "apt": "-y", "apt-get": "-y", "aws": "--profile default", "brew": "-v", "cargo": "--quiet",
    "composer": "-n", "docker": "--context default", "dotnet": "-d", "gcloud": "--quiet",
    "git": "-c x.y=z", "go": "-C .", "helm": "-n default", "kubectl": "-n default", "make": "-s",
    "npm": "--silent", "pip": "--no-input", "pip3": "--no-input", "pnpm": "--silent",
    "podman": "--log-level error", "poetry": "-q", "systemctl": "--user", "terraform": "-chdir=.",
    "tofu": "-chdir=.", "uv": "-q", "yarn": "--silent",
  ]

  /// An operand with which a command means something.
  static let operands: [String: String] = [
    "chmod": "777 a", "chown": "nobody a", "curl": "https://example.com", "docker run": "alpine",
    "git branch": "feature", "git checkout": ".", "git clean": ".", "git commit": "-m x",
    "git push": "origin main", "git reset": "HEAD~1", "kubectl delete": "pod x",
    "npm publish": "./pkg", "rm": "build", "sed": "s/a/b/ f", "terraform apply": "plan",
  ]

  /// Programs that `busybox` has too.
  static let busybox: Set<String> = [
    "cat", "chmod", "chown", "cp", "crontab", "dd", "env", "kill", "ln", "mkdir", "mount", "mv",
    "nc", "poweroff", "reboot", "rm", "rmdir", "sh", "su", "tar", "tee", "vi", "wget",
  ]

  /// Last words of commands that do nothing as long as nothing follows.
  static let naming: Set<String> = [
    "add", "cp", "create", "delete", "destroy", "mv", "remove", "rename", "rm", "set", "uninstall",
    "unset",
  ]

  /// Options that take the next word.
  static let valued: Set<String> = [
    "--config", "--data", "--file", "--filter", "--method", "--output", "--registry", "--request",
    "--source", "--token", "-C", "-H", "-X", "-c", "-d", "-e", "-f", "-i", "-m", "-n", "-name",
    "-o", "-p", "-t", "-u",
  ]
}
