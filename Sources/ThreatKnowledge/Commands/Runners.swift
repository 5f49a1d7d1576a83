/// Commands that run the command behind them (spec S-13), as far as judging a rule needs it: a rule for
/// `npx eslint` is as dangerous as what `eslint` does with further words.
public enum Runners {
  /// Leading words, and how many operands stand between them and the command that runs.
  private static let table: [String: Int] = {
    var table: [String: Int] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
      table[parts[0]] = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    }
    return table
  }()

  /// The index of the word at which the inner command begins; nil when the words are no runner with all its
  /// operands. May be `words.count`: then the inner command is free.
  ///
  /// - Parameter words: the words of a command, the first one as `Capabilities.canonicalName` gives it.
  public static func innerStart(in words: [String]) -> Int? {
    for length in stride(from: min(4, words.count), through: 1, by: -1) {
      guard var operands = table[words[..<length].joined(separator: " ")] else { continue }
      var index = length
      while index < words.count {
        if words[index] == "--" {
          index += 1
          break
        }
        if !words[index].hasPrefix("-"), !LeadingWords.isAssignment(words[index]) {
          guard operands > 0 else { break }
          operands -= 1
        }
        index += 1
      }
      return operands == 0 ? index : nil
    }
    return nil
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
