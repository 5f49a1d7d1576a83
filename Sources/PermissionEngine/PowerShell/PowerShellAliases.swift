/// The aliases of PowerShell that stand for the same command everywhere (spec T-10).
enum PowerShellAliases {
  /// The command that a name means, in lower case.
  ///
  /// - Parameter name: a command name, any case; a module name or path before it stays.
  static func canonical(_ name: some Collection<UInt8>) -> [UInt8] {
    let lower = name.map(PathBytes.lowercase)
    return table[lower] ?? lower
  }

  private static let table: [[UInt8]: [UInt8]] = {
    var table: [[UInt8]: [UInt8]] = [:]
    for (command, aliases) in names {
      for alias in aliases.split(separator: " ") { table[Array(alias.utf8)] = Array(command.utf8) }
    }
    return table
  }()

  private static let names: [(command: String, aliases: String)] = [
    ("add-content", "ac"),
    ("clear-content", "clc"),
    ("clear-host", "clear cls"),
    ("clear-item", "cli"),
    ("clear-itemproperty", "clp"),
    ("clear-variable", "clv"),
    ("compare-object", "compare diff"),
    ("convert-path", "cvpa"),
    ("copy-item", "cp copy cpi"),
    ("copy-itemproperty", "cpp"),
    ("export-alias", "epal"),
    ("export-csv", "epcsv"),
    ("foreach-object", "foreach %"),
    ("format-custom", "fc"),
    ("format-hex", "fhx"),
    ("format-list", "fl"),
    ("format-table", "ft"),
    ("format-wide", "fw"),
    ("get-alias", "gal"),
    ("get-childitem", "dir gci ls"),
    ("get-clipboard", "gcb"),
    ("get-command", "gcm"),
    ("get-content", "cat gc type"),
    ("get-history", "ghy h history"),
    ("get-item", "gi"),
    ("get-itemproperty", "gp"),
    ("get-itempropertyvalue", "gpv"),
    ("get-job", "gjb"),
    ("get-location", "gl pwd"),
    ("get-member", "gm"),
    ("get-module", "gmo"),
    ("get-process", "gps ps"),
    ("get-service", "gsv"),
    ("get-unique", "gu"),
    ("get-variable", "gv"),
    ("group-object", "group"),
    ("import-alias", "ipal"),
    ("import-csv", "ipcsv"),
    ("import-module", "ipmo"),
    ("invoke-command", "icm"),
    ("invoke-expression", "iex"),
    ("invoke-history", "ihy r"),
    ("invoke-item", "ii"),
    ("invoke-restmethod", "irm"),
    ("invoke-webrequest", "curl iwr wget"),
    ("measure-object", "measure"),
    ("move-item", "mi move mv"),
    ("move-itemproperty", "mp"),
    ("new-alias", "nal"),
    ("new-item", "ni"),
    ("new-variable", "nv"),
    ("out-gridview", "ogv"),
    ("out-host", "oh"),
    ("pop-location", "popd"),
    ("push-location", "pushd"),
    ("receive-job", "rcjb"),
    ("remove-item", "del erase rd ri rm rmdir"),
    ("remove-itemproperty", "rp"),
    ("remove-job", "rjb"),
    ("remove-module", "rmo"),
    ("remove-psdrive", "rdr"),
    ("remove-variable", "rv"),
    ("rename-item", "ren rni"),
    ("rename-itemproperty", "rnp"),
    ("resolve-path", "rvpa"),
    ("select-object", "select"),
    ("select-string", "sls"),
    ("set-alias", "sal"),
    ("set-clipboard", "scb"),
    ("set-content", "sc"),
    ("set-item", "si"),
    ("set-itemproperty", "sp"),
    ("set-location", "cd chdir sl"),
    ("set-variable", "set sv"),
    ("sort-object", "sort"),
    ("start-job", "sajb"),
    ("start-process", "saps start"),
    ("start-service", "sasv"),
    ("start-sleep", "sleep"),
    ("stop-job", "spjb"),
    ("stop-process", "kill spps"),
    ("stop-service", "spsv"),
    ("tee-object", "tee"),
    ("wait-job", "wjb"),
    ("where-object", "where ?"),
    ("write-output", "echo write"),
  ]
}
