/// What to write into a program that runs the code it reads from its input.
enum InputCode {
  /// Code that runs `id`, as a word of the shell; nil for a program whose language is not known.
  static func text(for program: String) -> String? {
    switch program {
    case "sh", "bash", "zsh", "dash", "ksh", "ash", "fish", "csh", "xargs", "parallel": "id"
    case "python3": #"'import os; os.system("id")'"#
    case "node": #"'require("child_process").execSync("id",{stdio:"inherit"})'"#
    case "perl", "ruby", "R": #"'system("id")'"#
    case "php": #"'<?php system("id");'"#
    case "lua": #"'os.execute("id")'"#
    case "tclsh": "'puts [exec id]'"
    case "guile": #"'(system "id")'"#
    case "mysql", "psql": #"'\! id'"#
    case "sqlite3": "'.shell id'"
    default: nil
    }
  }
}
