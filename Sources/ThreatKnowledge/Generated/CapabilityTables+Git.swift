// Generated from Knowledge/capabilities/git.table by `make knowledge`. Edit that file.
// swift-format-ignore-file

extension CapabilityTables {
  static let git = #"""
    git | critical | execute delete network-fetch network-send persist publish write-file | run
      $ git -c alias.st='!id' st
      $publish git push --force origin main
      $delete git reset --hard HEAD~1
      $persist git config core.hooksPath ./evil
      $write-file git checkout other -- .
      * -c alias.x='!id #' x
      = Bash(git status)  Bash(git diff)  Bash(git log --oneline -n 20)
      Global -c options define aliases, pagers, hooks paths and ssh commands that git then runs
    git --exec-path | critical | execute
      $ git --exec-path=./evil x
      Names the directory of git's programs
    git --git-dir | critical | execute | run
      $ git --git-dir .git -c alias.x='!id' x
      Any option and subcommand may follow
    git --no-pager | critical | execute | run
      $ git --no-pager -c alias.x='!id' x
      Any option and subcommand may follow
    git -C | critical | execute delete write-file | run
      $ git -C . -c alias.x='!id' x
      * . -c alias.x='!id #' x
      = Bash(git -C . status)
      The rule stops at the directory option, so every subcommand and further -c options follow freely
    git -c | critical | execute | run
      $ git -c core.fsmonitor='id >&2; true' status
      * alias.x='!id #' x
      Any configuration key that names a program can be set for a single call
    git add | low | write-file
      $ git add -f .env
      = Bash(git add -u)
      Stages ignored and secret files; clean filters from attributes may run; -e and -p start programs
    git am | medium | write-file execute
      $ git am fix.mbox
      = Bash(git am --abort)
      Applies foreign patches and fires applypatch hooks
    git apply | high | write-file delete
      $ git apply --unsafe-paths --directory=.. fix.patch
      = Bash(git apply --check fix.patch)
      A patch creates, edits and deletes files, outside the tree when told so
    git archive | high | write-file execute | run
      $ git archive --output=out.txt HEAD
      $execute git archive --remote=. --exec='sh -c id>&2' HEAD
      & --output=out.txt
      Writes any file; with --remote and --exec it starts a helper
    git bisect | high | execute | run
      $ git bisect run sh -c 'id; exit 1'
      = Bash(git bisect log)  Bash(git bisect reset)
      The run form executes any command at every step
    git blame | low | read-file | run
      $ git blame --contents a.txt a.txt
      = Bash(git blame README.md)
      --contents shows a file from anywhere
    git branch | medium | delete | run
      $ git branch -D feature
      $write-file git branch -f main HEAD~1
      = Bash(git branch --show-current)  Bash(git branch --list)  Bash(git branch -a)  Bash(git branch -vv)
      Lists, creates, moves and deletes branches; --edit-description starts an editor
    git branch --list | low | none
      $ git branch --list x
      Prints names
    git branch --show-current | low | none
      $ git branch --show-current
      Prints a name
    git branch -a | low | none
      $ git branch -a
      Prints names
    git branch -r | low | delete
      $ git branch -r -D origin/feature
      Forgets remote branches that the next fetch brings back
    git bundle | medium | write-file | run
      $ git bundle create out.txt HEAD
      = Bash(git bundle list-heads x.bundle)
      Writes the whole history to any path
    git cat-file | low | read-file | run
      $ git cat-file -p HEAD:a.txt
      = Bash(git cat-file -t HEAD)
      Prints stored objects, including deleted secrets
    git check-attr | low | none
      $ git check-attr -a a.txt
      Prints attributes
    git check-ignore | low | none
      $ git check-ignore -v a.txt
      Prints patterns
    git checkout | medium | delete write-file
      $ git checkout -- .
      = Bash(git checkout main)
      Throws away uncommitted work, fires post-checkout hooks and smudge filters
    git checkout-index | medium | write-file
      $ git checkout-index -a -f --prefix=../x/
      Writes the index anywhere
    git cherry | low | none
      $ git cherry -v main
      Prints commits
    git cherry-pick | medium | write-file
      $ git cherry-pick other
      = Bash(git cherry-pick --abort)
      Changes history and files, may start an editor
    git clean | high | delete | run
      $ git clean -fdx
      & -fdx
      = Bash(git clean -n)  Bash(git clean -nd)
      Removes untracked and ignored files for good
    git clone | high | execute install-code network-fetch write-file | run
      $ git clone -u 'sh -c id>&2' . ../clone
      & -u 'sh -c id>&2'
      -u and -c choose programs to start; --template installs hooks from a directory
    git commit | medium | write-file execute publish | run
      $ git commit --amend --no-verify -m x
      Rewrites the last commit, skips or fires hooks, -F publishes any file as a message
    git commit-tree | medium | write-file
      $ git commit-tree HEAD^{tree} -m x
      Makes commits without hooks
    git config | critical | execute persist
      $ git config alias.lol '!id'
      $execute git config core.fsmonitor 'id >&2; true'
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
    git config --list | low | read-file
      $ git config --list --file=a.txt
      Prints settings
    git config --local | critical | execute persist
      $ git config --local alias.lol '!id'
      Plants a program that later calls run
    git config --unset | medium | persist
      $ git config --unset core.hooksPath
      Removes settings
    git config user.email | low | persist
      $ git config user.email x
      Changes who commits
    git config user.name | low | persist
      $ git config user.name x
      Changes who commits
    git count-objects | low | none
      $ git count-objects -v
      Prints counts
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
    git diff | high | write-file read-file | run
      $ git diff --no-index --output=out.txt /dev/null a.txt
      & --output=out.txt
      = Bash(git diff)  Bash(git diff --stat)  Bash(git diff --cached)
      --output writes a file, --no-index reads outside the repository, --ext-diff runs a program
    git diff --cached | high | write-file | run
      $ git diff --cached --output=out.txt
      & --output=out.txt
      = Bash(git diff --cached)
      Later options still include --output
    git diff --stat | high | write-file | run
      $ git diff --stat --output=out.txt HEAD~1
      & --output=out.txt
      = Bash(git diff --stat)
      Later options still include --output
    git diff-files | high | write-file | run
      $ git diff-files -p --output=out.txt
      & --output=out.txt
      Takes the diff options
    git diff-index | high | write-file | run
      $ git diff-index -p --output=out.txt HEAD~1
      & --output=out.txt
      Takes the diff options
    git diff-tree | high | write-file | run
      $ git diff-tree -p --output=out.txt HEAD
      & --output=out.txt
      Takes the diff options
    git difftool | critical | execute | run
      $ git difftool -y -x 'sh -c id' HEAD~1 HEAD
      & -y -x 'sh -c id'
      -x names the comparison program
    git fast-export | high | write-file read-file | run
      $ git fast-export --export-marks=out.txt HEAD
      & --export-marks=out.txt
      Marks go to any file
    git fast-import | medium | write-file
      $ git fast-import --export-marks=out.txt
      Writes refs, marks go to any file
    git fetch | high | execute network-fetch | run
      $ git fetch --upload-pack='sh -c id>&2' .
      & --upload-pack='sh -c id>&2'
      = Bash(git fetch)  Bash(git fetch origin)  Bash(git fetch --prune origin)
      --upload-pack names the program started for local or ssh remotes
    git fetch-pack | high | execute network-fetch | run
      $ git fetch-pack --upload-pack='sh -c id>&2' . HEAD
      Names a program
    git filter-branch | critical | execute delete | run
      $ git filter-branch -f --msg-filter 'id >&2; cat' HEAD
      Each filter is a shell snippet, and history is rewritten
    git filter-repo | critical | delete execute
      $ git filter-repo --force --message-callback 'import os; os.system("id")'
      Rewrites history with code
    git for-each-ref | low | none
      $ git for-each-ref refs/heads
      Prints references
    git format-patch | medium | write-file | run
      $ git format-patch -1 --output=out.txt
      & --output=out.txt
      = Bash(git format-patch --stdout -1)
      Writes files in the chosen place
    git fsck | low | none
      $ git fsck --full
      Checks the store
    git gc | low | delete
      $ git gc --prune=now
      Prunes unreachable objects and can run the pre-auto-gc hook
    git grep | high | execute | run
      $ git grep -O'sh -c id' FIXTURE
      & -O'sh -c id'
      -O opens the hits in a program of choice
    git hash-object | low | read-file
      $ git hash-object -w a.txt
      Stores any file as an object
    git help | medium | execute
      $ git help -a
      Opens man or a browser, which are configurable programs
    git hook | high | execute
      $ git hook run pre-commit
      Runs hooks
    git imap-send | high | network-send
      $ git imap-send
      Sends patches
    git init | high | execute persist
      $ git init --template=./evil other
      = Bash(git init)
      The template directory supplies hooks that later commands run
    git instaweb | high | network-send
      $ git instaweb --port=8080
      Serves the repository
    git interpret-trailers | medium | write-file | run
      $ git interpret-trailers --in-place --trailer x=y a.txt
      Rewrites files in place
    git lfs | medium | network-send network-fetch
      $ git lfs push --all origin
      = Bash(git lfs ls-files)
      Uploads and downloads big files, installs hooks
    git log | high | write-file read-file | run
      $ git log -1 --format=format:hello --output=out.txt
      & --output=out.txt
      = Bash(git log --oneline)  Bash(git log --oneline -n 20)
      Diff options are accepted, and --output truncates and writes any file with chosen content from --format
    git log --oneline | high | write-file | run
      $ git log --oneline --output=out.txt
      & --output=out.txt
      = Bash(git log --oneline)  Bash(git log --oneline -n 20)
      Later options still include --output
    git log -p | high | write-file | run
      $ git log -p --output=out.txt
      & --output=out.txt
      = Bash(git log -p)
      --output writes any file
    git ls-files | low | read-file
      $ git ls-files -o -X a.txt
      = Bash(git ls-files)
      -X reads a pattern file; output is names only
    git ls-remote | high | execute network-fetch | run
      $ git ls-remote --upload-pack='sh -c id>&2' .
      & --upload-pack='sh -c id>&2'
      = Bash(git ls-remote origin)  Bash(git ls-remote --tags origin)
      Looks read-only, but the helper program is an option
    git ls-tree | low | none
      $ git ls-tree HEAD
      Prints names
    git maintenance | medium | persist
      $ git maintenance start
      Registers scheduled jobs
    git merge | medium | write-file execute
      $ git merge other
      = Bash(git merge --abort)
      Brings in foreign changes, fires hooks and merge drivers
    git merge-base | low | none
      $ git merge-base HEAD HEAD~1
      = Bash(git merge-base HEAD main)
      Only prints
    git mergetool | high | execute
      $ git mergetool --tool=vimdiff
      Starts a configured program on conflicted files
    git mv | low | write-file | run
      $ git mv -f a.txt b.txt
      Overwrites the destination when forced
    git name-rev | low | none
      $ git name-rev HEAD
      Prints names
    git notes | medium | write-file | run
      $ git notes add -f -F a.txt
      = Bash(git notes list)
      Writes notes, may start an editor
    git p4 | high | network-fetch
      $ git p4 sync
      Fetches foreign history
    git pull | high | execute network-fetch write-file | run
      $ git pull --upload-pack='sh -c id>&2' . HEAD
      & --upload-pack='sh -c id>&2'
      = Bash(git pull)  Bash(git pull --ff-only origin main)
      Runs the fetch with a chosen helper and then merges foreign code and fires hooks
    git push | high | execute delete network-send publish | run
      $ git push --receive-pack='sh -c id>&2' . HEAD
      $publish git push --force origin main
      & --receive-pack='sh -c id>&2'
      = Bash(git push origin HEAD)
      Publishes, can overwrite or delete remote branches, and names a helper program
    git push --force | high | publish
      $ git push --force origin main
      Rewrites shared history
    git push -u | high | execute publish
      $ git push -u --receive-pack='sh -c id>&2' . HEAD
      & --receive-pack='sh -c id>&2'
      A program name, any remote and any branch may follow
    git push origin | high | publish delete network-send
      $ git push origin +HEAD:main
      & --force
      &execute --receive-pack='sh -c id>&2'
      = Bash(git push origin HEAD)
      A leading plus or --force may still follow, and :branch deletes
    git range-diff | high | write-file | run
      $ git range-diff --output=out.txt HEAD~1..HEAD HEAD~1..HEAD
      & --output=out.txt
      Takes the diff options
    git read-tree | medium | delete
      $ git read-tree -u --reset HEAD
      Overwrites the working tree
    git rebase | high | execute write-file | run
      $ git rebase --exec 'id >&2' HEAD~1
      & --exec 'id >&2'
      = Bash(git rebase --abort)  Bash(git rebase --continue)
      --exec runs a shell command after every replayed commit
    git reflog | medium | delete
      $ git reflog expire --expire=now --all
      = Bash(git reflog)
      Expire and delete remove the safety net
    git reflog show | high | write-file | run
      $ git reflog show --output=out.txt
      & --output=out.txt
      = Bash(git reflog)
      Takes the log options
    git remote | high | network-send network-fetch
      $ git remote set-url origin https://example.com/x.git
      = Bash(git remote -v)  Bash(git remote get-url origin)
      Changes where later fetches and pushes go, and update contacts the network
    git remote -v | high | network-send network-fetch
      $ git remote -v set-url --push origin https://example.com/x.git
      = Bash(git remote -v)
      Subcommands may follow the option
    git remote add | high | network-send network-fetch
      $ git remote add x https://example.com/x.git
      Plants a push or fetch destination
    git remote get-url | low | none
      $ git remote get-url origin
      Prints an address
    git remote set-url | high | network-send network-fetch
      $ git remote set-url origin https://example.com/x.git
      = Bash(git remote -v)
      Silently redirects later pushes, which may carry credentials
    git remote show | low | network-fetch
      $ git remote show origin
      Asks a remote
    git replace | medium | write-file | run
      $ git replace -f HEAD HEAD~1
      Changes what history means
    git request-pull | low | network-fetch
      $ git request-pull HEAD~1 https://example.com/x.git
      Contacts a chosen server
    git reset | medium | delete | run
      $ git reset --hard HEAD~1
      & --hard HEAD~1
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
    git revert | medium | write-file execute | run
      $ git revert --no-edit HEAD
      Makes commits, fires hooks
    git rm | medium | delete | run
      $ git rm -rf .
      Removes tracked files from disk
    git send-email | critical | execute network-send
      $ git send-email --to=x@example.com --sendmail-cmd='id' -1
      Mails patches out and names the transport program
    git send-pack | high | publish execute
      $ git send-pack --receive-pack='sh -c id>&2' . HEAD
      Names a program, pushes
    git shortlog | high | write-file | run
      $ git shortlog -s --output=out.txt HEAD
      & --output=out.txt
      = Bash(git shortlog -sn HEAD)
      Takes an output option
    git show | high | write-file read-file | run
      $ git show --format=format:hello --output=out.txt HEAD
      & --output=out.txt
      = Bash(git show)  Bash(git show --stat HEAD)
      Accepts the diff options, including --output
    git show-branch | low | none
      $ git show-branch main
      Prints names
    git show-ref | low | none
      $ git show-ref --heads
      Prints references
    git sparse-checkout | medium | delete
      $ git sparse-checkout set nothing
      = Bash(git sparse-checkout list)
      Removes files from the working tree
    git stash | medium | delete write-file
      $ git stash drop
      $delete git stash clear
      = Bash(git stash list)
      Drop and clear lose work; show accepts diff options including --output
    git stash drop | medium | delete
      $ git stash drop
      Deletes stored work
    git stash list | high | write-file
      $ git stash list --output=out.txt
      & --output=out.txt
      = Bash(git stash list)
      Takes the options of git log, --output writes any file
    git stash pop | medium | write-file
      $ git stash pop
      Overwrites the working tree
    git stash push | medium | write-file | run
      $ git stash push -u
      Moves work away
    git stash show | high | write-file
      $ git stash show -p --output=out.txt
      & --output=out.txt
      = Bash(git stash list)
      Diff options are accepted, so the output can be sent to a file
    git status | low | none
      $ git status --porcelain
      = Bash(git status)  Bash(git status --short)
      Only prints; core.fsmonitor would need an earlier write to the configuration
    git submodule | high | execute network-fetch
      $ git submodule foreach 'id'
      = Bash(git submodule status)
      Foreach runs a shell command in each module, and update clones foreign code
    git submodule add | high | network-fetch write-file
      $ git submodule add https://example.com/x.git
      Adds foreign code
    git submodule foreach | critical | execute
      $ git submodule foreach id
      Runs a shell string in each submodule
    git submodule status | low | none
      $ git submodule status --recursive
      Prints commits
    git submodule update | high | execute network-fetch
      $ git submodule update --init --recursive
      Fetches foreign code, update commands may run
    git subtree | high | publish write-file
      $ git subtree push --prefix x https://example.com/x.git main
      Pushes parts of the tree anywhere
    git svn | high | network-fetch execute
      $ git svn fetch
      Contacts servers and may start editors
    git switch | medium | delete write-file
      $ git switch --discard-changes main
      = Bash(git switch main)
      Forced switches lose local edits; hooks run
    git symbolic-ref | medium | write-file | run
      $ git symbolic-ref HEAD refs/heads/x
      Changes references
    git tag | medium | delete write-file
      $ git tag -d v1.0.0
      = Bash(git tag --list)
      Lists, but also deletes and creates tags; -s runs the configured gpg.program
    git tag --list | low | none
      $ git tag --list v1
      Prints names
    git tag -l | low | none
      $ git tag -l v1
      Prints names
    git update-index | medium | write-file | run
      $ git update-index --chmod=+x a.txt
      Changes the index
    git update-ref | medium | delete | run
      $ git update-ref -d refs/heads/feature
      Moves or deletes references without a check
    git upload-pack | low | read-file
      $ git upload-pack .
      Serves a repository
    git var | low | read-file
      $ git var GIT_EDITOR
      Prints configuration, including secrets placed in it
    git verify-commit | low | none
      $ git verify-commit HEAD
      Checks a signature
    git web--browse | high | execute
      $ git web--browse -b ./x.sh http://x
      Starts a browser program
    git whatchanged | high | write-file | run
      $ git whatchanged --output=out.txt -1
      & --output=out.txt
      Takes the log options
    git worktree | medium | delete write-file
      $ git worktree remove --force ../wt
      = Bash(git worktree list)
      Creates and removes whole trees; checkout hooks run
    git worktree add | medium | write-file execute | run
      $ git worktree add ../wt HEAD
      Writes a tree anywhere, fires hooks
    git worktree list | low | none
      $ git worktree list --porcelain
      Prints names
    git worktree remove | medium | delete
      $ git worktree remove --force ../wt
      Removes a tree and what was not committed
    """#
}
