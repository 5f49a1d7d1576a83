// Generated from Knowledge/capabilities/credentials.table by `make knowledge`. Edit that file.
// swift-format-ignore-file

extension CapabilityTables {
  static let credentials = #"""
    age | high | write-file secret-read
      $ age -d -i key.txt -o out.txt a.age
      Decrypts and writes files
    ansible-vault | critical | secret-read execute
      $ ansible-vault view x.yml
      Decrypts files
    aws-vault | critical | execute secret-read
      $ aws-vault exec prod -- sh -c id
      * exec prod -- sh -c sh -c id
      Runs its arguments with cloud credentials
    bw | critical | secret-read
      $ bw get password x
      = Bash(bw status)
      Prints vault secrets
    doppler | critical | execute secret-read
      $ doppler run -- id
      * run -- sh -c id
      Runs commands with secrets
    gopass | critical | secret-read
      $ gopass show x
      Prints vault secrets
    gpg | high | secret-read execute write-file
      $ gpg --export-secret-keys
      = Bash(gpg --list-keys)
      Exports keys, --photo-viewer and gpgconf start programs
    keepassxc-cli | critical | secret-read
      $ keepassxc-cli show -s db.kdbx x
      Prints vault secrets
    keyring | critical | secret-read
      $ keyring get a b
      Prints keyring secrets
    kubeseal | medium | read-file
      $ kubeseal --recovery-unseal -f x
      Decrypts with a recovery key
    lpass | critical | secret-read
      $ lpass show --password x
      Prints vault secrets
    op | critical | secret-read
      $ op read op://vault/item/password
      = Bash(op whoami)
      Prints vault secrets; op run executes commands
    openssl | high | write-file execute network-send read-file | run
      $ openssl enc -in a.txt -out out.txt
      $read-file openssl enc -in a.txt -out out.txt -none
      = Bash(openssl version)
      S_client sends data, engines load libraries, -out writes, keys can be printed
    pass | critical | secret-read
      $ pass show aws/root
      Prints stored passwords
    secret-tool | critical | secret-read
      $ secret-tool lookup a b
      Prints keyring secrets
    security | critical | secret-read
      $ security find-generic-password -s x -w
      Prints Keychain secrets
    sops | critical | execute secret-read
      $ sops exec-env secrets.yaml id
      * exec-env secrets.yaml sh -c id
      Decrypts, and runs commands with the secrets
    ssh-add | high | secret-read
      $ ssh-add -L
      = Bash(ssh-add -l)
      Handles keys, loads PKCS11 libraries
    ssh-copy-id | high | persist write-file
      $ ssh-copy-id user@example.com
      Grants lasting access to a remote account
    ssh-keygen | high | execute delete write-file
      $ ssh-keygen -D ./evil.so
      = Bash(ssh-keygen -lf key.pub)
      Loads a library, overwrites key files
    step | high | secret-read
      $ step crypto key format a.txt
      Reads and writes keys
    vault | critical | secret-read cloud-mutate
      $ vault kv get secret/prod
      = Bash(vault status)
      Reads and writes secrets
    """#
}
