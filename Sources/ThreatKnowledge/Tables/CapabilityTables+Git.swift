extension CapabilityTables {
  /// git.
  static let git = #"""
    git | critical | delete execute network-fetch network-send persist publish write-file | run
      $ git -c alias.st='!id' st
      = Bash(git status)  Bash(git diff)  Bash(git log --oneline -n 20)
      Global -c options define aliases, pagers, hooks paths and ssh commands that git then runs
    git -C | critical | delete execute write-file | run
      $ git -C . -c alias.x='!id' x
      = Bash(git -C . status)
      The rule stops at the directory option, so every subcommand and further -c options follow freely
    git -c | critical | execute | run
      $ git -c core.fsmonitor='id >&2; true' status
      Any configuration key that names a program can be set for a single call
    git add | low | write-file
      $ git add -f .env
      = Bash(git add -u)
      Stages ignored and secret files; clean filters from attributes may run; -e and -p start programs
    git am | medium | execute write-file
      $ git am fix.mbox
      = Bash(git am --abort)
      Applies foreign patches and fires applypatch hooks
    git apply | high | delete write-file
      $ git apply --unsafe-paths --directory=.. fix.patch
      = Bash(git apply --check fix.patch)
      A patch creates, edits and deletes files, outside the tree when told so
    git archive | high | execute write-file | run
      $ git archive --output=out.txt HEAD
      Writes any file; with --remote and --exec it starts a helper
    git bisect | high | execute | run
      $ git bisect run sh -c 'id; exit 1'
      = Bash(git bisect log)  Bash(git bisect reset)
      The run form executes any command at every step
    git blame | low | read-file | run
      $ git blame --contents a.txt a.txt
      = Bash(git blame README.md)
      --contents shows a file from anywhere
    git branch | medium | delete
      $ git branch -D feature
      = Bash(git branch --show-current)  Bash(git branch --list)  Bash(git branch -a)  Bash(git branch -vv)
      The same subcommand lists, creates, renames, force-moves and deletes branches, and --edit-description starts an editor
    git bundle | medium | write-file | run
      $ git bundle create out.txt HEAD
      = Bash(git bundle list-heads x.bundle)
      Writes the whole history to any path
    git cat-file | low | read-file | run
      $ git cat-file -p HEAD:a.txt
      = Bash(git cat-file -t HEAD)
      Prints stored objects, including deleted secrets
    git checkout | medium | delete write-file
      $ git checkout -- .
      = Bash(git checkout main)
      Throws away uncommitted work, fires post-checkout hooks and smudge filters
    git cherry-pick | medium | write-file
      $ git cherry-pick --abort
      = Bash(git cherry-pick --abort)
      Changes history and files, may start an editor
    git clean | high | delete
      $ git clean -fdx
      = Bash(git clean -n)  Bash(git clean -nd)
      Removes untracked and ignored files for good
    git clone | high | execute install-code network-fetch write-file | run
      $ git clone -u 'sh -c id>&2' . ../clone
      -u and -c choose programs to start; --template installs hooks from a directory
    git commit | medium | execute write-file
      $ git commit --allow-empty -m wip
      Repository hooks run, and an editor starts when no message is given; -F reads any file into history
    git config | critical | execute persist
      $ git config alias.lol '!id'
      = Bash(git config --get user.name)  Bash(git config --list)
      Writes aliases, hooksPath, pagers, editors and credential helpers that later git calls execute
    git config --get | low | read-file
      $ git config --get --file=a.txt user.name
      = Bash(git config --get user.name)
      --file points the reader at any file in ini syntax, and --get can be followed by more options
    git config --global | critical | execute persist
      $ git config --global core.pager 'sh -c id'
      = Bash(git config --global --get user.email)
      The per-user file affects every repository, so a later harmless git call runs the planted program
    git credential | high | secret-read
      $ git credential fill
      Prints stored passwords and tokens
    git daemon | high | network-send
      $ git daemon --export-all --base-path=/
      Serves repositories to the network
    git describe | low | none
      $ git describe --tags --always
      = Bash(git describe --tags)
      Only prints
    git diff | high | read-file write-file | run
      $ git diff --no-index --output=out.txt /dev/null a.txt
      = Bash(git diff)  Bash(git diff --stat)  Bash(git diff --cached)
      --output writes a file, --no-index reads files outside the repository, --ext-diff runs a configured program
    git diff --cached | high | write-file | run
      $ git diff --cached --output=out.txt
      = Bash(git diff --cached)
      Later options still include --output
    git diff --stat | high | write-file | run
      $ git diff --stat --output=out.txt HEAD~1
      = Bash(git diff --stat)
      Later options still include --output
    git diff-files | high | write-file | run
      $ git diff-files -p --output=out.txt
      Takes the diff options
    git diff-index | high | write-file | run
      $ git diff-index -p --output=out.txt HEAD~1
      Takes the diff options
    git diff-tree | high | write-file | run
      $ git diff-tree -p --output=out.txt HEAD
      Takes the diff options
    git difftool | critical | execute | run
      $ git difftool -y -x 'sh -c id' HEAD~1 HEAD
      -x names the comparison program
    git fetch | high | execute network-fetch | run
      $ git fetch --upload-pack='sh -c id>&2' .
      = Bash(git fetch)  Bash(git fetch origin)  Bash(git fetch --prune origin)
      --upload-pack names the program started for local or ssh remotes
    git filter-branch | critical | delete execute | run
      $ git filter-branch -f --msg-filter 'id >&2; cat' HEAD
      Each filter is a shell snippet, and history is rewritten
    git format-patch | medium | write-file | run
      $ git format-patch -1 --output=out.txt
      = Bash(git format-patch --stdout -1)
      Writes files in the chosen place
    git gc | low | delete
      $ git gc --prune=now
      Prunes unreachable objects and can run the pre-auto-gc hook
    git grep | high | execute | run
      $ git grep -O'sh -c id' FIXTURE
      -O opens the hits in a program of choice
    git help | medium | execute
      $ git help -a
      Opens man or a browser, which are configurable programs
    git init | high | execute persist
      $ git init --template=./evil other
      = Bash(git init)
      The template directory supplies hooks that later commands run
    git interpret-trailers | medium | write-file
      $ git interpret-trailers --in-place --trailer x=y a.txt
      Rewrites files in place
    git lfs | medium | network-fetch network-send
      $ git lfs push --all origin
      = Bash(git lfs ls-files)
      Uploads and downloads big files, installs hooks
    git log | high | read-file write-file | run
      $ git log -1 --format=format:hello --output=out.txt
      = Bash(git log --oneline)  Bash(git log --oneline -n 20)
      Diff options are accepted, and --output truncates and writes any file with chosen content from --format
    git log --oneline | high | write-file | run
      $ git log --oneline --output=out.txt
      = Bash(git log --oneline)  Bash(git log --oneline -n 20)
      Later options still include --output
    git ls-files | low | read-file
      $ git ls-files -o -X a.txt
      = Bash(git ls-files)
      -X reads a pattern file; output is names only
    git ls-remote | high | execute network-fetch | run
      $ git ls-remote --upload-pack='sh -c id>&2' .
      = Bash(git ls-remote origin)  Bash(git ls-remote --tags origin)
      Looks read-only, but the helper program is an option
    git maintenance | medium | persist
      $ git maintenance start
      Registers scheduled jobs
    git merge | medium | execute write-file
      $ git merge -m x feature
      = Bash(git merge --abort)
      Merge drivers, hooks and editors may run and files change
    git merge-base | low | none
      $ git merge-base HEAD HEAD~1
      = Bash(git merge-base HEAD main)
      Only prints
    git mergetool | high | execute
      $ git mergetool --tool=vimdiff
      Starts a configured program on conflicted files
    git mv | low | write-file
      $ git mv -f a.txt b.txt
      Overwrites the destination when forced
    git notes | medium | write-file
      $ git notes add -f -F a.txt
      = Bash(git notes list)
      Writes notes, may start an editor
    git pull | high | execute network-fetch write-file | run
      $ git pull --upload-pack='sh -c id>&2' . HEAD
      = Bash(git pull)  Bash(git pull --ff-only origin main)
      Runs the fetch with a chosen helper and then merges foreign code and fires hooks
    git push | high | delete execute network-send publish | run
      $ git push --receive-pack='sh -c id>&2' . HEAD
      = Bash(git push origin HEAD)
      Publishes, can overwrite or delete remote branches, and names a helper program
    git push origin | high | delete network-send publish
      $ git push origin +HEAD:main
      = Bash(git push origin HEAD)
      A leading plus or --force may still follow, and :branch deletes
    git range-diff | high | write-file | run
      $ git range-diff --output=out.txt HEAD~1..HEAD HEAD~1..HEAD
      Takes the diff options
    git rebase | high | execute write-file | run
      $ git rebase --exec 'id >&2' HEAD~1
      = Bash(git rebase --abort)  Bash(git rebase --continue)
      --exec runs a shell command after every replayed commit
    git reflog | medium | delete
      $ git reflog expire --expire=now --all
      = Bash(git reflog)
      Expire and delete remove the safety net
    git reflog show | high | write-file | run
      $ git reflog show --output=out.txt
      = Bash(git reflog)
      Takes the log options
    git remote | high | execute network-fetch
      $ git remote add x 'ext::sh -c id% %S'
      = Bash(git remote -v)  Bash(git remote get-url origin)
      Changes where later fetches and pushes go, and update contacts the network
    git remote add | high | network-fetch network-send
      $ git remote add x https://example.com/x.git
      Plants a push or fetch destination
    git remote set-url | high | network-fetch network-send
      $ git remote set-url origin https://example.com/x.git
      = Bash(git remote -v)
      Silently redirects later pushes, which may carry credentials
    git request-pull | low | network-fetch
      $ git request-pull HEAD~1 https://example.com/x.git
      Contacts a chosen server
    git reset | medium | delete
      $ git reset --hard HEAD~1
      = Bash(git reset)
      The hard form discards commits and edits
    git restore | medium | delete write-file
      $ git restore .
      = Bash(git restore --staged .)
      Overwrites working files with committed content
    git rev-list | low | read-file
      $ git rev-list --count HEAD
      = Bash(git rev-list --count HEAD)
      Only prints
    git rev-parse | low | read-file
      $ git rev-parse --show-toplevel
      = Bash(git rev-parse HEAD)  Bash(git rev-parse --show-toplevel)
      Prints repository facts; aliases cannot shadow built-ins
    git rm | medium | delete
      $ git rm -rf .
      Removes tracked files from disk
    git send-email | critical | execute network-send
      $ git send-email --to=x@example.com --sendmail-cmd='id' -1
      Mails patches out and names the transport program
    git shortlog | high | write-file | run
      $ git shortlog -s --output=out.txt HEAD
      = Bash(git shortlog -sn HEAD)
      Takes an output option
    git show | high | read-file write-file | run
      $ git show --format=format:hello --output=out.txt HEAD
      = Bash(git show)  Bash(git show --stat HEAD)
      Accepts the diff options, including --output
    git sparse-checkout | medium | delete
      $ git sparse-checkout set nothing
      = Bash(git sparse-checkout list)
      Removes files from the working tree
    git stash | medium | delete write-file
      $ git stash drop
      = Bash(git stash list)
      Drop and clear lose work; show accepts diff options including --output
    git stash show | high | write-file
      $ git stash show -p --output=out.txt
      = Bash(git stash list)
      Diff options are accepted, so the output can be sent to a file
    git status | low | none
      $ git status --porcelain
      = Bash(git status)  Bash(git status --short)
      Only prints; a repository configured with core.fsmonitor starts that program, which needs an earlier write to .git/config
    git submodule | high | execute network-fetch
      $ git submodule foreach 'id'
      = Bash(git submodule status)
      Foreach runs a shell command in each module, and update clones foreign code
    git svn | high | execute network-fetch
      $ git svn fetch
      Contacts servers and may start editors
    git switch | medium | delete write-file
      $ git switch --discard-changes main
      = Bash(git switch main)
      Forced switches lose local edits; hooks run
    git tag | medium | delete write-file
      $ git tag -d v1.0.0
      = Bash(git tag --list)
      Lists, but also deletes and creates tags; -s runs the configured gpg.program
    git update-ref | medium | delete
      $ git update-ref -d refs/heads/feature
      Moves or deletes references without a check
    git var | low | read-file
      $ git var GIT_EDITOR
      Prints configuration, including secrets placed in it
    git whatchanged | high | write-file
      $ git whatchanged --output=out.txt -1
      Takes the log options
    git worktree | medium | delete write-file
      $ git worktree remove --force ../wt
      = Bash(git worktree list)
      Creates and removes whole trees; checkout hooks run
    """#
}
