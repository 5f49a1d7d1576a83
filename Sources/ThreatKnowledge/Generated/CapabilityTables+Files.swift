// Generated from Knowledge/capabilities/files.table by `make knowledge`. Edit that file.
// swift-format-ignore-file

extension CapabilityTables {
  static let files = #"""
    7z | medium | write-file read-file
      $ 7z x -y x.7z -o..
      = Bash(7z l x.7z)
      Writes members anywhere
    7za | medium | write-file
      $ 7za x -y x.7z -o..
      Writes members anywhere
    basename | low | none
      $ basename a/b
      Prints names
    brotli | medium | write-file
      $ brotli -f a.txt -o out.txt
      Writes any file
    bsdtar | high | write-file read-file
      $ bsdtar -xf x.tar -C ..
      Writes members anywhere
    bzip2 | medium | write-file delete | run
      $ bzip2 -f a.txt
      Replaces files
    chattr | medium | privilege
      $ chattr +i a.txt
      Changes file flags
    chgrp | high | privilege
      $ chgrp nobody a.txt
      Gives files away
    chmod | high | privilege
      $ chmod 777 a.txt
      = Bash(chmod +x scripts/build.sh)
      Opens files to others or makes payloads executable
    chown | high | privilege
      $ chown nobody a.txt
      Gives files away
    cksum | low | read-file
      $ cksum a.txt
      Prints digests
    copy | high | write-file
      $ copy /y a.txt out.txt
      Copies any file
    cp | high | write-file read-file | run
      $ cp a.txt out.txt
      $read-file cp ~/.ssh/id_rsa out.txt
      Overwrites files such as shell start-up files or settings
    cpio | high | execute read-file write-file
      $ cpio -o --rsh-command=./x.sh -F host:x
      The remote shell is an option and files are written
    cryptsetup | critical | privilege delete
      $ cryptsetup luksErase /dev/sdz
      Destroys volumes
    csplit | medium | write-file | run
      $ csplit -f out.txt a.txt 1
      Writes files with a chosen prefix
    ctags | high | execute write-file
      $ ctags --options=evil.ctags -f out.txt .
      Writes any file
    dd | critical | write-file delete read-file | run
      $ dd if=a.txt of=out.txt
      Copies to any file or device
    del | high | delete
      $ del /s /q src
      Removes files
    df | low | none
      $ df -h
      Prints usage
    dirname | low | none
      $ dirname a/b
      Prints names
    diskutil | critical | delete
      $ diskutil eraseDisk JHFS+ X disk9
      = Bash(diskutil list)
      Erases disks
    ditto | high | write-file read-file
      $ ditto a.txt out.txt
      Copies any file
    dot | medium | write-file
      $ dot -Tpng a.dot -o out.png
      Writes any file
    du | low | read-file
      $ du --files0-from=a.txt
      Sizes; options read lists from files
    exiftool | high | execute read-file write-file
      $ exiftool -config evil.cfg a.jpg
      = Bash(exiftool -ver)
      The configuration is Perl code, tags are written
    fd | critical | execute | run
      $ fd a.txt -x sh -c id
      & -x sh -c id
      * a.txt -x sh -c sh -c id
      = Bash(fd --version)
      -x and -X run a command for the hits
    fdfind | critical | execute | run
      $ fdfind a.txt -x sh -c id
      & -x sh -c id
      * a.txt -x sh -c sh -c id
      -x and -X run a command for the hits
    fdisk | critical | delete
      $ fdisk /dev/sdz
      = Bash(fdisk -l)
      Changes partitions
    ffmpeg | high | write-file network-fetch network-send read-file
      $ ffmpeg -y -f lavfi -i color -frames:v 1 out.png
      = Bash(ffprobe -version)
      Reads and writes files and network protocols
    file | medium | read-file | run
      $ file -f a.txt
      = Bash(file a.bin)
      -f and -m open files named in options
    find | critical | execute delete write-file | run
      $ find . -maxdepth 0 -exec id \;
      $delete find . -name a.txt -delete
      $write-file find . -name a.txt -fprint out.txt
      = Bash(find . -name '*.ts')
      -exec, -execdir, -ok, -delete and -fprintf run, remove and write
    gunzip | medium | write-file
      $ gunzip -f x.gz
      Writes files, removes the archive
    gzip | medium | write-file delete read-file | run
      $ gzip -f a.txt
      = Bash(gzip -t x.gz)
      Replaces files
    icacls | high | privilege
      $ icacls . /grant Everyone:F
      Changes permissions
    identify | medium | read-file
      $ identify label:@a.txt
      Reads files
    install | high | write-file | run
      $ install -m 755 a.txt out.txt
      Copies with mode and owner; --strip-program runs a program
    ln | high | write-file | run
      $ ln -sf a.txt out.txt
      Links redirect later reads and writes
    ls | low | read-file
      $ ls -la
      Lists names only
    lz4 | medium | write-file
      $ lz4 -f a.txt out.txt
      Writes any file
    magick | high | execute read-file write-file
      $ magick label:@a.txt out.png
      Reads and writes files; delegates run programs
    md5sum | low | read-file
      $ md5sum a.txt
      Prints digests
    mdfind | low | read-file
      $ mdfind -name .env
      Finds files everywhere
    mkdir | low | write-file
      $ mkdir -p newdir/sub
      Creates directories anywhere
    mke2fs | critical | delete
      $ mke2fs /dev/sdz
      Destroys file systems
    mkfifo | low | write-file
      $ mkfifo p
      Creates a pipe
    mkfs | critical | delete
      $ mkfs -t ext4 /dev/sdz
      Formats a device
    mkfs.ext4 | critical | delete
      $ mkfs.ext4 /dev/sdz
      Destroys file systems
    mknod | high | privilege
      $ mknod d b 8 0
      Creates device nodes
    mktemp | low | write-file | run
      $ mktemp -p .
      = Bash(mktemp)
      Creates files
    mmv | medium | write-file
      $ mmv a.txt out.txt
      Renames files
    mogrify | high | write-file
      $ mogrify -path .. a.png
      Rewrites images anywhere
    move | high | write-file delete
      $ move /y a.txt out.txt
      Moves any file
    mv | high | write-file delete | run
      $ mv a.txt out.txt
      Overwrites the destination and takes the source away
    parted | critical | delete
      $ parted /dev/sdz mklabel gpt
      Destroys partitions
    rd | high | delete
      $ rd /s /q src
      Removes directories
    readlink | low | none
      $ readlink -f a.txt
      Only prints paths
    realpath | low | none
      $ realpath a.txt
      Only prints paths
    rename | critical | execute write-file
      $ rename 'system("id")' a.txt
      The expression is Perl code
    rimraf | high | delete
      $ rimraf src
      Removes directories
    rm | high | delete | run
      $ rm victim.txt
      Deletes files; only critical paths still ask
    rm -rf | critical | delete | run
      $ rm -rf victim.txt
      & src
      = Bash(rm -rf node_modules)  Bash(rm -rf dist)
      Deletes trees
    rmdir | low | delete
      $ rmdir emptydir
      Deletes empty directories
    robocopy | high | write-file delete
      $ robocopy empty src /mir
      Mirrors directories
    rview | high | execute read-file
      $ rview -es -c 'py3 print(1)' -c 'qa!'
      Restricted mode still allows embedded languages in some builds
    setcap | critical | privilege
      $ setcap cap_setuid+ep ./x
      Gives programs rights
    setfacl | high | privilege
      $ setfacl -m u:nobody:rwx a.txt
      = Bash(getfacl a.txt)
      Grants access
    sha1sum | low | read-file
      $ sha1sum a.txt
      Prints digests
    sha256sum | low | read-file
      $ sha256sum a.txt
      Prints digests
    shasum | low | read-file
      $ shasum a.txt
      Prints digests
    shred | high | delete write-file | run
      $ shred -u victim.txt
      Overwrites and deletes beyond recovery
    soffice | high | execute write-file
      $ soffice --headless 'macro:///evil'
      Documents and arguments run macros
    split | high | execute write-file | run
      $ split --filter='id' a.txt
      & --filter='sh -c id'
      --filter runs a shell command for each piece
    sponge | high | write-file
      $ sponge out.txt
      Writes its input to any file
    stat | low | none
      $ stat a.txt
      Only prints metadata
    sync | low | none
      $ sync
      Flushes buffers
    takeown | high | privilege
      $ takeown /f . /r
      Changes owners
    tar | high | execute read-file write-file | run
      $ tar -cf /dev/null --checkpoint=1 --checkpoint-action=exec=id a.txt
      $write-file tar -C .. -xf x.tar
      & --checkpoint=1 --checkpoint-action=exec=id
      = Bash(tar -tf x.tar)
      Checkpoint actions, --to-command, -I and --rsh-command start programs
    tar -tf | high | execute | run
      $ tar -tf x.tar -I 'sh -c id>&2'
      & -I 'sh -c id>&2'
      = Bash(tar -tf x.tar)
      Listing still accepts a decompression program
    tar -xf | critical | execute write-file | run
      $ tar -xf x.tar --to-command=id
      & --to-command=id
      = Bash(tar -xf x.tar)
      Extraction can pipe members to a program and write anywhere with -C and -P
    tee | high | write-file | run
      $ tee out.txt
      & out.txt
      Writes its input to any file
    touch | medium | write-file | run
      $ touch out.txt
      Creates files
    trash | high | delete
      $ trash src
      Removes files
    tree | medium | write-file | run
      $ tree -o out.txt .
      & -o out.txt
      = Bash(tree -L 2)
      -o writes a file
    truncate | high | delete write-file | run
      $ truncate -s 0 out.txt
      Empties or creates files
    umount | high | privilege
      $ umount /mnt
      Changes mounts
    unlink | medium | delete | run
      $ unlink victim.txt
      Deletes a file
    unrar | medium | write-file
      $ unrar x -o+ x.rar ..
      Writes members anywhere
    unzip | medium | write-file
      $ unzip -o x.zip -d ..
      = Bash(unzip -l x.zip)
      Writes archive members to a chosen place, overwriting
    which | low | none
      $ which node
      Only looks up names
    wipefs | critical | delete
      $ wipefs -a /dev/sdz
      Destroys file systems
    wkhtmltopdf | high | read-file write-file
      $ wkhtmltopdf --enable-local-file-access file:///etc/hosts out.pdf
      Reads local files
    xattr | medium | privilege
      $ xattr -d com.apple.quarantine app
      = Bash(xattr -l a.txt)
      Removes quarantine marks
    xcopy | high | write-file
      $ xcopy a.txt out.txt /y
      Copies files
    xz | medium | write-file delete | run
      $ xz -f a.txt
      Replaces files
    zip | high | execute read-file write-file | run
      $ zip -q out.zip a.txt -T -TT 'sh -c id #'
      & -T -TT 'sh -c id #'
      The archive test command is an option
    zstd | medium | write-file | run
      $ zstd -f a.txt -o out.txt
      & -f -o out.txt
      Writes any file
    """#
}
