/// Commands that run the command behind them (spec S-13), as far as judging a rule needs it: a rule for
/// `npx eslint` is as dangerous as what `eslint` does with further words.
public enum Runners {
  /// Leading words, and how many operands stand between them and the command that runs.
  private static let table: [String: Int] = {
    var table: [String: Int] = [:]
    for line in TableText.lines(of: text) {
      let parts = TableText.fields(of: line)
      table[TableText.string(parts[0])] = parts.count > 1 ? Int(TableText.string(parts[1])) ?? 0 : 0
    }
    return table
  }()

  /// Where the command of a runner begins.
  public struct Inner: Sendable, Hashable {
    /// The index of its first word; the count of the words when nothing of it is there.
    public var start: Int
    /// How many operands of the runner are still missing in front of it.
    public var missingOperands: Int
    /// What may stand for each of these.
    public var operand = "."
  }

  /// Where the inner command begins; nil when the words are no runner.
  ///
  /// - Parameter words: the words of a command, the first one as `Capabilities.canonicalName` gives it.
  public static func inner(of words: [String]) -> Inner? {
    for length in stride(from: min(4, words.count), through: 1, by: -1) {
      guard var operands = table[words[..<length].joined(separator: " ")] else { continue }
      var index = length
      while index < words.count, words[index] != "--" {
        if isQuestion(words[index], of: words[0]) { return nil }
        if !words[index].hasPrefix("-"), !LeadingWords.isAssignment(words[index]) {
          guard operands > 0 else { return Inner(start: index, missingOperands: 0) }
          operands -= 1
        }
        index += 1
      }
      // A time has to be one; anything else may be called `.`, or be a folder.
      return Inner(
        start: min(index + 1, words.count), missingOperands: operands,
        operand: words[0] == "timeout" ? "5" : ".")
    }
    return nil
  }

  /// Options with which a runner only says something: it runs nothing.
  private static func isQuestion(_ word: String, of runner: String) -> Bool {
    word == "--version" || word == "--help" || runner == "command" && (word == "-v" || word == "-V")
  }

  private static let text = """
    npx
    bunx
    pnpx
    npm exec
    npm x
    pnpm exec
    pnpm dlx
    yarn
    yarn exec
    yarn dlx
    yarn run
    bun x
    bundle exec
    poetry run
    uv run
    uvx
    uv tool run
    pipenv run
    pdm run
    hatch run
    rye run
    pixi run
    conda run
    python3 -m
    rbenv exec
    pyenv exec
    asdf exec
    mise exec
    mise x
    direnv exec | 1
    devbox run
    nix develop -c
    nix develop --command
    nix shell -c
    docker exec | 1
    docker container exec | 1
    docker compose exec | 1
    docker-compose exec | 1
    docker run | 1
    docker compose run | 1
    kubectl exec | 1
    time
    nice
    nohup
    env
    sudo
    doas
    command
    builtin
    exec
    timeout | 1
    stdbuf
    setsid
    ionice
    caffeinate
    arch
    xcrun
    strace
    ltrace
    valgrind
    unbuffer
    xvfb-run
    cross-env
    dotenv
    dotenvx run
    doppler run
    op run
    infisical run
    aws-vault exec | 1
    fnm exec
    nvm exec | 1
    volta run
    rustup run | 1
    flatpak run
    vagrant ssh -c
    xargs
    watch
    parallel
    rlwrap
    ssh-agent
    torsocks
    proxychains
    busybox
    """
}
