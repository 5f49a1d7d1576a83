// Generated from Knowledge/capabilities/wrappers.table by `make knowledge`. Edit that file.
// swift-format-ignore-file

extension CapabilityTables {
  static let wrappers = #"""
    /lib64/ld-linux-x86-64.so.2 | critical | execute | run
      $ /lib64/ld-linux-x86-64.so.2 /usr/bin/id
      The loader runs any binary
    abduco | critical | execute
      $ abduco id
      * sh -c id
      Runs its arguments
    act | critical | execute
      $ act -W ./evil.yml
      Runs workflow files locally
    air | high | execute
      $ air --build.cmd id
      * --build.cmd sh -c id
      The build command is an option
    arch | critical | execute
      $ arch -x86_64 id
      * -x86_64 sh -c id
      = Bash(arch)
      On macOS it runs its arguments
    asciinema | critical | execute write-file network-send
      $ asciinema rec -c id out.txt
      Records a command of the caller's choice and uploads it
    bwrap | critical | execute
      $ bwrap id
      * sh -c id
      Runs its arguments
    caffeinate | critical | execute
      $ caffeinate -i id
      * -i sh -c id
      Runs its arguments
    capsh | critical | execute privilege
      $ capsh -- -c id
      * -- -c sh -c id
      = Bash(capsh --print)
      Starts a shell
    catchsegv | critical | execute
      $ catchsegv id
      * sh -c id
      Runs its arguments
    cgexec | critical | execute
      $ cgexec id
      * sh -c id
      Runs its arguments
    chamber | critical | execute secret-read
      $ chamber exec prod -- id
      * exec prod -- sh -c id
      Runs its arguments with stored secrets
    choom | critical | execute | run
      $ choom -n 0 -- id
      * -n 0 -- sh -c id
      Runs its arguments
    chpst | critical | execute
      $ chpst id
      * sh -c id
      Runs its arguments
    chronic | critical | execute
      $ chronic id
      * sh -c id
      Runs its arguments
    chroot | critical | execute privilege | run
      $ chroot / id
      * / sh -c id
      Runs its arguments under another root
    chrt | critical | execute | run
      $ chrt -o 0 id
      * -o 0 sh -c id
      Runs its arguments
    chruby-exec | critical | execute
      $ chruby-exec id
      * sh -c id
      Runs its arguments
    concurrently | critical | execute
      $ concurrently id
      * sh -c id
      Each argument is a shell command
    cpulimit | critical | execute
      $ cpulimit -l 50 -f id
      * -l 50 -f sh -c id
      Runs its arguments
    cross-env | critical | execute
      $ cross-env A=1 id
      * A=1 sh -c id
      Runs its arguments with other variables
    daemon | critical | execute
      $ daemon id
      * sh -c id
      Runs its arguments
    daemonize | critical | execute
      $ daemonize id
      * sh -c id
      Runs its arguments
    dbus-launch | critical | execute
      $ dbus-launch id
      * sh -c id
      Runs its arguments
    dbus-run-session | critical | execute
      $ dbus-run-session id
      * sh -c id
      Runs its arguments
    doas | critical | execute privilege
      $ doas id
      * sh -c id
      Runs its arguments as another user
    dotenv | critical | execute
      $ dotenv -- id
      * -- sh -c id
      Runs its arguments with secrets loaded
    dotenvx | critical | execute secret-read
      $ dotenvx run -- id
      * run -- sh -c id
      Runs its arguments with the variables of a file
    dtach | critical | execute
      $ dtach id
      * sh -c id
      Runs its arguments
    dtruss | critical | execute
      $ dtruss id
      * sh -c id
      Runs its arguments
    dumb-init | critical | execute
      $ dumb-init id
      * sh -c id
      Runs its arguments
    eatmydata | critical | execute
      $ eatmydata id
      * sh -c id
      Runs its arguments
    entr | critical | execute
      $ entr -n id
      * -n sh -c id
      Runs its arguments on file changes
    env | critical | execute | run
      $ env id
      * sh -c id
      = Bash(env)
      Runs its arguments with a changed environment
    envchain | critical | execute
      $ envchain x id
      * x sh -c id
      Runs its arguments
    envdir | critical | execute
      $ envdir ./env id
      * ./env sh -c id
      Runs its arguments
    fakechroot | critical | execute
      $ fakechroot id
      * sh -c id
      Runs its arguments
    fakeroot | critical | execute | run
      $ fakeroot id
      * sh -c id
      Runs its arguments
    faketime | critical | execute
      $ faketime yesterday id
      * yesterday sh -c id
      Runs its arguments
    firejail | high | execute
      $ firejail --noprofile id
      * --noprofile sh -c id
      Runs its arguments
    flock | critical | execute | run
      $ flock lockfile id
      * lockfile sh -c id
      Runs its arguments
    goenv | critical | execute
      $ goenv exec id
      * exec sh -c id
      Exec runs its arguments
    gosu | critical | execute
      $ gosu id
      * sh -c id
      Runs its arguments
    gotty | critical | execute network-send
      $ gotty -w sh
      Serves a shell over the network
    gsudo | critical | privilege execute
      $ gsudo id
      Runs its arguments as administrator
    hyperfine | critical | execute | run
      $ hyperfine --runs 1 --show-output id
      & id
      * --runs 1 --show-output sh -c id
      Each argument is a shell command
    i386 | critical | execute | run
      $ i386 id
      * sh -c id
      Runs its arguments
    ifne | critical | execute
      $ ifne id
      * sh -c id
      Runs its arguments
    infisical | critical | execute secret-read
      $ infisical run -- id
      * run -- sh -c id
      Runs its arguments with stored secrets
    ionice | critical | execute | run
      $ ionice -c3 id
      * -c3 sh -c id
      Runs its arguments
    jenv | critical | execute
      $ jenv exec id
      * exec sh -c id
      Exec runs its arguments
    ktrace | critical | execute
      $ ktrace id
      * sh -c id
      Runs its arguments
    lckdo | critical | execute
      $ lckdo id
      * sh -c id
      Runs its arguments
    ld.so | critical | execute
      $ ld.so /usr/bin/id
      The loader runs any binary
    linux64 | critical | execute | run
      $ linux64 id
      * sh -c id
      Runs its arguments
    ltrace | critical | execute write-file | run
      $ ltrace -o out.txt id
      * -o out.txt sh -c id
      Runs its arguments
    ltrace -c | critical | execute
      $ ltrace -c id
      * sh -c id
      Counting mode still runs its arguments
    machinectl | critical | privilege execute
      $ machinectl shell root@ /bin/sh -c id
      Opens a shell as another user
    multitime | critical | execute
      $ multitime id
      * sh -c id
      Runs its arguments
    nice | critical | execute | run
      $ nice id
      * sh -c id
      Runs its arguments
    nocache | critical | execute
      $ nocache id
      * sh -c id
      Runs its arguments
    nohup | critical | execute | run
      $ nohup id
      * sh -c id
      Runs its arguments
    nsenter | critical | execute privilege
      $ nsenter -t 1 -m id
      * -t 1 -m sh -c id
      Runs its arguments in other namespaces
    nsjail | critical | execute
      $ nsjail id
      * sh -c id
      Runs its arguments
    numactl | critical | execute
      $ numactl id
      * sh -c id
      Runs its arguments
    parallel | critical | execute | run
      $ parallel -N0 id ::: 1
      <
      Runs shell strings
    perf | critical | execute
      $ perf stat id
      * stat sh -c id
      Runs its arguments
    pkexec | critical | execute privilege
      $ pkexec id
      * sh -c id
      Runs its arguments as another user
    prlimit | critical | execute | run
      $ prlimit --nofile=64 id
      * --nofile=64 sh -c id
      Runs its arguments
    proot | critical | execute
      $ proot id
      * sh -c id
      Runs its arguments
    proxychains | critical | execute
      $ proxychains id
      * sh -c id
      Runs its arguments
    pv-run | critical | execute
      $ pv-run id
      * sh -c id
      Runs its arguments
    pyenv | critical | execute install-code
      $ pyenv exec id
      * exec sh -c id
      = Bash(pyenv versions)
      Exec runs its arguments
    rbenv | critical | execute
      $ rbenv exec id
      * exec sh -c id
      = Bash(rbenv versions)
      Exec runs its arguments
    reflex | critical | execute
      $ reflex -- id
      * -- sh -c id
      Runs its arguments on changes
    retry | critical | execute
      $ retry id
      * sh -c id
      Runs its arguments
    rlwrap | critical | execute | run
      $ rlwrap id
      * sh -c id
      Runs its arguments
    rr | critical | execute
      $ rr id
      * sh -c id
      Runs its arguments
    run-parts | critical | execute | run
      $ run-parts --regex '^x.sh$' .
      = Bash(run-parts --list .)
      Runs every program in a directory
    run0 | critical | privilege execute
      $ run0 id
      Runs its arguments as another user
    runas | critical | privilege execute
      $ runas /user:Administrator cmd
      Runs a program as another user
    runcon | critical | execute
      $ runcon id
      * sh -c id
      Runs its arguments
    runuser | critical | execute privilege | run
      $ runuser -u root -- id
      * -u root -- sh -c id
      Runs a command as another user
    rvm | critical | execute install-code
      $ rvm all do id
      * all do sh -c id
      Do runs its arguments
    sandbox-exec | high | execute
      $ sandbox-exec -p '(version 1)(allow default)' id
      * -p '(version 1)(allow default)' sh -c id
      Runs its arguments under a profile of choice
    screen | critical | execute persist
      $ screen -dm sh -c id
      * -dm sh -c sh -c id
      = Bash(screen -ls)
      Starts commands in a session that outlives the call
    script | critical | execute write-file | run
      $ script -q -c id out.txt
      Runs a shell string and writes a file
    setarch | critical | execute | run
      $ setarch x86_64 id
      * x86_64 sh -c id
      Runs its arguments
    setlock | critical | execute
      $ setlock id
      * sh -c id
      Runs its arguments
    setpriv | critical | execute privilege | run
      $ setpriv --no-new-privs id
      * --no-new-privs sh -c id
      Runs its arguments
    setsid | critical | execute | run
      $ setsid -w id
      * -w sh -c id
      Runs its arguments
    ssh-agent | critical | execute | run
      $ ssh-agent id
      * sh -c id
      Runs its arguments
    sshpass | critical | execute
      $ sshpass -p x id
      * -p x sh -c id
      Runs its arguments
    start-stop-daemon | critical | execute persist | run
      $ start-stop-daemon -S -x /usr/bin/id
      Starts programs
    stdbuf | critical | execute | run
      $ stdbuf -oL id
      * -oL sh -c id
      Runs its arguments
    strace | critical | execute write-file | run
      $ strace -o out.txt id
      * -o out.txt sh -c id
      Runs its arguments and records their data
    su | critical | execute privilege | run
      $ su root -c id
      * root -c sh -c id
      Runs a shell as another user
    su-exec | critical | execute
      $ su-exec id
      * sh -c id
      Runs its arguments
    sudo | critical | execute privilege | run
      $ sudo id
      * sh -c id
      Runs its arguments as another user
    sudo -n | critical | execute privilege | run
      $ sudo -n id
      * sh -c id
      Any command may follow
    sudoedit | critical | privilege write-file
      $ sudoedit /etc/hosts
      Edits files of another user
    systemd-nspawn | critical | execute
      $ systemd-nspawn id
      * sh -c id
      Runs its arguments
    systemd-run | critical | execute persist privilege
      $ systemd-run --pipe id
      * --pipe sh -c id
      Starts a transient unit
    taskset | critical | execute | run
      $ taskset 1 id
      * 1 sh -c id
      Runs its arguments
    teller | critical | execute secret-read
      $ teller run id
      * run sh -c id
      Runs its arguments with stored secrets
    time | critical | execute | run
      $ time id
      * sh -c id
      Runs its arguments
    timeout | critical | execute | run
      $ timeout 5 id
      * 5 sh -c id
      Runs its arguments; a stripped wrapper, so the rule is dead in 2.1 but total in 1.0
    tini | critical | execute
      $ tini id
      * sh -c id
      Runs its arguments
    tmate | critical | execute network-send
      $ tmate -F
      Shares a terminal with a remote host
    tmux | critical | execute | run
      $ tmux -L ccr new-session -d 'id > out.txt'
      = Bash(tmux ls)
      Starts commands in a session that outlives the call
    torsocks | critical | execute
      $ torsocks id
      * sh -c id
      Runs its arguments
    ttyd | critical | execute network-send
      $ ttyd -p 8080 sh
      Serves a shell over the network
    uname26 | critical | execute
      $ uname26 id
      * sh -c id
      Runs its arguments
    unbuffer | critical | execute | run
      $ unbuffer id
      * sh -c id
      Runs its arguments
    unshare | critical | execute privilege | run
      $ unshare -r id
      * -r sh -c id
      Runs its arguments in new namespaces
    valgrind | critical | execute
      $ valgrind -q id
      * -q sh -c id
      Runs its arguments
    watch | critical | execute
      $ watch -n1 -g id
      * -n1 -g sh -c id
      Runs a shell string repeatedly
    watchexec | critical | execute
      $ watchexec id
      * sh -c id
      Runs its arguments
    x86_64 | critical | execute | run
      $ x86_64 id
      * sh -c id
      Runs its arguments
    xargs | critical | execute | run
      $ xargs -n1 id
      <
      * -n1 sh -c id
      Runs its arguments as a command
    xcrun | critical | execute
      $ xcrun python3 -c 'import os; os.system("id")'
      = Bash(xcrun --find swift)
      Finds and runs any developer tool
    xvfb-run | critical | execute
      $ xvfb-run id
      * sh -c id
      Runs its arguments
    zellij | critical | execute
      $ zellij run -- id
      * run -- sh -c id
      Runs its arguments in a pane
    """#
}
