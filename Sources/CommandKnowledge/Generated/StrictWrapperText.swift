// Generated from Knowledge/strict/wrappers.table by `make knowledge`. Edit that file.
// swift-format-ignore-file

/// Programs that run another program, as `WrapperEntry` reads them.
enum StrictWrapperText {
  static let text: StaticString = #"""
    timeout plain doc op1 duration | -fpv -ks= --foreground --preserve-status --verbose
      --kill-after= --signal= --help:none --version:none
    time plain doc | -lpqv -f= -Vh:none -a:refuse -o=refuse --format= --portability --quiet
      --verbose --append:refuse --output=refuse --help:none --version:none
    nice plain doc numeric | -n= --adjustment= --help:none --version:none
    nohup plain doc | --help:none --version:none
    stdbuf plain doc | -eio= --error= --input= --output= --help:none --version:none
    command plain doc | -p -vV:none
    builtin plain doc |
    noglob plain doc |
    env exec doc assign | -0iv -CaPu= -S=split --debug --ignore-environment --null
      --list-signal-handling --block-signal? --default-signal? --ignore-signal? --argv0= --chdir=
      --unset= --split-string=split --help:none --version:none
    sudo exec doc assign | -ABEHNPSbkn -Klve:none -V:none -is:shell -CDRTUacghprtu= --askpass
      --background --bell --edit:none --help:none --list:none --login:shell --no-update
      --non-interactive --preserve-groups --remove-timestamp:none --reset-timestamp --set-home
      --shell:shell --stdin --validate:none --version:none --chdir= --chroot= --close-from=
      --command-timeout= --group= --host= --login-class= --other-user= --prompt= --role= --type=
      --user= --preserve-env?
    doas exec | -Ln -s:shell -C=none -au=
    watch exec doc join | -Cbcegprtvw -d? -x:exec -nqs= -h:none --beep --chgexit --color
      --differences? --equexit= --errexit --exec:exec --follow --interval= --no-color --no-linewrap
      --no-rerun --no-title --no-wrap --precise --shotsdir= --help:none --version:none
    setsid exec doc | -cfw -Vh:none --ctty --fork --wait --help:none --version:none
    ionice exec doc | -t -cn= -Ppu=none -Vh:none --ignore --class= --classdata= --pgid=none
      --pid=none --uid=none --help:none --version:none
    flock exec op1 again | -Fenosux -Ew= -c=script -Vh:none --close --exclusive --nb --no-fork
      --nonblock --shared --unlock --verbose --command=script --conflict-exit-code= --timeout=
      --wait= --help:none --version:none
    chroot exec op1 starts-shell | -n -gGu= --groups= --skip-chdir --userspec= --help:none
      --version:none
    unshare exec starts-shell | -CTUcfimnpru -GRSlw= -Vh:none --fork --keep-caps --map-auto
      --map-current-user --map-root-user --boottime= --load-interp= --map-group= --map-groups=
      --map-user= --map-users= --monotonic= --propagation= --root= --setgid= --setgroups= --setuid=
      --wd= --cgroup? --ipc? --kill-child? --mount? --mount-binfmt? --mount-proc? --net? --pid?
      --time? --user? --uts? --help:none --version:none
    nsenter exec starts-shell | -FZace -GNSWt= -CTUimnpruw? -Vh:none --all --env --follow-context
      --join-cgroup --keep-caps --no-fork --preserve-credentials --user-parent --net-socket=
      --setgid= --setuid= --target= --wdns= --cgroup? --ipc? --mount? --net? --pid? --root? --time?
      --user? --uts? --wd? --help:none --version:none
    taskset exec op1 | -ac -p:none -Vh:none --all-tasks --cpu-list --pid:none --help:none
      --version:none
    chrt exec op1 maybe | -Rabdefiorv -m:none -p:none -DPT= -Vh:none --all-tasks --batch --deadline
      --ext --fifo --idle --other --reset-on-fork --rr --verbose --max:none --pid:none
      --sched-deadline= --sched-period= --sched-runtime= --help:none --version:none
    setarch exec op1 maybe starts-shell | -3BFILRSTXZv -Vh:none --32bit --3gb --4gb
      --addr-compat-layout --addr-no-randomize --fdpic-funcptrs --mmap-page-zero --pid=
      --read-implies-exec --short-inode --show? --sticky-timeouts --uname-2.6 --verbose
      --whole-seconds --list:none --help:none --version:none
    linux32,linux64,i386,i486,i586,i686,x86_64,uname26 exec starts-shell | -3BFILRSTXZv -Vh:none
      --32bit --3gb --4gb --addr-compat-layout --addr-no-randomize --fdpic-funcptrs --mmap-page-zero
      --read-implies-exec --short-inode --sticky-timeouts --uname-2.6 --verbose --whole-seconds
      --list:none --help:none --version:none
    prlimit exec | -cdefilmnqrstuvxy? -op=none -Vh:none --noheadings --raw --verbose --as? --core?
      --cpu? --data? --fsize? --locks? --memlock? --msgqueue? --nice? --nofile? --nproc? --rss?
      --rtprio? --rttime? --sigpending? --stack? --output=none --pid=none --help:none --version:none
    choom exec | -n= -p=none -Vh:none --adjust= --pid=none --help:none --version:none
    setpriv exec | -d:none -Vh:none --clear-groups --dump:none --init-groups --keep-groups --nnp
      --no-new-privs --reset-env --ambient-caps= --apparmor-profile= --bounding-set= --egid= --euid=
      --groups= --inh-caps= --landlock-access= --landlock-rule= --pdeathsig= --ptracer= --regid=
      --reuid= --rgid= --ruid= --seccomp-filter= --securebits= --selinux-label= --help:none
      --version:none
    busybox exec | --help:none --install:none --list:none --list-full:none
    toybox exec | --help:none --long:none --version:none
    script exec special | -aefqt -BEIOTmo= -c=script -Vh:none --append --flush --force --quiet
      --return --command=script --echo= --log-in= --log-io= --log-out= --log-timing=
      --logging-format= --output-limit= --timing? --help:none --version:none
    parallel,sem exec special | -0Xkmqrtuv -CEILNPSadjnsw= -i?marker -l? --bar --dry-run --dryrun
      --eta --fg --group --keep-order --line-buffer --lb --link --no-run-if-empty --null --pipe
      --pipepart --plus --progress --quote --shuf --tag --ungroup --verbose --wait --will-cite
      --xargs --arg-file= --arg-sep= --basefile= --block= --colsep= --delay= --delimiter= --env=
      --halt= --halt-on-error= --id= --joblog= --jobs= --load= --max-args= --max-chars= --max-lines?
      --max-procs= --max-replace-args= --memfree= --nice= --profile= --recend= --recstart= --replace?
      --results= --retries= --return= --rpl= --semaphore-name= --shebang? --sshlogin= --sshloginfile=
      --tagstring= --timeout= --tmpdir= --transferfile= --workdir= --wd= --help:none --version:none
      --citation:none
    nocorrect exec |
    su,runuser exec special | -Plmpf -TGgsw= -u=exec -c=script -Vh:none --fast --login --no-pty
      --preserve-environment --pty --command=script --group= --session-command=script --shell=
      --supp-group= --user=exec --whitelist-environment= --help:none --version:none
    pkexec exec starts-shell | --disable-internal-agent --keep-cwd --user= --help:none
      --version:none
    sg exec op1 again join starts-shell | -c=script
    newgrp exec op1 again join starts-shell | -c=script
    systemd-run exec | -GPSdqrtv -CEHMpu= -h:none --collect --expand-environment= --ignore-failure
      --no-ask-password --no-block --pipe --pty --pty-late --quiet --remain-after-exit --same-dir
      --scope --send-sighup --shell:shell --slice-inherit --system --user --wait --background=
      --description= --gid= --host= --job-mode= --machine= --nice= --on-active= --on-boot=
      --on-calendar= --on-clock-change --on-startup= --on-timezone-change --on-unit-active=
      --on-unit-inactive= --path-property= --property= --service-type= --setenv= --slice=
      --socket-property= --timer-property= --uid= --unit= --working-directory= --help:none
      --version:none
    systemd-inhibit exec | --list:none --no-pager --no-legend --no-ask-password --mode= --what=
      --who= --why= --help:none --version:none
    run0 exec starts-shell | --no-ask-password --slice-inherit --pipe --pty --machine= --unit=
      --property= --description= --slice= -u= -g= -D= --user= --group= --nice= --chdir= --setenv=
      --background= --help:none --version:none
    start-stop-daemon exec | -CKSTbmoqtv -INOPRcdgknprsu= -ax=program --background --make-pidfile
      --no-close --oknodo --quiet --remove-pidfile --start --status:none --stop:none --test:none
      --verbose --chdir= --chroot= --chuid= --group= --iosched= --name= --nicelevel= --output= --pid=
      --pidfile= --ppid= --procsched= --retry= --signal= --umask= --user= --exec=program
      --startas=program --help:none --version:none
    gosu,su-exec,setuidgid,chpst exec op1 |
    fakeroot exec | -uh -lfisb= --lib= --faked= --unknown-is-real --help:none --version:none
    bwrap exec | --as-pid-1 --clearenv --die-with-parent --new-session --share-net --unshare-all
      --unshare-cgroup --unshare-cgroup-try --unshare-ipc --unshare-net --unshare-pid --unshare-user
      --unshare-user-try --unshare-uts --args= --argv0= --add-seccomp-fd= --block-fd= --cap-add=
      --cap-drop= --chdir= --dev= --dir= --exec-label= --file-label= --gid= --hostname= --info-fd=
      --json-status-fd= --lock-file= --mqueue= --perms= --proc= --remount-ro= --seccomp= --size=
      --sync-fd= --tmpfs= --uid= --unsetenv= --userns= --userns2= --bind== --bind-data== --bind-try==
      --chmod== --dev-bind== --dev-bind-try== --file== --ro-bind== --ro-bind-data== --ro-bind-try==
      --setenv== --symlink== --help:none --version:none
    firejail exec starts-shell lenient | -hv:none --help:none --version:none --list:none
      --tree:none
    sandbox-exec exec | -Dfnp=
    arch tracer one-dash | -32 -64 -arm64 -arm64e -i386 -x86_64 -x86_64h -c -h:none -arch= -d= -e=
      --help:none --version:none
    sh,bash,dash,ash,zsh,ksh,ksh93,mksh,lksh,oksh,pdksh,rbash,rksh,rzsh,yash,posh,hush,csh,tcsh,fish,pwsh,pwsh-preview,powershell,cmd,nu,xonsh,elvish
      shell special |
    eval shell join |
    trap shell special | -Plp:none
    exec shell | -cl -a=
    coproc shell |
    source,. shell special |
    mapfile,readarray shell if-script | -t -cdnOsu= -C=script
    complete,compgen shell if-script | -DEIabcdefgjkprsuv -AFGPSWXoV= -C=script
    bind shell if-script | -lpsvPSVX -fmqru= -x=opaque
    at,batch shell stdin | -bMmv -fqt= -cdlr:none -V:none
    xargs runner special | -0oprtx -EILPRSadJns= -eil? --exit --interactive --no-run-if-empty
      --null --open-tty --show-limits --verbose --arg-file= --delimiter= --eof? --max-args=
      --max-chars= --max-lines? --max-procs= --process-slot-var= --replace? --help:none
      --version:none
    find,gfind,bfs exec special |
    fd,fdfind runner special |
    ssh,rsh,slogin,autossh,mosh runner op1 again join | -46ACGKMNTVXYafgknqstvxy
      -BDEFIJLOPQRSWbceilmpw= -o=proxy
    sshpass tracer | -Vhv -e? -Pdfp=
    ssh-agent tracer | -Dcds -k:none -EOPat=
    docker,podman,nerdctl runner group | -D -Hcl= --debug --tls --tlsverify --remote --config=
      --connection= --context= --host= --identity= --log-level= --root= --runroot= --tlscacert=
      --tlscert= --tlskey= --url= --namespace= --storage-driver= --help:none --version:none
    docker>container,podman>container,nerdctl>container runner group | --help:none
    docker>compose,podman>compose,nerdctl>compose,docker-compose,podman-compose runner group | -fp=
      --ansi= --all-resources --compatibility --dry-run --env-file= --file= --parallel= --profile=
      --progress= --project-directory= --project-name= --help:none --version:none
    docker>exec,podman>exec,nerdctl>exec,docker>container>exec,podman>container>exec,nerdctl>container>exec
      runner op1 | -dit -euw= --detach --interactive --latest --privileged --tty --detach-keys=
      --env= --env-file= --preserve-fds= --user= --workdir= --help:none
    docker>run,podman>run,nerdctl>run,docker>container>run,podman>container>run,nerdctl>container>run,docker>create,podman>create,docker>container>create,podman>container>create
      runner op1 | -Pdiqt -acehlmpuvw= --detach --init --interactive --no-healthcheck
      --oom-kill-disable --privileged --publish-all --quiet --read-only --replace --rm --tty
      --add-host= --annotation= --attach= --blkio-weight= --cap-add= --cap-drop= --cgroup-parent=
      --cgroupns= --cidfile= --cpu-period= --cpu-quota= --cpu-shares= --cpus= --cpuset-cpus=
      --cpuset-mems= --detach-keys= --device= --disable-content-trust? --dns= --dns-option=
      --dns-search= --domainname= --entrypoint=program --env= --env-file= --expose= --gpus=
      --group-add= --health-cmd= --health-interval= --health-retries= --health-timeout= --hostname=
      --ip= --ip6= --ipc= --isolation= --label= --label-file= --link= --log-driver= --log-opt=
      --mac-address= --memory= --memory-reservation= --memory-swap= --mount= --name= --net=
      --network= --network-alias= --oom-score-adj= --pid= --pids-limit= --platform= --publish=
      --pull= --restart= --runtime= --security-opt= --shm-size= --sig-proxy? --stop-signal=
      --stop-timeout= --storage-opt= --sysctl= --tmpfs= --ulimit= --user= --userns= --uts= --volume=
      --volume-driver= --volumes-from= --workdir= --help:none
    docker>compose>exec,podman>compose>exec,nerdctl>compose>exec,docker-compose>exec,podman-compose>exec
      runner op1 | -Tdit -euw= --detach --dry-run --interactive --no-TTY --no-tty --privileged --tty
      --env= --index= --user= --workdir= --help:none
    docker>compose>run,podman>compose>run,docker-compose>run,podman-compose>run runner op1 |
      -PTdiqt -elpuvw= --build --detach --dry-run --interactive --no-TTY --no-deps --quiet
      --quiet-pull --remove-orphans --rm --service-ports --use-aliases --cap-add= --cap-drop=
      --entrypoint=program --env= --env-from-file= --label= --name= --publish= --pull= --user=
      --volume= --workdir= --help:none
    kubectl,oc,k3s>kubectl runner group lenient | -nsv= --as= --as-group= --cache-dir=
      --certificate-authority= --client-certificate= --client-key= --cluster= --context=
      --kubeconfig= --namespace= --request-timeout= --server= --tls-server-name= --token= --user=
      --help:none
    kubectl>exec,oc>exec,oc>rsh runner op1 again dashdash | -iqt -cfn= --quiet --stdin --tty
      --container= --context= --filename= --namespace= --pod-running-timeout= --shell= --timeout=
      --help:none
    kubectl>run,oc>run,kubectl>debug,oc>debug runner op1 again dashdash lenient | -iqt -cfln=
      --image= --env= --namespace= --container= --target= --labels= --help:none
    lxc,incus runner group |
    lxc>exec,incus>exec runner op1 again dashdash | -Tnt --cwd= --env= --group= --mode= --user=
      --force-interactive --force-noninteractive
    vagrant runner group |
    vagrant>ssh runner if-script | -c=script --command=script
    strace tracer | -ACDFTZcdfhiknqrtvwxyz -V:none -EIOPSUXabeopsu= --daemonize? --debug
      --decode-fds? --decode-pids= --follow-forks --failed-only --instruction-pointer --no-abbrev
      --output-separately --relative-timestamps? --seccomp-bpf --stack-traces? --strings-in-hex?
      --successful-only --summary --summary-only --summary-wall-clock --syscall-limit=
      --syscall-times? --absolute-timestamps? --abbrev= --argv0= --attach= --columns=
      --const-print-style= --detach-on= --env= --fault= --inject= --interruptible= --kvm= --output=
      --quiet? --raw= --read= --signal= --status= --string-limit= --summary-columns=
      --summary-sort-by= --summary-syscall-overhead= --tips? --trace= --trace-path= --user=
      --verbose= --write= --help:none --version:none
    ltrace tracer | -CLSTbcfhirt -V:none -ADFaelnopsuwx= --output= --config= --demangle --help:none
      --version:none
    gdb,lldb tracer one-dash lenient | -batch -nx -n -q -quiet -silent -w -args -c= -d= -p=
      -x=opaque -ex=opaque -iex=opaque -ix=opaque -o=opaque -O=opaque -S=opaque -s=opaque
      -command=opaque -core= -directory= -eval-command=opaque -pid= -symbols= -exec= -cd= -tty=
      --args --batch --nx --quiet --command=opaque --core= --directory= --eval-command=opaque --pid=
      --help:none --version:none
    valgrind tracer lenient | -h:none -qv --help:none --version:none
    perf runner group | --no-pager --paginate --debug= --help:none --version:none
    perf>stat,perf>record,perf>trace,perf>kvm,perf>mem,perf>c2c tracer lenient | -ABSTabdghiv
      -CDGIMNPRWcmrux= -eFoptj= --event= --output= --pid= --repeat= --tid= --cpu= --freq= --count=
      --call-graph=
    rlwrap tracer | -ENRXacdhimnorv -CDHPSbeflpqstwz= --always-readline --no-children
      --ansi-colour-aware --one-shot --remember --multi-line --no-warnings --case-insensitive
      --pass-sigint-as-sigterm --file= --filter= --histsize= --history-filename= --logfile=
      --quote-characters= --command-name= --prompt-colour= --substitute-prompt= --pre-given=
      --wait-before-prompt= --help:none --version:none
    dbus-run-session tracer | --config-file= --dbus-daemon= --help:none --version:none
    xvfb-run tracer | -al -efnpsw= --auto-servernum --error-file= --auth-file= --server-num=
      --listen-tcp --xauth-protocol= --server-args= --wait= --help:none
    torsocks tracer | -diq -Papu= --debug --isolate --quiet --shell:shell --address= --pass=
      --port= --user= --help:none --version:none
    tsocks,proxychains,proxychains4 tracer | -q -f=
    faketime tracer op1 | -fm -p= --date-prog --exclude-monotonic --pid= --help:none --version:none
    unbuffer tracer | -p
    chronic tracer | -ev
    ifne tracer | -n
    cpulimit tracer | -bfikvz -Pcelmqs= -p=none --background --foreground --ignore --kill --lazy
      --quiet --verbose --cpu= --exe= --limit= --path= --pid=none --help:none
    caffeinate tracer | -dimsu -tw=
    eatmydata,dumb-init,catchsegv tracer |
    tini tracer | -gsvw -ep=
    numactl tracer | -ab -l:plain -CNPcimpst= --all --balancing --localalloc --cpunodebind=
      --interleave= --membind= --physcpubind= --preferred= --hardware:none --show:none --help:none
      --version:none
    cgexec tracer | -g= --sticky
    runcon tracer op1 maybe | -c -lrtu= --compute --level= --range= --role= --type= --user=
      --help:none --version:none
    logsave tracer op1 | -asv
    daemonize tracer | -av -Ecelopu=
    dtach tracer op1 | -AEacnNz -er=
    setlock tracer op1 | -nNxX
    envdir tracer op1 |
    entr tracer | -acdnprxz -s:joins
    watchexec tracer join lenient | -nNrcpq -weifdsE= --shell= --exts= --watch= --ignore= --filter=
      --help:none --version:none
    nodemon tracer if-script | -CIVdhqv -eiwx=script --exec=script --watch= --ext= --ignore=
    hyperfine tracer scripts | -Ni -LDMPSTmnrtuw= -cCps=script --ignore-failure? --show-output
      --cleanup=script --conclude=script --prepare=script --setup=script --reference=script
      --command-name= --export-asciidoc= --export-csv= --export-json= --export-markdown=
      --export-orgmode= --input= --max-runs= --min-runs= --output= --parameter-list==
      --parameter-scan== --runs= --shell= --sort= --style= --time-unit= --warmup= --help:none
      --version:none
    npx,pnpx runner | -qy -c=script -pw= --ignore-existing --include-workspace-root --no
      --no-install --prefer-offline --prefer-online --offline --quiet --silent --workspaces --yes
      --call=script --loglevel= --node-arg= --node-options= --package= --prefix= --registry=
      --userconfig= --workspace= --help:none --version:none
    npm runner group | -dsq -Cw= --silent --quiet --workspaces --include-workspace-root --prefix=
      --workspace= --loglevel= --userconfig= --registry= --help:none --version:none
    npm>exec,npm>x runner | -y -c=script -pw= --no --yes --workspaces --include-workspace-root
      --call=script --package= --prefix= --workspace= --help:none
    pnpm runner group | -rsw -CF= --recursive --silent --workspace-root --stream --dir= --filter=
      --reporter= --loglevel= --help:none --version:none
    pnpm>exec,pnpm>dlx runner | -cr -C= --parallel --recursive --shell-mode --no-bail --silent
      --dir= --filter= --package= --allow-build= --help:none
    yarn runner group | -s --silent --cwd= --help:none --version:none
    yarn>exec,yarn>dlx runner | -qp= --package= --quiet
    bunx runner | -b -p= --bun --no-install --silent --verbose --package= --help:none
      --version:none
    bun runner group | --cwd= --help:none --version:none
    bun>x runner | -b -p= --bun --no-install --silent --verbose --package= --help:none
    git runner group | -pP -Cc= --bare --no-pager --paginate --no-optional-locks
      --no-replace-objects --git-dir= --work-tree= --namespace= --config-env= --exec-path?
    direnv,devbox,mise,rtx,poetry,uv,pipenv,pdm,hatch,rye,pixi,conda,mamba,micromamba,bundle,rustup,asdf,rbenv,pyenv,nodenv,volta,nix,op,doppler,aws-vault,flatpak,infisical,chamber,teller,sops,pipx,fnm,proto,devenv,spack,guix,dotenvx
      runner group | -C= --cd= --config= --directory= --project= --cwd= --manifest-path= --help:none
      --version:none
    direnv>exec runner op1 |
    devbox>run runner | -q -ce= --list:none --pure --quiet --config= --env= --env-file=
      --environment= --help:none
    mise>exec,mise>x,rtx>exec,rtx>x runner dashdash | -qvy -CEj= -c=script --quiet --raw --verbose
      --yes --cd= --command=script --env= --jobs= --help:none
    poetry>run,pipenv>run,pdm>run,hatch>run,rye>run,rbenv>exec,pyenv>exec,nodenv>exec,asdf>exec,proto>run,spack>build-env
      runner lenient |
    pixi>run runner lenient | -e= --environment= --manifest-path=
    uv>run runner | -mnqsv -pwCfi= --active --all-extras --all-groups --all-packages --dev --exact
      --frozen --gui-script --isolated --locked --managed-python --module --native-tls --no-cache
      --no-config --no-default-groups --no-dev --no-editable --no-env-file --no-index
      --no-managed-python --no-progress --no-project --no-sync --offline --only-dev --quiet --refresh
      --reinstall --script --upgrade --verbose --cache-dir= --color= --config-file= --default-index=
      --directory= --env-file= --exclude-newer= --extra= --find-links= --group= --index=
      --index-strategy= --index-url= --link-mode= --no-extra= --no-group= --only-group= --package=
      --project= --python= --refresh-package= --resolution= --upgrade-package= --with=
      --with-editable= --with-requirements= --help:none
    uvx,uv>tool>run,pipx>run runner lenient | -pwi= --from= --with= --python= --spec= --index=
      --pip-args=
    uv>tool runner group |
    conda>run,mamba>run,micromamba>run runner | -v -nprsa= --dev --debug-wrapper-scripts
      --live-stream --no-capture-output --verbose --cwd= --name= --prefix= --help:none
    bundle>exec runner | --keep-file-descriptors --no-keep-file-descriptors --gemfile= --help:none
    rustup>run runner op1 | --install
    volta>run runner | --bundled-npm --no-npm --no-yarn --no-pnpm --node= --npm= --pnpm= --yarn=
      --help:none
    fnm>exec runner lenient | --using= --fnm-dir=
    nix>develop,nix>shell,nix>run,devenv>shell,guix>shell runner dashdash lenient | -c=rest -k= -f=
      --command=rest --expr= --file= --impure
    nix-shell runner if-script | -AIp= --pure --command=script --run=script --packages=
    op>run,infisical>run,chamber>exec,teller>run runner dashdash lenient | --no-masking --env-file=
      --environment=
    doppler>run runner dashdash lenient | -cp= --command=script --config= --project=
    sops>exec-env,sops>exec-file runner op1 scripts |
    aws-vault>exec runner op1 again dashdash lenient | -jns -dt= --duration= --mfa-token= --region=
      --ecs-server --server --json
    flatpak>run runner op1 lenient | --command=program
    dotenv,dotenv-cli,env-cmd,with-env tracer dashdash lenient | -oq -cefpv= --file=
      --environments=
    dotenvx>run runner dashdash lenient | -f= --env-file=
    cross-env,cross-env-shell tracer assign |
    concurrently,npm-run-all tracer scripts lenient | -cnmp= --names= --prefix= --prefix-colors=
      --max-processes=
    git>bisect runner group |
    git>bisect>run tracer |
    git>submodule runner group | -q --quiet
    git>submodule>foreach tracer join | -q --quiet --recursive
    git>rebase tracer if-script | -x=script --exec=script
    git>filter-branch tracer if-script | -dfo= --commit-filter=script --env-filter=script
      --index-filter=script --msg-filter=script --parent-filter=script --setup=script
      --tag-name-filter=script --tree-filter=script
    git>difftool,git>mergetool tracer if-script | -tx=script --extcmd=script
    tmux runner group | -LSTcf= --help:none
    tmux>new,tmux>new-session,tmux>new-window,tmux>neww,tmux>split-window,tmux>splitw,tmux>respawn-pane,tmux>respawn-window,tmux>run,tmux>run-shell,tmux>popup,tmux>display-popup
      tracer join lenient | -ADEPXZabdhkv -Fcefnlstxy=
    screen tracer join lenient | -ADRUadmqrxO -STcehpst=
    xcrun tracer | -klnrv --sdk= --toolchain= --log --verbose --no-cache --kill-cache --run
      --find:none -f:none --help:none --version:none
    wsl runner dashdash | -deu= --cd= --distribution= --exec --user= --shell-type= --system
      --list:none --help:none
    """#
}
