extension DenyTables {
  /// Fetching and sending.
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
      $ git clone https://example.com/x.git
      $ pip download x --index-url https://example.com/simple
      $ npm view x --registry=https://example.com
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
}
