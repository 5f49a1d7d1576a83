extension CapabilityTables {
  /// The machine and its services.
  static let system = #"""
    PlistBuddy | high | persist write-file
      $ PlistBuddy -c 'Add :x string y' x.plist
      = Bash(PlistBuddy -c Print x.plist)
      Rewrites property lists
    at | critical | execute persist
      $ at now -f x.sh
      = Bash(atq)
      Schedules a shell script
    busctl | high | execute privilege
      $ busctl call org.freedesktop.systemd1 / x y
      = Bash(busctl list)
      Drives system services
    crontab | critical | execute persist
      $ crontab jobs.txt
      = Bash(crontab -l)
      Installs scheduled commands
    csrutil | high | privilege
      $ csrutil disable
      = Bash(csrutil status)
      Changes system protection
    defaults | high | persist
      $ defaults write com.apple.x y z
      = Bash(defaults read com.apple.finder)
      Changes persistent preferences
    dmesg | low | delete
      $ dmesg -C
      = Bash(dmesg)
      Clears the kernel log, -H opens a pager
    hostname | medium | privilege
      $ hostname newname
      = Bash(hostname)
      An operand changes the host name
    journalctl | medium | delete execute read-file
      $ journalctl --vacuum-size=1
      = Bash(journalctl --no-pager -n 50)
      Opens a pager with escapes, and vacuums logs
    killall | medium | delete
      $ killall node
      = Bash(killall -l)
      Ends processes by name
    launchctl | critical | execute persist
      $ launchctl submit -l x -- /usr/bin/id
      = Bash(launchctl list)
      Loads and starts jobs
    loginctl | medium | execute privilege
      $ loginctl terminate-user x
      = Bash(loginctl list-sessions)
      Ends sessions, opens a pager
    logrotate | high | execute privilege write-file
      $ logrotate -f evil.conf
      Scripts in the configuration run
    losetup | high | privilege
      $ losetup /dev/loop0 x.img
      = Bash(losetup -a)
      Exposes files as devices
    mount | critical | privilege
      $ mount --bind / /mnt
      = Bash(mount -l)
      Exposes or hides files
    nvram | high | persist privilege
      $ nvram x=y
      = Bash(nvram -p)
      Changes firmware variables
    passwd | critical | persist privilege
      $ passwd root
      Changes passwords
    pkill | medium | delete
      $ pkill -f .
      = Bash(pgrep node)
      Ends processes by pattern
    printenv | medium | secret-read
      $ printenv
      = Bash(printenv PATH)
      Prints the environment, including tokens
    ps | medium | secret-read
      $ ps eww
      = Bash(ps aux)
      Shows the environment of processes
    reboot | high | delete
      $ reboot --help
      Restarts the machine
    reg | high | persist
      $ reg add HKCU\\Software\\X /v Y /d Z
      = Bash(reg query HKCU\\Software)
      Writes the registry, including autostart keys
    schtasks | critical | execute persist
      $ schtasks /create /tn x /tr cmd /sc once /st 00:00
      = Bash(schtasks /query)
      Schedules programs
    screencapture | medium | secret-read write-file
      $ screencapture -x out.png
      Captures the screen to a file
    service | high | execute persist privilege
      $ service ../../tmp/x start
      = Bash(service --status-all)
      Runs init scripts, old versions with traversal
    shutdown | high | delete
      $ shutdown -k now
      Stops the machine
    spctl | high | privilege
      $ spctl --master-disable
      = Bash(spctl --status)
      Changes Gatekeeper
    sysctl | critical | execute privilege
      $ sysctl -w kernel.core_pattern='|/tmp/x'
      = Bash(sysctl -a)
      Kernel settings can start programs
    systemctl | critical | execute persist privilege
      $ systemctl --user link ./evil.service
      = Bash(systemctl status nginx)
      Links, enables and starts services; edit starts an editor
    timedatectl | medium | execute privilege
      $ timedatectl set-time 00:00
      = Bash(timedatectl --no-pager)
      Sets the clock, opens a pager
    top | medium | execute
      $ top -b -n 1
      = Bash(top -b -n 1)
      Interactive mode kills, configuration may pipe to commands
    useradd | critical | persist privilege
      $ useradd -o -u 0 x
      Creates accounts
    visudo | critical | execute privilege
      $ visudo -f x
      = Bash(visudo -c)
      Edits sudo policy
    """#
}
