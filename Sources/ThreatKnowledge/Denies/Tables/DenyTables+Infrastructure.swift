extension DenyTables {
  /// Containers, clusters, clouds, the machine.
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
}
