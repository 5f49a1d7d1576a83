// Generated from Knowledge/capabilities/system.table by `make knowledge`. Edit that file.
// swift-format-ignore-file

extension CapabilityTables {
  static let system = #"""
    PlistBuddy | high | persist write-file
      $ PlistBuddy -c 'Add :x string y' x.plist
      = Bash(PlistBuddy -c Print x.plist)
      Rewrites property lists
    adduser | critical | privilege persist
      $ adduser x sudo
      Creates accounts
    anacron | critical | execute persist
      $ anacron -t evil.tab
      Runs jobs of a table
    at | critical | execute persist
      $ at now -f x.sh
      = Bash(atq)
      Schedules a shell script
    automator | critical | execute
      $ automator evil.workflow
      Runs an automation
    batch | critical | execute persist
      $ batch -f x.sh
      Schedules a shell script
    bitsadmin | high | network-fetch write-file
      $ bitsadmin /transfer x https://example.com C:\x
      Downloads files
    busctl | high | privilege execute
      $ busctl call org.freedesktop.systemd1 / x y
      = Bash(busctl list)
      Drives system services
    certutil | high | network-fetch write-file
      $ certutil -urlcache -f https://example.com out.txt
      Downloads files
    chpasswd | critical | privilege
      $ chpasswd < a.txt
      Sets passwords
    chsh | critical | persist
      $ chsh -s /tmp/x.sh
      Replaces the login shell
    cliclick | critical | execute
      $ cliclick t:id
      Types into other windows
    crontab | critical | persist execute
      $ crontab jobs.txt
      = Bash(crontab -l)
      Installs scheduled commands
    crontab -l | low | none
      $ crontab -l
      Prints jobs
    cscript | critical | execute
      $ cscript evil.vbs
      Runs scripts
    csrutil | high | privilege
      $ csrutil disable
      = Bash(csrutil status)
      Changes system protection
    dbus-send | high | execute privilege
      $ dbus-send --system --dest=org.freedesktop.systemd1 / x.y
      Drives system services
    dconf | high | persist
      $ dconf write /x 1
      = Bash(dconf read /x)
      Changes settings
    defaults | high | persist
      $ defaults write com.apple.x y z
      = Bash(defaults read com.apple.finder)
      Changes persistent preferences
    defaults read | low | none
      $ defaults read x
      Prints settings
    dmesg | low | delete
      $ dmesg -C
      = Bash(dmesg)
      Clears the kernel log, -H opens a pager
    dscl | critical | privilege
      $ dscl . -passwd /Users/x y
      Changes accounts
    free | low | none
      $ free -h
      Prints usage
    fuser | medium | delete
      $ fuser -k 3000/tcp
      = Bash(fuser 3000/tcp)
      Stops processes
    gdbus | high | execute privilege
      $ gdbus call --session -d x -o / -m x.y
      Drives services
    groupadd | high | privilege
      $ groupadd x
      Creates groups
    groups | low | none
      $ groups
      Prints names
    gsettings | high | persist
      $ gsettings set org.gnome.system.proxy mode manual
      = Bash(gsettings get x y)
      Changes settings
    halt | high | delete
      $ halt --help
      Stops the machine
    hostname | medium | privilege
      $ hostname newname
      = Bash(hostname)
      An operand changes the host name
    hostnamectl | medium | privilege
      $ hostnamectl set-hostname x
      = Bash(hostnamectl)
      Changes the machine
    htop | medium | execute
      $ htop
      Stops processes and traces them
    id | low | none
      $ id
      Prints a name
    insmod | critical | privilege execute
      $ insmod ./evil.ko
      Loads kernel code
    journalctl | medium | delete execute read-file
      $ journalctl --vacuum-size=1
      = Bash(journalctl --no-pager -n 50)
      Opens a pager with escapes, and vacuums logs
    kextload | critical | privilege execute
      $ kextload ./evil.kext
      Loads kernel code
    kill-port | medium | delete
      $ kill-port 3000
      Stops processes
    killall | medium | delete
      $ killall node
      = Bash(killall -l)
      Ends processes by name
    launchctl | critical | execute persist
      $ launchctl submit -l x -- /usr/bin/id
      = Bash(launchctl list)
      Loads and starts jobs
    launchctl list | low | none
      $ launchctl list
      Prints names
    locale | low | none
      $ locale
      Prints settings
    loginctl | medium | privilege execute
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
    lsblk | low | none
      $ lsblk
      Prints devices
    modprobe | critical | privilege execute
      $ modprobe -C evil.conf x
      Loads kernel code, configuration runs commands
    mount | critical | privilege
      $ mount --bind / /mnt
      = Bash(mount -l)
      Exposes or hides files
    mshta | critical | execute
      $ mshta https://example.com/x.hta
      Runs scripts
    msiexec | critical | install-code execute privilege
      $ msiexec /i evil.msi /qn
      Installs software
    net | critical | privilege
      $ net user x y /add
      Changes accounts
    nproc | low | none
      $ nproc
      Prints a number
    nvram | high | persist privilege
      $ nvram x=y
      = Bash(nvram -p)
      Changes firmware variables
    passwd | critical | privilege persist
      $ passwd root
      Changes passwords
    pgrep | low | none
      $ pgrep -l node
      Prints processes
    pkill | medium | delete
      $ pkill -f .
      = Bash(pgrep node)
      Ends processes by pattern
    pmset | medium | privilege
      $ pmset sleepnow
      = Bash(pmset -g)
      Changes power settings
    poweroff | high | delete
      $ poweroff --help
      Stops the machine
    printenv | medium | secret-read
      $ printenv
      = Bash(printenv PATH)
      Prints the environment, including tokens
    ps | low | secret-read
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
    regsvr32 | critical | execute
      $ regsvr32 /s ./evil.dll
      Runs libraries
    rundll32 | critical | execute
      $ rundll32 ./evil.dll,Main
      Runs libraries
    sc | critical | persist execute
      $ sc create x binPath= cmd
      Creates services
    schtasks | critical | persist execute
      $ schtasks /create /tn x /tr cmd /sc once /st 00:00
      = Bash(schtasks /query)
      Schedules programs
    screencapture | medium | secret-read write-file
      $ screencapture -x out.png
      Captures the screen to a file
    service | high | persist execute privilege
      $ service ../../tmp/x start
      = Bash(service --status-all)
      Runs init scripts, old versions with traversal
    setenforce | critical | privilege
      $ setenforce 0
      Switches protection off
    shortcuts | critical | execute
      $ shortcuts run evil
      Runs an automation
    shutdown | high | delete
      $ shutdown -k now
      Stops the machine
    spctl | high | privilege
      $ spctl --master-disable
      = Bash(spctl --status)
      Changes Gatekeeper
    sw_vers | low | none
      $ sw_vers
      Prints versions
    sysadminctl | critical | privilege
      $ sysadminctl -addUser x -admin
      Changes accounts
    sysctl | critical | execute privilege
      $ sysctl -w kernel.core_pattern='|/tmp/x'
      = Bash(sysctl -a)
      Kernel settings can start programs
    systemctl | critical | execute persist privilege
      $ systemctl --user enable --now /tmp/evil.service
      = Bash(systemctl status nginx)
      Links, enables and starts services; edit starts an editor
    systemctl enable | high | persist
      $ systemctl enable /tmp/evil.service
      Registers services
    systemctl list-units | low | none
      $ systemctl list-units
      Prints names
    systemctl restart | high | privilege
      $ systemctl restart nginx
      Restarts services
    systemctl start | high | privilege execute
      $ systemctl start evil
      Starts services
    systemctl status | low | none
      $ systemctl status nginx
      Prints states
    systemctl stop | high | privilege
      $ systemctl stop nginx
      Stops services
    taskkill | medium | delete
      $ taskkill /f /im node.exe
      Stops processes
    tasklist | low | none
      $ tasklist /v
      Prints processes
    timedatectl | medium | privilege execute
      $ timedatectl set-time 00:00
      = Bash(timedatectl --no-pager)
      Sets the clock, opens a pager
    tmutil | high | privilege delete
      $ tmutil delete x
      Changes backups
    top | low | none
      $ top -b -n 1
      Shows processes; that it kills and pipes to commands needs a person at its keys
    uname | low | none
      $ uname -a
      Prints facts
    update-rc.d | high | persist privilege
      $ update-rc.d x defaults
      Registers a service
    uptime | low | none
      $ uptime
      Prints times
    useradd | critical | privilege persist
      $ useradd -o -u 0 x
      Creates accounts
    userdel | critical | privilege delete
      $ userdel -r x
      Removes accounts
    usermod | critical | privilege persist
      $ usermod -aG sudo x
      Changes accounts
    visudo | critical | execute privilege
      $ visudo -f x
      = Bash(visudo -c)
      Edits sudo policy
    whereis | low | none
      $ whereis ls
      Prints paths
    whoami | low | none
      $ whoami
      Prints a name
    wl-paste | medium | secret-read
      $ wl-paste
      Reads the clipboard
    wmic | critical | execute
      $ wmic process call create cmd
      Starts programs
    wscript | critical | execute
      $ wscript evil.vbs
      Runs scripts
    xdotool | critical | execute
      $ xdotool type 'id'
      Types into other windows
    xsel | medium | secret-read
      $ xsel -o
      Reads the clipboard
    ydotool | critical | execute
      $ ydotool type 'id'
      Types into other windows
    """#
}
