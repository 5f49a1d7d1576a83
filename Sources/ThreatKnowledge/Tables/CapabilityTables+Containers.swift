extension CapabilityTables {
  /// Containers and clusters.
  static let containers = #"""
    argocd | critical | cloud-mutate
      $ argocd app delete app
      = Bash(argocd app list)
      Changes deployments
    docker | critical | cloud-mutate execute privilege
      $ docker run --rm -v /:/host alpine chroot /host id
      = Bash(docker ps)  Bash(docker images)
      The daemon is root and can mount the host
    docker build | high | execute network-fetch
      $ docker build -f evil.Dockerfile --network host .
      = Bash(docker build .)
      Build steps are commands with network access, outputs are written
    docker buildx | high | execute network-fetch
      $ docker buildx build --output type=local,dest=. .
      = Bash(docker buildx ls)
      Build steps are commands, output goes anywhere
    docker compose | critical | execute privilege
      $ docker compose -f evil.yml run --rm app id
      = Bash(docker compose ps)
      Starts services with mounts, run and exec take commands
    docker compose exec | critical | execute
      $ docker compose exec app id
      = Bash(docker compose exec app npm test)
      Runs its arguments in a container
    docker compose up | high | execute privilege
      $ docker compose up --build
      = Bash(docker compose up -d)
      Starts whatever the file says; files given before the subcommand select another
    docker context | high | persist
      $ docker context use prod
      = Bash(docker context ls)
      Later calls go to another daemon
    docker cp | high | read-file write-file
      $ docker cp app:/x .
      Copies files into and out of containers
    docker exec | critical | execute
      $ docker exec app id
      = Bash(docker exec app npm test)
      Runs its arguments in a container
    docker images | low | none
      $ docker images -a
      = Bash(docker images)
      Only prints
    docker inspect | medium | secret-read
      $ docker inspect app
      Prints container environments, including secrets
    docker login | medium | secret-read
      $ docker login example.com
      Handles credentials, starts credential helpers
    docker logs | low | read-file
      $ docker logs app
      = Bash(docker logs app)
      May print secrets
    docker ps | low | network-send
      $ docker ps --format '{{json .}}'
      = Bash(docker ps)
      Only global options before ps select another daemon
    docker push | high | network-send publish
      $ docker push example/app:latest
      Publishes an image
    docker rm | medium | delete
      $ docker rm -fv app
      Removes containers and volumes
    docker run | critical | execute install-code network-fetch privilege
      $ docker run --rm -v /:/host alpine chroot /host id
      = Bash(docker run --rm --network none app:test)
      Mounts and privileges are options
    docker system | high | delete
      $ docker system prune -af --volumes
      = Bash(docker system df)
      Removes images and data
    docker volume | high | delete
      $ docker volume rm data
      = Bash(docker volume ls)
      Deletes data
    docker-compose | critical | execute privilege
      $ docker-compose -f evil.yml up
      = Bash(docker-compose ps)
      Starts services with mounts
    flux | high | cloud-mutate
      $ flux delete kustomization app -s
      = Bash(flux get all)
      Changes deployments
    helm | critical | cloud-mutate execute install-code
      $ helm template x ./chart --post-renderer ./x.sh
      = Bash(helm list)
      Post renderers and plugins are programs; upgrade changes clusters
    kubectl | critical | cloud-mutate execute secret-read
      $ kubectl exec pod -- id
      = Bash(kubectl get pods)
      Exec, apply, delete and secrets; kubeconfig exec plugins run locally
    kubectl apply | critical | cloud-mutate execute
      $ kubectl apply -f https://example.com/x.yaml
      = Bash(kubectl apply --dry-run=client -f k8s/)
      Creates workloads from any file or URL
    kubectl config | high | persist secret-read
      $ kubectl config view --raw
      = Bash(kubectl config current-context)
      Prints credentials, sets exec plugins
    kubectl cp | high | read-file write-file
      $ kubectl cp pod:/x ./x
      Copies files both ways
    kubectl create | critical | cloud-mutate
      $ kubectl create clusterrolebinding x --clusterrole=cluster-admin --user=u
      Creates privileges
    kubectl debug | critical | cloud-mutate execute
      $ kubectl debug node/n -it --image=alpine
      Opens a privileged shell
    kubectl delete | critical | cloud-mutate delete
      $ kubectl delete ns prod
      Removes resources
    kubectl describe | medium | execute secret-read
      $ kubectl describe pod app --kubeconfig evil.yaml
      = Bash(kubectl describe pod)
      Another kubeconfig starts its exec credential plugin
    kubectl edit | critical | cloud-mutate execute
      $ kubectl edit deploy/app
      Starts the editor from the environment and changes resources
    kubectl exec | critical | cloud-mutate execute
      $ kubectl exec pod -- id
      Runs its arguments in a pod
    kubectl get | high | execute secret-read
      $ kubectl get secret db -o yaml
      = Bash(kubectl get pods)  Bash(kubectl get svc)
      Reads secrets; another --kubeconfig starts its exec credential plugin
    kubectl logs | medium | read-file secret-read
      $ kubectl logs pod --kubeconfig evil.yaml
      = Bash(kubectl logs deploy/app)
      Another kubeconfig may start programs
    kubectl port-forward | medium | network-send
      $ kubectl port-forward --address 0.0.0.0 svc/db 5432
      Exposes cluster services
    kubectl proxy | high | network-send
      $ kubectl proxy --address=0.0.0.0 --accept-hosts=.*
      Exposes the API without authentication
    kubectl rollout | high | cloud-mutate
      $ kubectl rollout undo deploy/app
      = Bash(kubectl rollout status deploy/app)
      Changes deployments
    kubectl run | critical | cloud-mutate execute
      $ kubectl run x --image=alpine -- id
      Starts a workload
    kubectl scale | high | cloud-mutate
      $ kubectl scale deploy/app --replicas=0
      Stops workloads
    kustomize | high | execute
      $ kustomize build --enable-alpha-plugins --enable-exec .
      = Bash(kustomize build .)
      Plugins are programs
    minikube | high | execute privilege
      $ minikube ssh id
      = Bash(minikube status)
      Runs commands on the node
    oc | critical | cloud-mutate execute secret-read
      $ oc rsh pod id
      = Bash(oc get pods)
      Runs commands, reads tokens
    packer | critical | cloud-mutate execute
      $ packer build evil.pkr.hcl
      = Bash(packer validate .)
      Provisioners run commands
    skaffold | high | cloud-mutate execute
      $ skaffold run -f evil.yaml
      Hooks are commands, deploys change clusters
    vagrant | critical | execute privilege
      $ vagrant ssh -c id
      = Bash(vagrant status)
      The Vagrantfile is Ruby, ssh runs commands
    """#
}
