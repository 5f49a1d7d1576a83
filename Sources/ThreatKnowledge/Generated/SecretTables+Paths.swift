// Generated from Knowledge/secrets/paths.table by `make knowledge`. Edit that file.
// swift-format-ignore-file

extension SecretTables {
  static let paths = #"""
    *.jks | Java key store
    *.kdbx | KeePass database
    *.key | Private keys
    *.keystore | Signing keys of Android applications
    *.mobileprovision | Apple provisioning profile
    *.ovpn | VPN profile with keys
    *.p12 | Key store with a private key
    *.pem | Private keys and certificates
    *.pfx | Key store with a private key
    *.ppk | PuTTY private keys
    *.tfstate | State with plain secrets
    *.tfvars | Variable values, often secret
    .dev.vars | Cloudflare Workers secrets
    .dockercfg | Registry logins, old form
    .env | Environment file with application secrets
    .env.* | Variants such as .env.local and .env.production (also hides .env.example)
    .envrc | Direnv file, often with exported tokens
    .htpasswd | Password hashes of a web server
    .npmrc | Registry token of npm in a project
    .sentryclirc | Sentry token
    .vault_pass* | Ansible vault password
    /etc/shadow | Password hashes
    /etc/ssl/private/** | Server keys
    /etc/sudoers | Privilege policy
    /proc/*/environ | Environments of processes
    AuthKey_*.p8 | App Store Connect key
    auth.json | Tokens of Composer in a project
    config/master.key | Key of Rails credentials
    credentials.json | Service account or OAuth client file
    google-services.json | Mobile API keys
    id_ed25519 | Private key outside the usual directory
    id_rsa | Private key outside the usual directory
    kubeconfig | Cluster credentials in a project
    local.settings.json | Azure Functions secrets
    secrets/** | Directory commonly used for secrets
    service-account*.json | Google service account key
    wp-config.php | Database password of WordPress
    ~/.aws/cli/cache/** | Session tokens of assumed roles
    ~/.aws/config | Profiles, role names and credential processes
    ~/.aws/credentials | Long-lived AWS keys
    ~/.aws/sso/cache/** | Session tokens
    ~/.azure/** | Tokens of the Azure CLI
    ~/.bash_history | Typed commands, sometimes with passwords
    ~/.boto | Google storage keys
    ~/.cargo/credentials.toml | Upload token of crates
    ~/.claude.json | Account, trust decisions and MCP server settings with tokens
    ~/.claude/.credentials.json | Login of the agent itself
    ~/.codex/auth.json | Login of another agent
    ~/.composer/auth.json | Tokens of Composer
    ~/.config/doctl/config.yaml | DigitalOcean token
    ~/.config/gcloud/** | Refresh tokens and default credentials
    ~/.config/gh/hosts.yml | GitHub token
    ~/.config/git/credentials | Stored git passwords in plain text
    ~/.config/glab-cli/config.yml | GitLab token
    ~/.config/google-chrome/** | Cookies and saved passwords
    ~/.config/heroku/** | Heroku state
    ~/.config/hub | GitHub token of hub
    ~/.config/op/** | 1Password CLI state
    ~/.config/pip/pip.conf | Index URL with a password
    ~/.config/rclone/rclone.conf | Cloud logins
    ~/.docker/config.json | Registry logins
    ~/.fly/config.yml | Fly token
    ~/.gem/credentials | Upload key of RubyGems
    ~/.git-credentials | Stored git passwords in plain text
    ~/.gnupg/** | Private keys
    ~/.gradle/gradle.properties | Signing and repository passwords
    ~/.kube/config | Cluster credentials
    ~/.local/share/keyrings/** | Linux key rings
    ~/.m2/settings.xml | Repository passwords of Maven
    ~/.mozilla/** | Cookies and saved passwords
    ~/.my.cnf | MySQL password
    ~/.mylogin.cnf | MySQL logins, weakly hidden
    ~/.netrc | Logins for curl, git and ftp
    ~/.node_repl_history | Typed code
    ~/.npmrc | Registry token of npm
    ~/.nuget/NuGet/NuGet.Config | Feed passwords
    ~/.password-store/** | Encrypted passwords and their names
    ~/.pgpass | PostgreSQL passwords
    ~/.psql_history | Typed SQL
    ~/.pulumi/credentials.json | Pulumi token
    ~/.pypirc | Upload token of a package index
    ~/.python_history | Typed code
    ~/.s3cfg | AWS keys of s3cmd
    ~/.ssh/** | Private keys, host names and agent configuration
    ~/.terraform.d/credentials.tfrc.json | Terraform Cloud token
    ~/.terraformrc | Terraform token
    ~/.vault-token | Vault session
    ~/.yarnrc.yml | Registry token of yarn
    ~/.zsh_history | Typed commands, sometimes with passwords
    ~/Library/Application Support/Google/Chrome/** | Cookies and saved passwords
    ~/Library/Keychains/** | MacOS key chains
    """#
}
