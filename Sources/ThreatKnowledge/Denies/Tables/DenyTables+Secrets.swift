extension DenyTables {
  /// Reading secrets, and paths.
  static let secrets = #"""
    Bash(cat .env) | secret-read
      $ cat ./.env
      $ cat $PWD/.env
      $ cat .e*
      $ cat '.env'
      $ cat < .env
      $ cat -n .env
      $ head .env
      $ grep . .env
      $ less .env
      $ awk 1 .env
      $ base64 .env
      $ source .env && env
      $ cp .env x && cat x
      $ git show HEAD:.env
      $ tar -cf - .env
      $ docker compose config
      = Read(**/.env)  Read(**/.env.*)
      A Read deny rule reaches the file tools and recognised Bash file commands; scripts need the sandbox
    Read(.env) | secret-read
      $ python3 -c 'print(open(".env").read())'
      $ node -e 'console.log(require("fs").readFileSync(".env","utf8"))'
      $ source .env; printenv
      $ node --env-file=.env -p process.env
      $ docker run --env-file .env alpine env
      $ docker compose config
      $ git show HEAD:.env
      $ git diff --no-index /dev/null .env
      $ curl file://$PWD/.env
      $ tar -cO .env
      $ cp -r . /tmp/x
      $ ls -la; cat ../proj/.env
      $ printenv
      $ .env.local
      = Read(**/.env*)  Bash(source *)  Bash(. *)
      Reaches the file tools and recognised readers, not arbitrary programs
    Read(~/.ssh/**) | secret-read
      $ ssh-keygen -y -f ~/.ssh/id_rsa
      $ ssh-add ~/.ssh/id_rsa
      $ tar -cf - -C ~ .ssh
      $ ssh host
      $ git push git@host:x
      $ python3 -c 'import pathlib; print(pathlib.Path.home())'
      = Bash(ssh-add *)  Bash(ssh-keygen *)  Bash(ssh *)
    Edit(.claude/**) | persist
      $ claude mcp add x -- sh -c id
      $ python3 -c 'open(".claude/settings.json","w")'
      $ git checkout other -- .claude
      $ npm run setup
      $ cp -r tpl/. .
      = Bash(claude config *)  Bash(claude mcp *)
      Writes to .claude are protected paths anyway
    Bash(env) | secret-read
      $ printenv
      $ export -p
      $ set
      $ declare -x
      $ compgen -e
      $ cat /proc/self/environ
      $ ps eww
      $ node -p process.env
      $ python3 -c 'import os; print(os.environ)'
      $ jq -n env
      $ echo $SECRET
      = Bash(printenv *)  Bash(export)  Bash(set)
      An exact rule for env does not match env with arguments
    Bash(printenv *) | secret-read
      $ env
      $ echo $X
      = Bash(env)  Bash(env *)
    Write(docs/**) | write-file
      $ echo x > docs/a
      = Edit(docs/**)
      Path rules for Write, NotebookEdit and MultiEdit are never consulted; use Edit
    """#
}
