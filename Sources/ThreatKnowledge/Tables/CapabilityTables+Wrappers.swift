extension CapabilityTables {
  /// Programs that run their arguments.
  static let wrappers = #"""
    /lib64/ld-linux-x86-64.so.2 | critical | execute | run
      $ /lib64/ld-linux-x86-64.so.2 /usr/bin/id
      The loader runs any binary
    arch | critical | execute
      $ arch -x86_64 id
      = Bash(arch)
      On macOS it runs its arguments
    caffeinate | critical | execute
      $ caffeinate -i id
      Runs its arguments
    capsh | critical | execute privilege
      $ capsh -- -c id
      = Bash(capsh --print)
      Starts a shell
    choom | critical | execute | run
      $ choom -n 0 -- id
      Runs its arguments
    chronic | critical | execute
      $ chronic id
      Runs its arguments
    chroot | critical | execute privilege | run
      $ chroot / id
      Runs its arguments under another root
    chrt | critical | execute | run
      $ chrt -o 0 id
      Runs its arguments
    concurrently | critical | execute
      $ concurrently id
      Each argument is a shell command
    cpulimit | critical | execute
      $ cpulimit -l 50 -f id
      Runs its arguments
    cross-env | critical | execute
      $ cross-env A=1 id
      Runs its arguments with other variables
    dbus-run-session | critical | execute
      $ dbus-run-session id
      Runs its arguments
    doas | critical | execute privilege
      $ doas id
      Runs its arguments as another user
    dotenv | critical | execute
      $ dotenv -- id
      Runs its arguments with secrets loaded
    entr | critical | execute
      $ entr -n id
      Runs its arguments on file changes
    env | critical | execute | run
      $ env id
      = Bash(env)
      Runs its arguments with a changed environment
    faketime | critical | execute
      $ faketime yesterday id
      Runs its arguments
    firejail | high | execute
      $ firejail --noprofile id
      Runs its arguments
    flock | critical | execute | run
      $ flock lockfile id
      Runs its arguments
    hyperfine | critical | execute | run
      $ hyperfine --runs 1 --show-output id
      Each argument is a shell command
    ionice | critical | execute | run
      $ ionice -c3 id
      Runs its arguments
    ld.so | critical | execute
      $ ld.so /usr/bin/id
      The loader runs any binary
    linux64 | critical | execute | run
      $ linux64 id
      Runs its arguments
    ltrace | critical | execute write-file | run
      $ ltrace -o out.txt id
      Runs its arguments
    ltrace -c | critical | execute
      $ ltrace -c id
      Counting mode still runs its arguments
    multitime | critical | execute
      $ multitime id
      Runs its arguments
    nice | critical | execute | run
      $ nice id
      Runs its arguments
    nohup | critical | execute | run
      $ nohup id
      Runs its arguments
    nsenter | critical | execute privilege
      $ nsenter -t 1 -m id
      Runs its arguments in other namespaces
    parallel | critical | execute | run
      $ parallel -N0 id ::: 1
      Runs shell strings
    perf | critical | execute
      $ perf stat id
      Runs its arguments
    pkexec | critical | execute privilege
      $ pkexec id
      Runs its arguments as another user
    prlimit | critical | execute | run
      $ prlimit --nofile=64 id
      Runs its arguments
    proxychains | critical | execute
      $ proxychains id
      Runs its arguments
    rlwrap | critical | execute | run
      $ rlwrap id
      Runs its arguments
    run-parts | critical | execute | run
      $ run-parts --regex '^x.sh$' .
      = Bash(run-parts --list .)
      Runs every program in a directory
    runuser | critical | execute privilege | run
      $ runuser -u root -- id
      Runs a command as another user
    sandbox-exec | high | execute
      $ sandbox-exec -p '(version 1)(allow default)' id
      Runs its arguments under a profile of choice
    screen | critical | execute persist
      $ screen -dm sh -c id
      = Bash(screen -ls)
      Starts commands in a session that outlives the call
    script | critical | execute write-file | run
      $ script -q -c id out.txt
      Runs a shell string and writes a file
    setarch | critical | execute | run
      $ setarch x86_64 id
      Runs its arguments
    setpriv | critical | execute privilege | run
      $ setpriv --no-new-privs id
      Runs its arguments
    setsid | critical | execute | run
      $ setsid -w id
      Runs its arguments
    ssh-agent | critical | execute | run
      $ ssh-agent id
      Runs its arguments
    sshpass | critical | execute
      $ sshpass -p x id
      Runs its arguments
    start-stop-daemon | critical | execute persist | run
      $ start-stop-daemon -S -x /usr/bin/id
      Starts programs
    stdbuf | critical | execute | run
      $ stdbuf -oL id
      Runs its arguments
    strace | critical | execute write-file | run
      $ strace -o out.txt id
      Runs its arguments and records their data
    su | critical | execute privilege | run
      $ su root -c id
      Runs a shell as another user
    sudo | critical | execute privilege | run
      $ sudo id
      Runs its arguments as another user
    sudo -n | critical | execute privilege | run
      $ sudo -n id
      Any command may follow
    systemd-run | critical | execute persist privilege
      $ systemd-run --pipe id
      Starts a transient unit
    taskset | critical | execute | run
      $ taskset 1 id
      Runs its arguments
    time | critical | execute | run
      $ time id
      Runs its arguments
    timeout | critical | execute | run
      $ timeout 5 id
      Runs its arguments; a stripped wrapper, so the rule is dead in 2.1 but total in 1.0
    tmate | critical | execute network-send
      $ tmate -F
      Shares a terminal with a remote host
    tmux | critical | execute | run
      $ tmux -L ccr new-session -d 'id > out.txt'
      = Bash(tmux ls)
      Starts commands in a session that outlives the call
    torsocks | critical | execute
      $ torsocks id
      Runs its arguments
    unbuffer | critical | execute | run
      $ unbuffer id
      Runs its arguments
    unshare | critical | execute privilege | run
      $ unshare -r id
      Runs its arguments in new namespaces
    valgrind | critical | execute
      $ valgrind -q id
      Runs its arguments
    watch | critical | execute
      $ watch -n1 -g id
      Runs a shell string repeatedly
    xargs | critical | execute | run
      $ xargs -n1 id
      Runs its arguments as a command
    xcrun | critical | execute
      $ xcrun python3 -c 'import os; os.system("id")'
      = Bash(xcrun --find swift)
      Finds and runs any developer tool
    """#
}
