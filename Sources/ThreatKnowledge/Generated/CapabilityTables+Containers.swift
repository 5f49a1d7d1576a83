// Generated from Knowledge/capabilities/containers.table by `make knowledge`. Edit that file.
// swift-format-ignore-file

extension CapabilityTables {
  static let containers = #"""
    apptainer | critical | execute
      $ apptainer exec x.sif id
      * exec x.sif sh -c id
      Runs its arguments in a container
    argocd | critical | cloud-mutate
      $ argocd app delete app
      = Bash(argocd app list)
      Changes deployments
    buildah | critical | execute privilege
      $ buildah run -v /:/host x id
      * run -v /:/host x sh -c id
      Runs its arguments
    colima | critical | execute
      $ colima ssh -- id
      * ssh -- sh -c id
      = Bash(colima status)
      Runs its arguments in a machine
    crane | high | publish network-send
      $ crane push x.tar example.com/x
      Copies images anywhere
    crictl | critical | execute
      $ crictl exec x id
      * exec x sh -c id
      = Bash(crictl ps)
      Runs commands in containers
    ctr | critical | execute privilege
      $ ctr run --mount type=bind,src=/,dst=/host x y id
      * run --mount type=bind,src=/,dst=/host x y sh -c id
      Runs containers as root
    devcontainer | critical | execute
      $ devcontainer exec --workspace-folder . id
      * exec --workspace-folder . sh -c id
      Runs its arguments in a container
    docker | critical | execute cloud-mutate privilege
      $ docker run --rm -v /:/host alpine chroot /host id
      * run --rm -v /:/host alpine chroot /host sh -c id
      = Bash(docker ps)  Bash(docker images)
      The daemon is root and can mount the host
    docker -H | critical | execute cloud-mutate
      $ docker -H ssh://host run --rm -v /:/host alpine id
      * ssh://host run --rm -v /:/host alpine sh -c id
      Any daemon and any subcommand may follow
    docker attach | high | execute
      $ docker attach app
      Types into a container
    docker build | high | execute network-fetch
      $ docker build -f evil.Dockerfile --network host .
      & -f evil.Dockerfile
      = Bash(docker build .)
      Build steps are commands with network access, outputs are written
    docker buildx | high | execute network-fetch
      $ docker buildx build --output type=local,dest=. .
      = Bash(docker buildx ls)
      Build steps are commands, output goes anywhere
    docker commit | medium | write-file
      $ docker commit app x
      Makes images
    docker compose | critical | execute privilege
      $ docker compose -f evil.yml run --rm app id
      * exec app sh -c id
      = Bash(docker compose ps)
      Starts services with mounts, run and exec take commands
    docker compose -f | critical | execute privilege
      $ docker compose -f evil.yml run --rm app id
      Any file and any subcommand may follow
    docker compose build | high | execute
      $ docker compose build --build-arg X=y app
      = Bash(docker compose build)
      Build files run programs
    docker compose config | medium | secret-read
      $ docker compose config
      Prints the configuration with its variables filled in
    docker compose down | medium | delete
      $ docker compose down -v
      = Bash(docker compose down)
      Removes containers and, with an option, their data
    docker compose exec | critical | execute
      $ docker compose exec app id
      * app sh -c id
      = Bash(docker compose exec app npm test)
      Runs its arguments in a container
    docker compose images | low | none
      $ docker compose images
      Prints names
    docker compose logs | low | read-file
      $ docker compose logs app
      Prints logs
    docker compose ps | low | none
      $ docker compose ps -a
      Prints names
    docker compose pull | medium | network-fetch
      $ docker compose pull
      Fetches images
    docker compose restart | low | none
      $ docker compose restart app
      Stops containers and starts them again
    docker compose run | critical | execute privilege
      $ docker compose run -v /:/host app id
      Runs its arguments in a container that can mount the host
    docker compose stop | medium | delete
      $ docker compose stop app
      Stops containers
    docker compose top | low | none
      $ docker compose top
      Prints processes
    docker compose up | high | execute privilege
      $ docker compose up --build
      & --build
      = Bash(docker compose up -d)
      Starts whatever the file says; files given before the subcommand select another
    docker container | critical | execute privilege
      $ docker container run --rm -v /:/host alpine chroot /host id
      * run --rm -v /:/host alpine chroot /host sh -c id
      = Bash(docker container ls)
      Runs containers that can mount the host
    docker container ls | low | none
      $ docker container ls -a
      Prints names
    docker context | high | persist
      $ docker context use prod
      = Bash(docker context ls)
      Later calls go to another daemon
    docker context ls | low | none
      $ docker context ls
      Prints names
    docker cp | high | write-file read-file
      $ docker cp app:/x .
      Copies files into and out of containers
    docker create | critical | execute privilege
      $ docker create -v /:/host alpine
      Prepares containers that can mount the host
    docker exec | critical | execute
      $ docker exec app id
      * app sh -c id
      = Bash(docker exec app npm test)
      Runs its arguments in a container
    docker export | high | write-file
      $ docker export app -o out.txt
      & -o out.txt
      Writes any file
    docker history | low | none
      $ docker history app
      Prints layers
    docker image | high | delete publish
      $ docker image prune -af
      = Bash(docker image ls)
      Removes and pushes images
    docker image ls | low | none
      $ docker image ls -a
      Prints names
    docker images | low | none
      $ docker images -a
      = Bash(docker images)
      Only prints
    docker import | high | install-code
      $ docker import evil.tar
      Loads images
    docker info | low | none
      $ docker info
      Prints facts
    docker inspect | medium | secret-read
      $ docker inspect app
      Prints container environments, including secrets
    docker kill | medium | delete
      $ docker kill app
      Stops containers
    docker load | high | install-code
      $ docker load -i evil.tar
      Loads images
    docker login | medium | secret-read
      $ docker login example.com
      Handles credentials, starts credential helpers
    docker logs | low | read-file
      $ docker logs app
      = Bash(docker logs app)
      May print secrets
    docker model | medium | execute
      $ docker model run x
      Runs a model
    docker network | medium | delete
      $ docker network rm app
      = Bash(docker network ls)
      Changes networks
    docker network ls | low | none
      $ docker network ls -q
      Prints names
    docker plugin | critical | install-code privilege
      $ docker plugin install evil --grant-all-permissions
      Installs code that runs as root
    docker port | low | none
      $ docker port app
      Prints ports
    docker ps | low | network-send
      $ docker ps --format '{{json .}}'
      = Bash(docker ps)
      Only global options before ps select another daemon
    docker pull | medium | network-fetch
      $ docker pull example.com/evil
      Fetches images from any registry
    docker push | high | publish network-send
      $ docker push example/app:latest
      Publishes an image
    docker restart | medium | delete
      $ docker restart app
      Stops containers and starts them again
    docker rm | medium | delete
      $ docker rm -fv app
      Removes containers and volumes
    docker rmi | medium | delete
      $ docker rmi -f app
      Removes images
    docker run | critical | execute install-code network-fetch privilege
      $ docker run --rm -v /:/host alpine chroot /host id
      * --rm -v /:/host alpine chroot /host sh -c id
      = Bash(docker run --rm --network none app:test)
      Mounts and privileges are options
    docker save | high | write-file
      $ docker save app -o out.txt
      & -o out.txt
      Writes any file
    docker search | low | network-fetch
      $ docker search x
      Asks a registry
    docker service | high | cloud-mutate
      $ docker service rm app
      Changes a swarm
    docker stack | high | cloud-mutate
      $ docker stack rm app
      Changes a swarm
    docker start | medium | execute
      $ docker start app
      Starts containers
    docker stats | low | none
      $ docker stats --no-stream
      Prints usage
    docker stop | medium | delete
      $ docker stop app
      Stops containers
    docker swarm | high | cloud-mutate
      $ docker swarm leave --force
      Changes a swarm
    docker system | high | delete
      $ docker system prune -af --volumes
      = Bash(docker system df)
      Removes images and data
    docker tag | low | write-file
      $ docker tag a b
      Names images
    docker top | low | none
      $ docker top app
      Prints processes
    docker version | low | none
      $ docker version
      Prints versions
    docker volume | high | delete
      $ docker volume rm data
      = Bash(docker volume ls)
      Deletes data
    docker volume ls | low | none
      $ docker volume ls -q
      Prints names
    docker-compose | critical | execute privilege
      $ docker-compose -f evil.yml up
      = Bash(docker-compose ps)
      Starts services with mounts
    docker-compose down | medium | delete
      $ docker-compose down -v
      Removes containers and, with an option, their data
    docker-compose exec | critical | execute
      $ docker-compose exec app sh -c id
      * app sh -c sh -c id
      Runs its arguments in a container
    docker-compose logs | low | read-file
      $ docker-compose logs app
      Prints logs
    docker-compose ps | low | none
      $ docker-compose ps -a
      Prints names
    docker-compose run | critical | execute privilege
      $ docker-compose run -v /:/host app id
      * -v /:/host app sh -c id
      Runs its arguments
    docker-compose up | high | execute privilege
      $ docker-compose up --build
      Builds and starts what the file says
    flux | high | cloud-mutate
      $ flux delete kustomization app -s
      = Bash(flux get all)
      Changes deployments
    helm | critical | execute cloud-mutate install-code
      $ helm template x ./chart --post-renderer ./x.sh
      & --kubeconfig=./evil.yaml
      = Bash(helm list)
      Post renderers and plugins are programs; upgrade changes clusters
    helm dependency | medium | network-fetch
      $ helm dependency update ./chart
      = Bash(helm dependency list)
      Downloads the charts that a chart names
    helm install | critical | cloud-mutate execute
      $ helm install x ./chart --post-renderer ./x.sh
      &execute --post-renderer ./x.sh
      A post renderer is a program
    helm lint | low | none
      $ helm lint ./chart
      Checks files
    helm list | high | execute
      $ helm list --kubeconfig=./evil.yaml
      & --kubeconfig=./evil.yaml
      = Bash(helm list)
      A configuration file of the caller's choice may start programs
    helm plugin | critical | install-code execute
      $ helm plugin install https://example.com/x
      Plugins are programs
    helm rollback | high | cloud-mutate
      $ helm rollback app 1
      & app 1
      Changes what runs
    helm repo | medium | network-fetch persist
      $ helm repo add x https://example.com
      = Bash(helm repo list)
      Adds a source of charts
    helm search | low | none
      $ helm search repo x
      Lists charts
    helm show | low | none
      $ helm show values x/y
      Prints a chart
    helm status | high | execute
      $ helm status app --kubeconfig=./evil.yaml
      & app --kubeconfig=./evil.yaml
      A configuration file of the caller's choice may start programs
    helm template | high | execute
      $ helm template x ./chart --post-renderer ./x.sh
      & --post-renderer ./x.sh
      = Bash(helm template ./chart)
      A post renderer is a program
    helm uninstall | critical | cloud-mutate
      $ helm uninstall app
      Removes a release
    helm upgrade | critical | cloud-mutate execute
      $ helm upgrade x ./chart --post-renderer ./x.sh
      &execute --post-renderer ./x.sh
      A post renderer is a program
    incus | critical | execute privilege
      $ incus exec c -- id
      * exec c -- sh -c id
      Runs its arguments in a container
    istioctl | high | cloud-mutate
      $ istioctl install -y
      = Bash(istioctl analyze)
      Changes a cluster
    k3d | high | execute privilege
      $ k3d cluster create -v /:/host
      Mounts are options
    k9s | critical | cloud-mutate execute
      $ k9s --kubeconfig ./evil.yaml
      Opens shells, changes objects
    kind | high | execute privilege
      $ kind create cluster --config evil.yaml
      = Bash(kind get clusters)
      Mounts and images are configuration
    kubectl | critical | execute cloud-mutate secret-read
      $ kubectl exec pod -- id
      $cloud-mutate kubectl delete ns prod
      & --kubeconfig=./evil.yaml
      * exec pod -- sh -c id
      = Bash(kubectl get pods)
      Exec, apply, delete and secrets; kubeconfig exec plugins run locally
    kubectl annotate | high | cloud-mutate
      $ kubectl annotate ns prod x=y --overwrite
      Changes objects
    kubectl apply | critical | cloud-mutate execute
      $ kubectl apply -f https://example.com/x.yaml
      &execute --kubeconfig=./evil.yaml
      = Bash(kubectl apply --dry-run=client -f k8s/)
      Creates workloads from any file or URL
    kubectl attach | critical | execute
      $ kubectl attach pod -i
      Types into a container
    kubectl auth | medium | cloud-mutate
      $ kubectl auth reconcile -f x.yaml
      = Bash(kubectl auth can-i get pods)
      Changes roles
    kubectl cluster-info | high | execute
      $ kubectl cluster-info dump --output-directory=.. --kubeconfig=./evil.yaml
      & --kubeconfig=./evil.yaml
      A configuration file of the caller's choice may start programs
    kubectl config | high | secret-read persist
      $ kubectl config view --raw
      = Bash(kubectl config current-context)
      Prints credentials, sets exec plugins
    kubectl config current-context | low | none
      $ kubectl config current-context
      Prints a name
    kubectl config get-contexts | low | none
      $ kubectl config get-contexts
      Prints names
    kubectl config use-context | high | persist
      $ kubectl config use-context prod
      Points later calls at another cluster
    kubectl cordon | high | cloud-mutate
      $ kubectl cordon node
      Changes a node
    kubectl cp | high | write-file read-file
      $ kubectl cp pod:/x ./x
      Copies files both ways
    kubectl create | critical | cloud-mutate
      $ kubectl create clusterrolebinding x --clusterrole=cluster-admin --user=u
      &execute --kubeconfig=./evil.yaml
      Creates privileges
    kubectl debug | critical | cloud-mutate execute
      $ kubectl debug node/n -it --image=alpine
      Opens a privileged shell
    kubectl delete | critical | cloud-mutate delete
      $ kubectl delete ns prod
      &execute --kubeconfig=./evil.yaml
      Removes resources
    kubectl describe | medium | execute secret-read
      $ kubectl describe pod app --kubeconfig evil.yaml
      & --kubeconfig=./evil.yaml
      = Bash(kubectl describe pod)
      Another kubeconfig starts its exec credential plugin
    kubectl drain | critical | cloud-mutate
      $ kubectl drain node --force
      Empties a node
    kubectl edit | critical | cloud-mutate execute
      $ kubectl edit deploy/app
      Starts the editor from the environment and changes resources
    kubectl diff | high | execute
      $ kubectl diff -f x.yaml --kubeconfig=./evil.yaml
      & -f x.yaml --kubeconfig=./evil.yaml
      A configuration file of the caller's choice may start programs
    kubectl kustomize | high | execute
      $ kubectl kustomize --enable-helm --helm-command ./x.sh .
      & --enable-helm --helm-command ./x.sh
      Names the program that renders charts
    kubectl exec | critical | execute cloud-mutate
      $ kubectl exec pod -- id
      * pod -- sh -c id
      Runs its arguments in a pod
    kubectl explain | high | execute
      $ kubectl explain pods --kubeconfig=./evil.yaml
      & --kubeconfig=./evil.yaml
      A configuration file of the caller's choice may start programs
    kubectl expose | high | cloud-mutate network-send
      $ kubectl expose deploy app --type=LoadBalancer
      Publishes a service
    kubectl get | high | secret-read execute
      $ kubectl get secret db -o yaml
      &execute --kubeconfig=./evil.yaml
      = Bash(kubectl get pods)  Bash(kubectl get svc)
      Reads secrets; another --kubeconfig starts its exec credential plugin
    kubectl label | high | cloud-mutate
      $ kubectl label ns prod x=y --overwrite
      Changes objects
    kubectl logs | medium | execute read-file
      $ kubectl logs pod --kubeconfig evil.yaml
      & --kubeconfig=./evil.yaml
      = Bash(kubectl logs deploy/app)
      Another kubeconfig may start programs
    kubectl patch | critical | cloud-mutate
      $ kubectl patch deploy app -p '{}'
      Changes objects
    kubectl port-forward | medium | network-send
      $ kubectl port-forward --address 0.0.0.0 svc/db 5432
      Exposes cluster services
    kubectl proxy | high | network-send
      $ kubectl proxy --address=0.0.0.0 --accept-hosts=.*
      Exposes the API without authentication
    kubectl replace | critical | cloud-mutate
      $ kubectl replace --force -f x.yaml
      Replaces objects
    kubectl rollout | high | cloud-mutate
      $ kubectl rollout undo deploy/app
      &execute --kubeconfig=./evil.yaml
      = Bash(kubectl rollout status deploy/app)
      Changes deployments
    kubectl rollout restart | high | cloud-mutate
      $ kubectl rollout restart deploy/app
      & deploy/app
      Restarts workloads
    kubectl rollout status | high | execute
      $ kubectl rollout status deploy/app --kubeconfig=./evil.yaml
      & --kubeconfig=./evil.yaml
      = Bash(kubectl rollout status deploy/app)
      A configuration file of the caller's choice may start programs
    kubectl run | critical | execute cloud-mutate
      $ kubectl run x --image=alpine -- id
      * x --image=alpine -- sh -c id
      Starts a workload
    kubectl scale | high | cloud-mutate
      $ kubectl scale deploy/app --replicas=0
      &execute --kubeconfig=./evil.yaml
      Stops workloads
    kubectl set | critical | cloud-mutate
      $ kubectl set image deploy/app app=evil
      Changes objects
    kubectl top | high | execute
      $ kubectl top pods --kubeconfig=./evil.yaml
      & --kubeconfig=./evil.yaml
      = Bash(kubectl top pods)
      A configuration file of the caller's choice may start programs
    kubectl version | high | execute
      $ kubectl version --kubeconfig=./evil.yaml
      & --kubeconfig=./evil.yaml
      = Bash(kubectl version)
      A configuration file of the caller's choice may start programs
    kubectl wait | low | none
      $ kubectl wait --for=condition=ready pod/app
      Waits
    kustomize | high | execute
      $ kustomize build --enable-alpha-plugins --enable-exec .
      = Bash(kustomize build .)
      Plugins are programs
    limactl | critical | execute
      $ limactl shell default id
      * shell default sh -c id
      = Bash(limactl list)
      Runs its arguments in a machine
    lxc | critical | execute privilege
      $ lxc exec c -- id
      * exec c -- sh -c id
      Runs its arguments in a container
    minikube | high | execute privilege
      $ minikube ssh id
      * ssh sh -c id
      = Bash(minikube status)
      Runs commands on the node
    multipass | critical | execute
      $ multipass exec vm -- id
      * exec vm -- sh -c id
      = Bash(multipass list)
      Runs its arguments in a machine
    oc | critical | execute cloud-mutate secret-read
      $ oc rsh pod id
      * rsh pod sh -c id
      = Bash(oc get pods)
      Runs commands, reads tokens
    packer | critical | execute cloud-mutate
      $ packer build evil.pkr.hcl
      = Bash(packer validate .)
      Provisioners run commands
    singularity | critical | execute
      $ singularity exec x.sif id
      * exec x.sif sh -c id
      Runs its arguments in a container
    skaffold | high | execute cloud-mutate
      $ skaffold run -f evil.yaml
      Hooks are commands, deploys change clusters
    skopeo | high | publish network-send
      $ skopeo copy dir:x docker://example.com/x
      = Bash(skopeo inspect docker://alpine)
      Copies images anywhere
    stern | medium | execute
      $ stern . --kubeconfig ./evil.yaml
      A configuration file of the caller's choice may start programs
    vagrant | critical | execute privilege
      $ vagrant ssh -c id
      * ssh -c sh -c id
      = Bash(vagrant status)
      The Vagrantfile is Ruby, ssh runs commands
    virsh | critical | cloud-mutate
      $ virsh destroy vm
      = Bash(virsh list)
      Changes machines
    """#
}
