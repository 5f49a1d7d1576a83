extension CapabilityTables {
  /// Files and directories.
  static let files = #"""
    7z | medium | read-file write-file
      $ 7z x -y x.7z -o..
      = Bash(7z l x.7z)
      Writes members anywhere
    chattr | medium | privilege
      $ chattr +i a.txt
      Changes file flags
    chmod | high | privilege
      $ chmod 777 a.txt
      = Bash(chmod +x scripts/build.sh)
      Opens files to others or makes payloads executable
    chown | high | privilege
      $ chown nobody a.txt
      Gives files away
    cp | high | persist read-file write-file | run
      $ cp a.txt out.txt
      Overwrites files such as shell start-up files or settings
    cpio | high | execute read-file write-file
      $ cpio -o --rsh-command=./x.sh -F host:x
      The remote shell is an option and files are written
    csplit | medium | write-file
      $ csplit -f out.txt a.txt 1
      Writes files with a chosen prefix
    dd | critical | delete read-file write-file | run
      $ dd if=a.txt of=out.txt
      Copies to any file or device
    diskutil | critical | delete
      $ diskutil eraseDisk JHFS+ X disk9
      = Bash(diskutil list)
      Erases disks
    du | low | read-file
      $ du --files0-from=a.txt
      Sizes; options read lists from files
    exiftool | high | execute read-file write-file
      $ exiftool -config evil.cfg a.jpg
      = Bash(exiftool -ver)
      The configuration is Perl code, tags are written
    fd | critical | execute | run
      $ fd a.txt -x sh -c id
      = Bash(fd --version)
      -x and -X run a command for the hits
    fdfind | critical | execute | run
      $ fdfind a.txt -x sh -c id
      -x and -X run a command for the hits
    fdisk | critical | delete
      $ fdisk /dev/sdz
      = Bash(fdisk -l)
      Changes partitions
    ffmpeg | high | network-fetch network-send read-file write-file
      $ ffmpeg -i concat:/etc/hosts -f data out.txt
      = Bash(ffprobe -version)
      Reads and writes files and network protocols
    file | medium | read-file | run
      $ file -f a.txt
      = Bash(file a.bin)
      -f and -m open files named in options
    find | critical | delete execute write-file | run
      $ find . -maxdepth 0 -exec id \;
      = Bash(find . -name '*.ts')
      -exec, -execdir, -ok, -delete and -fprintf run, remove and write
    gzip | medium | delete read-file write-file
      $ gzip -f a.txt
      = Bash(gzip -t x.gz)
      Replaces files
    install | high | persist write-file | run
      $ install -m 755 a.txt out.txt
      Copies with mode and owner; --strip-program runs a program
    ln | high | persist write-file | run
      $ ln -sf a.txt out.txt
      Links redirect later reads and writes
    ls | low | read-file
      $ ls -la
      Lists names only
    mdfind | low | read-file
      $ mdfind -name .env
      Finds files everywhere
    mkdir | low | write-file
      $ mkdir -p newdir/sub
      Creates directories anywhere
    mkfifo | low | write-file
      $ mkfifo p
      Creates a pipe
    mkfs | critical | delete
      $ mkfs -t ext4 /dev/sdz
      Formats a device
    mknod | high | privilege
      $ mknod d b 8 0
      Creates device nodes
    mktemp | low | write-file
      $ mktemp -p .
      = Bash(mktemp)
      Creates files
    mv | high | delete persist write-file | run
      $ mv a.txt out.txt
      Overwrites the destination and takes the source away
    readlink | low | none
      $ readlink -f a.txt
      Only prints paths
    realpath | low | none
      $ realpath a.txt
      Only prints paths
    rm | high | delete | run
      $ rm victim.txt
      Deletes files; only critical paths still ask
    rm -rf | critical | delete | run
      $ rm -rf victim.txt
      = Bash(rm -rf node_modules)  Bash(rm -rf dist)
      Deletes trees
    rmdir | low | delete
      $ rmdir emptydir
      Deletes empty directories
    rview | high | execute read-file
      $ rview -es -c 'py3 print(1)' -c 'qa!'
      Restricted mode still allows embedded languages in some builds
    setfacl | high | privilege
      $ setfacl -m u:nobody:rwx a.txt
      = Bash(getfacl a.txt)
      Grants access
    sha256sum | low | read-file
      $ sha256sum a.txt
      Prints digests
    shred | high | delete write-file | run
      $ shred -u victim.txt
      Overwrites and deletes beyond recovery
    split | high | execute write-file | run
      $ split --filter='id' a.txt
      --filter runs a shell command for each piece
    sponge | high | write-file
      $ sponge out.txt
      Writes its input to any file
    stat | low | none
      $ stat a.txt
      Only prints metadata
    tar | critical | execute read-file write-file | run
      $ tar -cf /dev/null --checkpoint=1 --checkpoint-action=exec=id a.txt
      = Bash(tar -tf x.tar)
      Checkpoint actions, --to-command, -I and --rsh-command start programs
    tar -tf | critical | execute | run
      $ tar -tf x.tar -I 'sh -c id>&2'
      = Bash(tar -tf x.tar)
      Listing still accepts a decompression program
    tar -xf | critical | execute write-file | run
      $ tar -xf x.tar --to-command=id
      = Bash(tar -xf x.tar)
      Extraction can pipe members to a program and write anywhere with -C and -P
    tee | high | write-file | run
      $ tee out.txt
      Writes its input to any file
    touch | low | write-file | run
      $ touch out.txt
      Creates files
    tree | medium | write-file | run
      $ tree -o out.txt .
      = Bash(tree -L 2)
      -o writes a file
    truncate | high | delete write-file | run
      $ truncate -s 0 out.txt
      Empties or creates files
    unlink | medium | delete | run
      $ unlink victim.txt
      Deletes a file
    unzip | medium | write-file
      $ unzip -o x.zip -d ..
      = Bash(unzip -l x.zip)
      Writes archive members to a chosen place, overwriting
    which | low | none
      $ which node
      Only looks up names
    xattr | medium | privilege
      $ xattr -d com.apple.quarantine app
      = Bash(xattr -l a.txt)
      Removes quarantine marks
    zip | high | execute read-file write-file | run
      $ zip -q out.zip a.txt -T -TT 'sh -c id #'
      The archive test command is an option
    """#
}
