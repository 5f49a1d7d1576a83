// Generated from Knowledge/threats/runners.table by `make knowledge`. Edit that file.
// swift-format-ignore-file

/// Leading words of commands that run another, and how many operands stand between them and that.
enum RunnerTable {
  static let operands: [String: Int] = [
    "npx": 0, "bunx": 0, "pnpx": 0, "npm exec": 0, "npm x": 0, "pnpm exec": 0, "pnpm dlx": 0,
    "yarn": 0, "yarn exec": 0, "yarn dlx": 0, "yarn run": 0, "bun x": 0, "bundle exec": 0,
    "poetry run": 0, "uv run": 0, "uvx": 0, "uv tool run": 0, "pipenv run": 0, "pdm run": 0,
    "hatch run": 0, "rye run": 0, "pixi run": 0, "conda run": 0, "python3 -m": 0, "rbenv exec": 0,
    "pyenv exec": 0, "asdf exec": 0, "mise exec": 0, "mise x": 0, "direnv exec": 1, "devbox run": 0,
    "nix develop -c": 0, "nix develop --command": 0, "nix shell -c": 0, "docker exec": 1,
    "docker container exec": 1, "docker compose exec": 1, "docker-compose exec": 1, "docker run": 1,
    "docker compose run": 1, "kubectl exec": 1, "time": 0, "nice": 0, "nohup": 0, "env": 0,
    "sudo": 0, "doas": 0, "command": 0, "builtin": 0, "exec": 0, "timeout": 1, "stdbuf": 0,
    "setsid": 0, "ionice": 0, "caffeinate": 0, "arch": 0, "xcrun": 0, "strace": 0, "ltrace": 0,
    "valgrind": 0, "unbuffer": 0, "xvfb-run": 0, "cross-env": 0, "dotenv": 0, "dotenvx run": 0,
    "doppler run": 0, "op run": 0, "infisical run": 0, "aws-vault exec": 1, "fnm exec": 0,
    "nvm exec": 1, "volta run": 0, "rustup run": 1, "flatpak run": 0, "vagrant ssh -c": 0,
    "xargs": 0, "watch": 0, "parallel": 0, "rlwrap": 0, "ssh-agent": 0, "torsocks": 0,
    "proxychains": 0, "busybox": 0,
  ]
}
