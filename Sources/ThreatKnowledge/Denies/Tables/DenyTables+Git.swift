extension DenyTables {
  /// git and repository hosting.
  static let git = #"""
    Bash(git push *) | publish
      ~ git -c x.y=z push
      ~ git --git-dir=.git push
      ~ git --no-pager push
      $ git send-pack origin main
      ~ git -c alias.p=push p
      $ git subtree push --prefix x origin main
      $ git lfs push origin main
      $ gh pr create --fill
      $ gh repo sync
      $ gh api -X PATCH /repos/a/b/git/refs/heads/main
      $ hub push
      $ npm version patch
      $ jj git push
      $ npm run push
      $ make --eval='$(info $(shell git push))' -n
      = Bash(git * push *)  Bash(git send-pack *)  Bash(gh pr create *)  Bash(gh api *)  Bash(hub push *)
    Bash(git push --force *) | publish
      $ git push -f origin main
      $ git push origin main --force
      $ git push origin +main
      $ git push -uf origin main
      $ git push --mirror
      $ git push origin :main && git push origin main
      $ git push --delete origin main
      ~ git -C . push --force
      $ git config remote.origin.push +main
      = Bash(git push *)  Bash(git push -f *)  Bash(git push * --force*)  Bash(git push * -f*)
      = Bash(git push * +*)
    Bash(git push * main) | publish
      $ git push origin HEAD
      $ git push origin HEAD:main
      $ git push origin main:main
      $ git push origin main --no-verify
      $ git push
      $ git push origin refs/heads/main
      $ git push --all
      = Bash(git push *)
      Names of branches can be spelled in many ways; protect the branch on the server
    Bash(git commit *) | write-file
      ~ git -c user.name=x commit -m y
      $ git commit-tree HEAD^{tree} -m x
      $ git merge --no-ff x
      $ git cherry-pick x
      $ git revert HEAD
      $ git am x.mbox
      $ git stash
      ~ git -c alias.c=commit c -m y
      $ gh pr merge 1
      = Bash(git * commit *)  Bash(git commit-tree *)  Bash(git merge *)  Bash(git cherry-pick *)
    Bash(git commit --no-verify *) | execute
      $ git commit -m x --no-verify
      $ git commit -n -m x
      $ git commit -nm x
      $ git commit --no-verif -m x
      ~ git -c core.hooksPath=/dev/null commit -m x
      $ HUSKY=0 git commit -m x
      $ SKIP=lint git commit -m x
      = Bash(git commit *)
      Hooks are a convenience of the client; check on the server
    Bash(git reset --hard *) | delete
      $ git reset HEAD~1 --hard
      $ git checkout -f
      $ git checkout -- .
      $ git restore .
      $ git switch -f main
      $ git read-tree -u --reset HEAD
      $ git stash && git stash drop
      $ git update-ref HEAD HEAD~1
      = Bash(git reset *)  Bash(git checkout *)  Bash(git restore *)
    Bash(git checkout *) | delete
      $ git switch main
      $ git restore .
      $ git worktree add ../x main
      = Bash(git switch *)  Bash(git restore *)  Bash(git reset *)
    Bash(git rebase *) | delete
      $ git pull --rebase
      $ git pull -r
      $ git filter-branch -f
      $ git replace HEAD x
      $ git commit --amend
      = Bash(git pull --rebase*)  Bash(git filter-branch *)
    Bash(git branch -D *) | delete
      $ git branch -d -f x
      $ git branch --delete --force x
      $ git branch -fd x
      $ git update-ref -d refs/heads/x
      $ git push . :x
      = Bash(git branch *)  Bash(git update-ref *)
    Bash(git config *) | persist
      ~ git -c core.pager=id log
      $ git --config-env=core.pager=X log
      $ GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=core.pager GIT_CONFIG_VALUE_0=id git log
      $ git remote set-url origin x
      $ git submodule add x
      $ git branch -u origin/x
      $ git init --template=x
      = Edit(.git/config)  Edit(~/.gitconfig)
    Bash(git clean *) | delete
      $ git stash -u && git stash drop
      $ git stash --include-untracked
      $ git ls-files -o | xargs rm
      = Bash(rm *)  Bash(git stash -u*)
    Bash(git stash *) | delete
      ~ git -c x.y=z stash
      $ git reset --hard
      $ git checkout -f
      = Bash(git stash)  Bash(git reset *)
      The word boundary form also matches the bare command
    Bash(gh pr merge *) | publish
      $ gh api -X PUT /repos/a/b/pulls/1/merge
      $ gh api graphql -f query='mutation{...}'
      $ git push origin HEAD:main
      $ gh alias set m 'pr merge'
      = Bash(gh api *)  Bash(gh pr *)  Bash(git push *)
    Bash(gh repo delete *) | delete
      $ gh api -X DELETE /repos/a/b
      $ gh api --method DELETE repos/a/b
      $ curl -X DELETE -H "Authorization: token $T" https://api.github.com/repos/a/b
      = Bash(gh api *)
    Bash(gh *) | publish
      $ hub api -X DELETE repos/a/b
      $ curl -X DELETE https://api.github.com/repos/a/b
      $ git push origin main
      = Bash(hub *)  Bash(curl *)  Bash(git push *)
    Bash(gh pr create *) | publish
      $ gh api -X POST repos/a/b/pulls -f title=x
      $ hub pull-request -m x
      $ gh pr new --fill
      = Bash(gh api *)  Bash(hub *)  Bash(gh pr *)
    Bash(gh api *) | cloud-mutate
      $ curl -X DELETE https://api.github.com/repos/a/b
      $ hub api -X DELETE repos/a/b
      $ gh repo delete a/b --yes
      = Bash(gh *)  Bash(hub *)  Bash(curl *)
    Bash(git merge *) | write-file
      $ git pull
      $ git rebase x
      $ git cherry-pick x
      $ gh pr merge 1
      = Bash(git pull *)  Bash(git rebase *)  Bash(git cherry-pick *)
    Bash(git checkout -- *) | delete
      $ git restore .
      $ git checkout .
      $ git checkout HEAD -- .
      $ git reset --hard
      $ git stash
      = Bash(git checkout *)  Bash(git restore *)  Bash(git reset *)
    Bash(git push -f *) | publish
      $ git push --force origin main
      $ git push origin main -f
      $ git push origin +main
      $ git push --force-with-lease origin main
      $ git push --mirror
      = Bash(git push *)
    Bash(git restore *) | delete
      $ git checkout -- .
      $ git reset --hard
      = Bash(git checkout *)  Bash(git reset *)
    Bash(git tag *) | publish
      $ git update-ref refs/tags/x HEAD
      $ gh release create x
      = Bash(git update-ref *)  Bash(gh release *)
    """#
}
