// Generated from Knowledge/denies/ by `make knowledge`. Edit that file.
// swift-format-ignore-file

extension DenyTables {
  /// The text of every family.
  static let families: [String] = [
    code, files, git, infrastructure, network, packages, secrets,
  ]

  static let code = #"""
    Bash(python *) | execute
      $ python3 x.py
      $ python3.12 x.py
      ~ /usr/bin/python x.py
      $ pypy x.py
      $ uv run x.py
      $ ./x.py
      $ ipython x.py
      $ perl x.pl
      = Bash(python3 *)  Bash(python3.* *)  Bash(pypy*)  Bash(uv run *)  Bash(ipython *)
    Bash(python3 -c *) | execute
      $ python3 -Ic 'x'
      $ python3 -I -c 'x'
      $ python3 -c'x'
      $ python3 <<< 'x'
      $ echo 'x' | python3
      $ python3 x.py
      $ python3 -m timeit x
      = Bash(python3 *)  Bash(python *)
    Bash(node -e *) | execute
      $ node --eval 'x'
      $ node -p 'x'
      $ node -pe 'x'
      $ node --print 'x'
      $ node -r ./x -e ''
      $ echo 'x' | node
      $ node --import 'data:text/javascript,x'
      $ bun -e 'x'
      $ deno eval 'x'
      = Bash(node *)  Bash(deno *)  Bash(bun *)
    Bash(bash *) | execute
      ~ sh -c x
      ~ /bin/bash -c x
      ~ zsh -c x
      ~ dash -c x
      ~ busybox sh -c x
      $ eval x
      $ source x
      $ ./x.sh
      $ echo x | sh
      $ make -f -
      = Bash(sh *)  Bash(zsh *)  Bash(dash *)  Bash(ksh *)  Bash(fish *)  Bash(busybox *)
    Bash(bash -c *) | execute
      $ bash -lc x
      $ bash -ec x
      $ bash --norc -c x
      $ bash <<< x
      $ bash x.sh
      = Bash(bash *)  Bash(sh *)  Bash(eval *)
    Bash(eval *) | execute
      ~ bash -c x
      $ source <(echo x)
      $ . /dev/stdin <<< x
      $ trap x EXIT
      = Bash(source *)  Bash(. *)  Bash(bash *)  Bash(sh *)  Bash(trap *)
    Bash(source *) | execute
      $ . x
      $ bash x
      $ BASH_ENV=x bash -c :
      $ eval x
      = Bash(. *)
    Bash(make deploy) | cloud-mutate
      $ make -s deploy
      $ make deploy ENV=prod
      $ make build deploy
      $ make -C . deploy
      $ gmake deploy
      = Bash(make *deploy*)
      An exact rule misses every addition
    Bash(open *) | execute
      $ osascript -e 'tell app "Finder" to open x'
      $ xdg-open x
      $ python3 -m webbrowser x
      ~ /usr/bin/open x
      = Bash(xdg-open *)  Bash(osascript *)
    Bash(vim *) | execute
      $ vi x
      $ nvim x
      $ ex x
      $ view x
      $ git commit
      = Bash(vi *)  Bash(nvim *)  Bash(ex *)  Bash(view *)  Bash(vimdiff *)
    Bash(claude *) | execute
      $ npx @anthropic-ai/claude-code
      $ node ~/.claude/local/cli.js
      $ codex exec x
      $ gemini -p x
      = Bash(npx *)  Bash(codex *)  Bash(gemini *)
    Bash(perl *) | execute
      $ python3 x.py
      $ ruby x.rb
      $ awk 'BEGIN { system("x") }'
      = Bash(python3 *)  Bash(ruby *)  Bash(awk *)
    Bash(ruby *) | execute
      $ irb x.rb
      $ python3 x.py
      $ perl x.pl
      $ bundle exec ruby x.rb
      = Bash(irb *)  Bash(python3 *)  Bash(perl *)
    Bash(node *) | execute
      $ nodejs x.js
      $ bun x.js
      $ deno run -A x.js
      $ npx node x.js
      $ npm exec node x.js
      $ python3 x.py
      = Bash(bun *)  Bash(deno *)  Bash(npx *)  Bash(npm exec *)
    Bash(python3 *) | execute
      $ python x.py
      $ python3.12 x.py
      $ pypy3 x.py
      $ uv run x.py
      $ poetry run python x.py
      $ perl x.pl
      = Bash(python *)  Bash(python3.* *)  Bash(uv run *)
    Bash(sh *) | execute
      ~ bash -c x
      ~ zsh -c x
      $ eval x
      $ source x
      $ make -f -
      = Bash(bash *)  Bash(zsh *)  Bash(dash *)  Bash(eval *)
    Bash(osascript *) | execute
      $ open -a Terminal x
      $ automator x.workflow
      $ shortcuts run x
      = Bash(open *)  Bash(automator *)
    Bash(make *) | execute
      $ gmake x
      $ ninja x
      $ cmake --build .
      = Bash(gmake *)  Bash(ninja *)
    """#

  static let files = #"""
    Bash(rm *) | delete
      ~ /bin/rm -rf build
      ~ \rm -rf build
      $ unlink file
      $ find . -name '*.log' -delete
      ~ find build -type f -exec rm {} +
      $ git clean -fdx
      $ git rm -rf src
      $ shred -u file
      $ truncate -s 0 file
      $ mv src /tmp/trash
      $ cp /dev/null file
      $ : > file
      $ rsync -a --delete empty/ build/
      $ perl -e 'unlink "file"'
      $ python3 -c 'import shutil; shutil.rmtree("build")'
      $ node -e 'require("fs").rmSync("build",{recursive:true})'
      ~ busybox rm -rf build
      $ tar --remove-files -cf /dev/null build
      $ npx rimraf build
      ~ sh -c 'rm -rf build'
      $ xargs -n1 rm < list
      $ dd if=/dev/null of=file
      $ ruby -e 'File.delete("file")'
      $ php -r 'unlink("file");'
      $ gio trash build
      $ trash build
      = Bash(unlink *)  Bash(shred *)  Bash(rmdir *)  Bash(truncate *)  Bash(git clean *)
      = Bash(find * -delete*)  Bash(find * -exec*)
      Deleting has too many spellings for rules on commands; a sandbox or Edit denies protect better
    Bash(rm -rf *) | delete
      $ rm -fr build
      $ rm -r -f build
      $ rm -Rf build
      $ rm --recursive --force build
      $ rm --rec --for build
      $ rm -v -rf build
      $ rm build -rf
      $ rm -r build
      $ rm -dRf build
      = Bash(rm *)
      Constraining options never works: deny the command, allow single cases exactly
    Bash(rm -r *) | delete
      $ rm -fr build
      $ rm -R build
      $ rm --recursive build
      $ find build -delete
      = Bash(rm *)
      As for rm -rf
    Bash(rmdir *) | delete
      $ rm -d emptydir
      $ find . -type d -empty -delete
      = Bash(rm *)  Bash(find * -delete*)
    Bash(mv *) | write-file
      $ cp a b && rm a
      $ git mv a b
      $ rsync --remove-source-files a b
      $ install a b
      = Bash(cp *)  Bash(rsync *)  Bash(git mv *)
    Bash(cp *) | write-file
      $ install -m 644 a b
      $ rsync a b
      $ dd if=a of=b
      $ cat a > b
      $ tee b < a
      $ ln a b
      $ tar -cf - a | tar -xf - -C dir
      $ scp a b
      = Bash(install *)  Bash(rsync *)  Bash(dd *)  Bash(tee *)  Bash(ln *)
    Bash(tee *) | write-file
      $ dd of=file
      $ sponge file
      $ sed -n 'w file'
      $ awk '{ print > "file" }'
      $ sort -o file
      = Bash(sponge *)  Bash(dd *)
      Edit rules reach redirects, not programs
    Bash(chmod *) | privilege
      $ install -m 777 a b
      $ setfacl -m u:x:rwx a
      $ python3 -c 'import os; os.chmod("a",0o777)'
      $ perl -e 'chmod 0777, "a"'
      $ cp --preserve=mode x a
      $ git update-index --chmod=+x a
      $ rsync --chmod=777 a b
      ~ busybox chmod 777 a
      $ umask 0
      = Bash(setfacl *)  Bash(install *)  Bash(chattr *)
    Bash(chmod 777 *) | privilege
      $ chmod 0777 a
      $ chmod a+rwx a
      $ chmod ugo=rwx a
      $ chmod -R 777 a
      $ chmod +rwx a
      $ chmod 1777 a
      $ chmod --reference=x a
      = Bash(chmod *)
    Bash(chown *) | privilege
      $ chgrp x a
      $ install -o x a b
      $ cp --preserve=ownership x a
      $ rsync --chown=x a b
      $ python3 -c 'import os; os.chown("a",1,1)'
      = Bash(chgrp *)  Bash(setfacl *)
    Bash(dd *) | write-file
      $ cat x > /dev/sda
      $ cp x /dev/sda
      $ tee /dev/sda
      $ shred /dev/sda
      $ pv x -o /dev/sda
      $ dcfldd if=x of=y
      = Bash(tee *)  Bash(shred *)  Bash(mkfs*)  Bash(pv *)
    Bash(mkfs *) | delete
      $ mkfs.ext4 /dev/sda
      $ mke2fs /dev/sda
      $ wipefs -a /dev/sda
      $ parted /dev/sda mklabel gpt
      $ diskutil eraseDisk x y z
      = Bash(mkfs*)  Bash(mke2fs *)  Bash(wipefs *)  Bash(parted *)
      The boundary form misses mkfs.ext4
    Bash(sed -i *) | write-file
      $ sed -ni p a
      $ sed -E -i s/a/b/ f
      $ sed --in-place s/a/b/ f
      $ sed -i.bak s/a/b/ f
      $ sed -n 'w f' g
      $ perl -pi -e s/a/b/ f
      $ ed -s f
      $ awk -i inplace 1 f
      = Bash(sed *)  Bash(perl *)
    Bash(find * -delete*) | delete
      ~ find . -exec rm {} +
      ~ find . -execdir rm {} +
      $ find . -print0 | xargs -0 rm
      $ find . -fprintf f x
      $ fd x -X rm
      = Bash(find *)
    Bash(* --force*) | delete
      $ git push -f
      $ git push origin +x
      $ rm -f x
      = Bash(git push *)  Bash(rm *)
    Bash(truncate *) | delete
      $ cp /dev/null file
      $ dd if=/dev/null of=file
      $ tee file
      = Bash(cp *)  Bash(dd *)  Bash(tee *)
    Bash(shred *) | delete
      $ rm file
      $ unlink file
      $ truncate -s 0 file
      = Bash(rm *)  Bash(unlink *)  Bash(truncate *)
    Bash(unlink *) | delete
      $ rm file
      $ find . -name file -delete
      = Bash(rm *)
    Bash(chmod -R 777 *) | privilege
      $ chmod 777 -R a
      $ chmod --recursive 777 a
      $ chmod -R a+rwx a
      $ find . -exec chmod 777 {} +
      = Bash(chmod *)
    """#

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

  static let infrastructure = #"""
    Bash(sudo *) | privilege
      $ doas id
      $ su -c id
      $ pkexec id
      $ run0 id
      ~ /usr/bin/sudo id
      $ sudoedit /etc/hosts
      $ runuser -u root -- id
      $ systemd-run --pipe id
      $ docker run --rm -v /:/h alpine chroot /h id
      $ osascript -e 'do shell script "id" with administrator privileges'
      $ ssh root@localhost id
      $ gsudo id
      $ systemctl --user start x
      = Bash(doas *)  Bash(su *)  Bash(pkexec *)  Bash(run0 *)  Bash(docker *)
    Bash(su *) | privilege
      $ sudo -i
      $ runuser -l root
      $ su
      $ machinectl shell
      = Bash(sudo *)  Bash(runuser *)  Bash(login *)
    Bash(docker *) | execute
      $ podman run x
      $ nerdctl run x
      $ docker-compose up
      $ ctr run x y
      $ buildah run x
      $ curl --unix-socket /var/run/docker.sock http://d/containers/json
      $ com.docker.cli ps
      $ lima nerdctl run x
      $ minikube ssh docker run x
      = Bash(podman *)  Bash(nerdctl *)  Bash(docker-compose *)  Bash(ctr *)  Bash(crictl *)
    Bash(docker run *) | execute
      $ docker container run x
      $ docker create x && docker start y
      $ docker exec y id
      $ docker compose run x
      $ docker build .
      $ docker --context x run y
      $ podman run x
      = Bash(docker *)
    Bash(docker rm *) | delete
      $ docker container rm x
      $ docker container prune -f
      $ docker system prune -f
      $ docker compose down -v
      $ docker kill x
      = Bash(docker container *)  Bash(docker system *)  Bash(docker compose down*)
    Bash(docker push *) | publish
      $ docker image push x
      $ docker buildx build --push .
      $ docker compose push
      $ skopeo copy docker-daemon:x docker://y
      $ crane push x y
      = Bash(docker image push *)  Bash(docker buildx *)  Bash(skopeo *)  Bash(crane *)
    Bash(kubectl delete *) | cloud-mutate
      $ kubectl -n prod delete pod x
      $ kubectl --context=prod delete pod x
      $ kubectl replace --force -f x.yaml
      $ kubectl apply --prune -f x --all
      $ kubectl scale deploy x --replicas=0
      $ kubectl drain node
      $ kubectl patch x -p '{"metadata":{"finalizers":null}}'
      $ helm uninstall x
      $ oc delete pod x
      $ k delete pod x
      $ k9s
      $ kubectl get --raw /x
      $ curl -X DELETE https://cluster/api/v1/x
      = Bash(kubectl * delete *)  Bash(kubectl replace *)  Bash(kubectl apply *)  Bash(helm uninstall *)
      = Bash(oc delete *)
      Credentials with read rights are the boundary
    Bash(kubectl apply *) | cloud-mutate
      $ kubectl create -f x.yaml
      $ kubectl replace -f x.yaml
      $ kubectl patch x -p y
      $ kubectl edit x
      $ kubectl set image x y=z
      $ kubectl run x --image=y
      $ kubectl -n prod apply -f x
      $ helm upgrade -i x y
      = Bash(kubectl create *)  Bash(kubectl replace *)  Bash(kubectl patch *)  Bash(kubectl edit *)
      = Bash(kubectl * apply *)
    Bash(kubectl exec *) | execute
      $ kubectl -n x exec pod -- id
      $ kubectl debug pod
      $ kubectl attach pod
      $ kubectl run x --image=y -- id
      $ kubectl cp x pod:/y
      $ oc rsh pod
      = Bash(kubectl debug *)  Bash(kubectl attach *)  Bash(kubectl run *)  Bash(kubectl cp *)
    Bash(helm uninstall *) | cloud-mutate
      $ helm delete x
      $ helm del x
      $ helm un x
      $ helm rollback x 0
      $ kubectl delete all -l app=x
      = Bash(helm *)
    Bash(terraform destroy *) | cloud-mutate
      $ terraform apply -destroy
      $ terraform -chdir=x destroy
      $ terraform apply planfile
      $ terraform state rm x
      $ tofu destroy
      $ terragrunt run-all destroy
      = Bash(terraform apply *)  Bash(terraform -chdir=* *)  Bash(tofu *)  Bash(terragrunt *)
    Bash(terraform apply *) | cloud-mutate
      $ terraform -chdir=x apply
      $ terraform destroy
      $ terraform import x y
      $ tofu apply
      $ pulumi up
      = Bash(terraform *)  Bash(tofu *)
    Bash(aws *) | cloud-mutate
      $ python3 -m awscli s3 ls
      $ sam deploy
      $ cdk deploy
      $ s3cmd ls
      $ rclone ls remote:
      $ terraform apply
      $ docker run amazon/aws-cli s3 ls
      = Bash(python3 -c *)  Bash(sam *)  Bash(cdk *)  Bash(eksctl *)  Bash(s3cmd *)
    Bash(aws s3 rm *) | delete
      $ aws --profile p s3 rm s3://x
      $ aws s3 sync --delete empty s3://x
      $ aws s3 mv s3://x /tmp
      $ aws s3 rb --force s3://x
      $ aws s3api delete-object --bucket x --key y
      $ aws s3api put-bucket-lifecycle-configuration --bucket x
      = Bash(aws s3 *)  Bash(aws s3api *)
    Bash(gcloud *) | cloud-mutate
      $ gsutil rm gs://x
      $ bq rm x
      $ curl -H "Authorization: Bearer $T" https://x.googleapis.com
      = Bash(gsutil *)  Bash(bq *)
    Bash(shutdown *) | delete
      $ reboot
      $ halt
      $ poweroff
      $ init 0
      $ telinit 6
      $ systemctl poweroff
      $ loginctl poweroff
      $ osascript -e 'tell app "System Events" to shut down'
      $ echo b > /proc/sysrq-trigger
      = Bash(shutdown)  Bash(reboot*)  Bash(halt*)  Bash(poweroff*)  Bash(systemctl *)  Bash(init *)
    Bash(reboot *) | delete
      $ shutdown -r now
      $ systemctl reboot
      $ init 6
      = Bash(reboot)  Bash(shutdown *)  Bash(systemctl *)
    Bash(kill *) | delete
      $ pkill node
      $ killall node
      $ fuser -k 3000/tcp
      $ skill node
      $ npx kill-port 3000
      $ systemctl stop x
      $ timeout -s KILL 1 x
      $ python3 -c 'import os; os.kill(1,9)'
      $ xkill
      = Bash(pkill *)  Bash(killall *)  Bash(fuser *)  Bash(skill *)
    Bash(crontab *) | persist
      $ at now -f x
      $ batch -f x
      $ systemctl --user enable x.timer
      $ systemd-run --on-active=60 id
      $ launchctl load x.plist
      $ cp x /etc/cron.d/y
      = Bash(at *)  Bash(batch *)  Bash(systemctl *)  Bash(systemd-run *)  Bash(launchctl *)
    Bash(systemctl *) | persist
      $ service x stop
      $ /etc/init.d/x stop
      $ busctl call org.freedesktop.systemd1 x y
      $ systemd-run id
      = Bash(service *)  Bash(/etc/init.d/*)  Bash(systemd-run *)  Bash(busctl *)
    Bash(psql *) | cloud-mutate
      $ pgcli
      $ pg_restore -c x
      $ dropdb x
      $ python3 -c 'import psycopg'
      $ docker exec db psql
      = Bash(pgcli *)  Bash(pg_restore *)  Bash(python3 -c *)
    Bash(podman *) | execute
      $ docker run x
      $ nerdctl run x
      $ buildah run x
      = Bash(docker *)  Bash(nerdctl *)
    Bash(docker exec *) | execute
      $ docker container exec y id
      $ docker compose exec y id
      $ docker run x
      $ docker cp x y:/z
      = Bash(docker container *)  Bash(docker compose *)  Bash(docker run *)
    Bash(docker system prune *) | delete
      $ docker container prune -f
      $ docker volume prune -f
      $ docker image prune -af
      $ docker volume rm x
      = Bash(docker container *)  Bash(docker volume *)  Bash(docker image *)
    Bash(kubectl *) | cloud-mutate
      $ oc delete pod x
      $ helm uninstall x
      $ k9s
      $ kubectl.exe delete pod x
      $ curl -X DELETE https://cluster/api/v1/x
      = Bash(oc *)  Bash(helm *)  Bash(k9s *)
    Bash(terraform *) | cloud-mutate
      $ tofu apply -auto-approve
      $ terragrunt run-all apply
      $ pulumi up --yes
      $ cdktf deploy --auto-approve
      = Bash(tofu *)  Bash(terragrunt *)  Bash(pulumi *)
    Bash(poweroff *) | delete
      $ shutdown -h now
      $ systemctl poweroff
      $ halt
      = Bash(shutdown *)  Bash(systemctl *)  Bash(halt *)
    Bash(pkill *) | delete
      $ kill 1
      $ killall node
      $ fuser -k 3000/tcp
      = Bash(kill *)  Bash(killall *)  Bash(fuser *)
    Bash(killall *) | delete
      $ pkill node
      $ kill 1
      = Bash(pkill *)  Bash(kill *)
    Bash(mysql *) | cloud-mutate
      $ mariadb -e x
      $ mycli -e x
      $ mysqladmin -f drop x
      $ docker exec db mysql
      = Bash(mariadb *)  Bash(mycli *)  Bash(mysqladmin *)
    Bash(redis-cli *) | cloud-mutate
      $ valkey-cli flushall
      $ nc localhost 6379
      $ docker exec db redis-cli flushall
      = Bash(valkey-cli *)  Bash(nc *)
    Bash(pulumi *) | cloud-mutate
      $ terraform apply -auto-approve
      = Bash(terraform *)
    Bash(az *) | cloud-mutate
      $ python3 -m azure.cli vm delete
      $ curl -X DELETE https://management.azure.com/x
      $ terraform apply -auto-approve
      = Bash(terraform *)  Bash(curl *)
    Bash(vercel *) | publish
      $ npx vercel deploy --prod
      $ now deploy
      $ npm run deploy
      = Bash(npx *)
    Bash(mkfs* *) | delete
      $ mke2fs /dev/sda
      $ wipefs -a /dev/sda
      $ dd if=/dev/zero of=/dev/sda
      = Bash(mke2fs *)  Bash(wipefs *)  Bash(dd *)
    """#

  static let network = #"""
    Bash(curl *) | network-fetch
      $ wget -qO- https://example.com
      ~ /usr/bin/curl https://example.com
      ~ \curl https://example.com
      ~ "curl" https://example.com
      ~ c\url https://example.com
      $ http GET example.com
      $ xh example.com
      $ aria2c https://example.com/x
      $ python3 -c 'import urllib.request as u; print(u.urlopen("https://example.com").read())'
      $ node -e 'fetch("https://example.com").then(r=>r.text()).then(console.log)'
      $ perl -MLWP::Simple -e 'getprint "https://example.com"'
      $ ruby -ropen-uri -e 'puts URI.open("https://example.com").read'
      $ php -r 'echo file_get_contents("https://example.com");'
      ~ bash -c 'exec 3<>/dev/tcp/example.com/80; cat <&3'
      $ openssl s_client -connect example.com:443
      $ nc example.com 80
      $ socat - TCP:example.com:80
      $ git clone https://example.com/x.git
      $ npm view x --registry=https://example.com
      $ pip download x --index-url https://example.com
      $ busybox wget -O- http://example.com
      $ lynx -dump https://example.com
      $ gh api https://example.com
      $ docker run --rm curlimages/curl https://example.com
      $ powershell -Command 'iwr https://example.com'
      $ go run x.go
      $ pip download x --index-url https://example.com/simple
      = Bash(wget *)  Bash(nc *)  Bash(ncat *)  Bash(socat *)  Bash(aria2c *)  Bash(http *)
      = Bash(python3 -c *)  Bash(node -e *)
      Use the sandbox network lists for a real boundary; Bash rules only remove the obvious names
    Bash(curl http://* *) | network-fetch
      $ curl -s http://example.com
      $ curl https://example.com
      $ curl example.com
      $ curl  http://example.com
      $ U=http://example.com; curl $U
      $ curl -K conf
      = Bash(curl *)
      Constraining the URL is fragile by documentation
    Bash(wget *) | network-fetch
      $ curl -O https://example.com/x
      ~ busybox wget http://example.com
      $ aria2c https://example.com/x
      $ python3 -m urllib.request
      $ wget2 https://example.com
      $ node -e 'fetch("https://example.com").then(r=>r.text()).then(console.log)'
      $ perl -MLWP::Simple -e 'getprint "https://example.com"'
      = Bash(curl *)  Bash(aria2c *)
    Bash(nc *) | network-send
      $ ncat example.com 80
      $ netcat example.com 80
      $ nc.openbsd example.com 80
      $ socat - TCP:example.com:80
      $ telnet example.com 80
      $ cat f > /dev/tcp/example.com/80
      ~ busybox nc example.com 80
      = Bash(ncat *)  Bash(netcat *)  Bash(socat *)  Bash(telnet *)
    Bash(ssh *) | network-send
      $ scp a host:
      $ sftp host
      $ rsync a host:
      $ git clone ssh://host/x
      $ mosh host
      $ autossh host
      $ plink host
      $ ansible all -m shell -a id
      $ docker -H ssh://host ps
      $ python3 -c 'import paramiko'
      $ gcloud compute ssh vm
      $ aws ssm start-session --target i-0
      $ kubectl exec pod -- id
      = Bash(scp *)  Bash(sftp *)  Bash(rsync *)  Bash(mosh *)  Bash(autossh *)
    Bash(scp *) | network-send
      $ sftp host
      $ rsync a host:
      $ ssh host 'cat > a' < a
      $ tar -c . | ssh host tar -x
      = Bash(ssh *)  Bash(sftp *)  Bash(rsync *)
    Bash(rsync *) | network-send
      $ scp -r a host:
      $ rclone copy a remote:
      $ tar -c a | ssh host tar -x
      = Bash(scp *)  Bash(rclone *)
    WebFetch(domain:example.com) | network-fetch
      $ curl https://example.com
      = Bash(curl *)  Bash(wget *)  WebFetch(domain:*.example.com)
      The rule names one host exactly
    Bash(telnet *) | network-send
      $ nc example.com 80
      $ socat - TCP:example.com:80
      $ curl telnet://example.com:80
      = Bash(nc *)  Bash(socat *)  Bash(curl *)
    Bash(sftp *) | network-send
      $ scp a host:
      $ ssh host
      $ rsync a host:
      = Bash(scp *)  Bash(ssh *)  Bash(rsync *)
    """#

  static let packages = #"""
    Bash(npm publish *) | publish
      $ npm pub
      $ npm --access public publish
      $ npm -w pkg publish
      $ yarn npm publish
      $ yarn publish
      $ pnpm publish -r
      $ bun publish
      $ npx lerna publish
      $ npx changeset publish
      $ npx semantic-release
      $ npm run release
      $ npm stage publish
      $ gh workflow run publish.yml
      = Bash(npm publish)  Bash(yarn publish *)  Bash(pnpm publish *)  Bash(bun publish *)  Bash(npx *)
      A registry token without publish rights is the boundary
    Bash(npm install *) | install-code
      $ npm i x
      $ npm in x
      $ npm ins x
      $ npm isntall x
      $ npm add x
      $ npm ci
      $ npm it
      $ npm update
      $ npm --prefix . install x
      $ yarn add x
      $ pnpm add x
      $ bun add x
      $ npx -y x
      $ npm exec x
      $ npm init x
      = Bash(npm i *)  Bash(npm add *)  Bash(npm ci *)  Bash(yarn *)  Bash(pnpm *)  Bash(npx *)
    Bash(npx *) | execute
      $ npm exec x
      $ npm x x
      $ npm init x
      $ pnpm dlx x
      $ yarn dlx x
      $ bunx x
      $ ./node_modules/.bin/x
      $ node node_modules/x/cli.js
      = Bash(npm exec *)  Bash(npm x *)  Bash(pnpm dlx *)  Bash(yarn dlx *)  Bash(bunx *)
    Bash(pip install *) | install-code
      $ pip3 install x
      $ pip3.12 install x
      $ python -m pip install x
      $ python3 -m pip install x
      $ pip --no-input install x
      $ uv pip install x
      $ uv add x
      $ pipx install x
      $ poetry add x
      $ conda install x
      $ easy_install x
      $ python3 setup.py install
      $ pip download x
      = Bash(pip3 *)  Bash(python* -m pip *)  Bash(uv *)  Bash(poetry add *)
    Bash(brew install *) | install-code
      $ brew reinstall x
      $ brew upgrade x
      $ brew bundle
      $ brew tap x/y
      $ brew cask install x
      $ port install x
      = Bash(brew *)
    Bash(apt-get install *) | install-code
      $ apt install x
      $ apt-get -y install x
      $ aptitude install x
      $ dpkg -i x.deb
      $ apt-get upgrade
      $ snap install x
      = Bash(apt *)  Bash(apt-get *)  Bash(dpkg *)  Bash(aptitude *)  Bash(snap *)
    Bash(npm run deploy) | cloud-mutate
      $ npm run-script deploy
      $ npm run deploy -- --prod
      $ npm rum deploy
      $ npm --silent run deploy
      $ yarn deploy
      $ pnpm deploy
      $ bun run deploy
      $ node --run deploy
      = Bash(npm run deploy*)  Bash(npm run-script deploy*)  Bash(yarn *deploy*)  Bash(pnpm *deploy*)
    Bash(apt install *) | install-code
      $ apt-get install x
      $ aptitude install x
      $ dpkg -i x.deb
      $ snap install x
      $ apt -y install x
      $ pip install x
      = Bash(apt-get *)  Bash(apt *)  Bash(dpkg *)  Bash(snap *)
    Bash(yarn add *) | install-code
      $ npm install x
      $ pnpm add x
      $ yarn dlx x
      $ npx -y x
      = Bash(npm *)  Bash(pnpm *)  Bash(npx *)
    Bash(pnpm add *) | install-code
      $ pnpm i x
      $ pnpm install x
      $ npm install x
      $ yarn add x
      $ pnpm dlx x
      = Bash(npm *)  Bash(yarn *)  Bash(pnpm *)
    Bash(npm run *) | execute
      $ npm run-script x
      $ npm rum x
      $ yarn x
      $ pnpm run x
      $ bun run x
      $ node --run x
      $ npm explore . -- x
      = Bash(npm *)  Bash(yarn *)  Bash(pnpm *)  Bash(bun *)
    Bash(cargo publish *) | publish
      $ cargo --quiet publish
      $ cargo release
      = Bash(cargo *)
    """#

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
