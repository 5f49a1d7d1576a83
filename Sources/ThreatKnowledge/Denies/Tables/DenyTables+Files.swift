extension DenyTables {
  /// Removing, writing and opening files.
  static let files = #"""
    Bash(rm *) | delete
      ~ /bin/rm -rf build
      ~ \rm -rf build
      $ unlink file
      $ find . -name '*.log' -delete
      ~ find build -type f -exec rm {} +
      $ git clean -fdx
      $ git rm -rf src
      $ shred -u file
      $ truncate -s 0 file
      $ mv src /tmp/trash
      $ cp /dev/null file
      $ : > file
      $ rsync -a --delete empty/ build/
      $ perl -e 'unlink "file"'
      $ python3 -c 'import shutil; shutil.rmtree("build")'
      $ node -e 'require("fs").rmSync("build",{recursive:true})'
      ~ busybox rm -rf build
      $ tar --remove-files -cf /dev/null build
      $ npx rimraf build
      ~ sh -c 'rm -rf build'
      $ xargs -n1 rm < list
      $ dd if=/dev/null of=file
      $ ruby -e 'File.delete("file")'
      $ php -r 'unlink("file");'
      $ gio trash build
      $ trash build
      = Bash(unlink *)  Bash(shred *)  Bash(rmdir *)  Bash(truncate *)  Bash(git clean *)
      = Bash(find * -delete*)  Bash(find * -exec*)
      Deleting has too many spellings for rules on commands; a sandbox or Edit denies protect better
    Bash(rm -rf *) | delete
      $ rm -fr build
      $ rm -r -f build
      $ rm -Rf build
      $ rm --recursive --force build
      $ rm --rec --for build
      $ rm -v -rf build
      $ rm build -rf
      $ rm -r build
      $ rm -dRf build
      = Bash(rm *)
      Constraining options never works: deny the command, allow single cases exactly
    Bash(rm -r *) | delete
      $ rm -fr build
      $ rm -R build
      $ rm --recursive build
      $ find build -delete
      = Bash(rm *)
      As for rm -rf
    Bash(rmdir *) | delete
      $ rm -d emptydir
      $ find . -type d -empty -delete
      = Bash(rm *)  Bash(find * -delete*)
    Bash(mv *) | write-file
      $ cp a b && rm a
      $ git mv a b
      $ rsync --remove-source-files a b
      $ install a b
      = Bash(cp *)  Bash(rsync *)  Bash(git mv *)
    Bash(cp *) | write-file
      $ install -m 644 a b
      $ rsync a b
      $ dd if=a of=b
      $ cat a > b
      $ tee b < a
      $ ln a b
      $ tar -cf - a | tar -xf - -C dir
      $ scp a b
      = Bash(install *)  Bash(rsync *)  Bash(dd *)  Bash(tee *)  Bash(ln *)
    Bash(tee *) | write-file
      $ dd of=file
      $ sponge file
      $ sed -n 'w file'
      $ awk '{ print > "file" }'
      $ sort -o file
      = Bash(sponge *)  Bash(dd *)
      Edit rules reach redirects, not programs
    Bash(chmod *) | privilege
      $ install -m 777 a b
      $ setfacl -m u:x:rwx a
      $ python3 -c 'import os; os.chmod("a",0o777)'
      $ perl -e 'chmod 0777, "a"'
      $ cp --preserve=mode x a
      $ git update-index --chmod=+x a
      $ rsync --chmod=777 a b
      ~ busybox chmod 777 a
      $ umask 0
      = Bash(setfacl *)  Bash(install *)  Bash(chattr *)
    Bash(chmod 777 *) | privilege
      $ chmod 0777 a
      $ chmod a+rwx a
      $ chmod ugo=rwx a
      $ chmod -R 777 a
      $ chmod +rwx a
      $ chmod 1777 a
      $ chmod --reference=x a
      = Bash(chmod *)
    Bash(chown *) | privilege
      $ chgrp x a
      $ install -o x a b
      $ cp --preserve=ownership x a
      $ rsync --chown=x a b
      $ python3 -c 'import os; os.chown("a",1,1)'
      = Bash(chgrp *)  Bash(setfacl *)
    Bash(dd *) | write-file
      $ cat x > /dev/sda
      $ cp x /dev/sda
      $ tee /dev/sda
      $ shred /dev/sda
      $ pv x -o /dev/sda
      $ dcfldd if=x of=y
      = Bash(tee *)  Bash(shred *)  Bash(mkfs*)  Bash(pv *)
    Bash(mkfs *) | delete
      $ mkfs.ext4 /dev/sda
      $ mke2fs /dev/sda
      $ wipefs -a /dev/sda
      $ parted /dev/sda mklabel gpt
      $ diskutil eraseDisk x y z
      = Bash(mkfs*)  Bash(mke2fs *)  Bash(wipefs *)  Bash(parted *)
      The boundary form misses mkfs.ext4
    Bash(sed -i *) | write-file
      $ sed -ni p a
      $ sed -E -i s/a/b/ f
      $ sed --in-place s/a/b/ f
      $ sed -i.bak s/a/b/ f
      $ sed -n 'w f' g
      $ perl -pi -e s/a/b/ f
      $ ed -s f
      $ awk -i inplace 1 f
      = Bash(sed *)  Bash(perl *)
    Bash(find * -delete*) | delete
      ~ find . -exec rm {} +
      ~ find . -execdir rm {} +
      $ find . -print0 | xargs -0 rm
      $ find . -fprintf f x
      $ fd x -X rm
      = Bash(find *)
    Bash(* --force*) | delete
      $ git push -f
      $ git push origin +x
      $ rm -f x
      = Bash(git push *)  Bash(rm *)
    Bash(truncate *) | delete
      $ cp /dev/null file
      $ dd if=/dev/null of=file
      $ tee file
      = Bash(cp *)  Bash(dd *)  Bash(tee *)
    Bash(shred *) | delete
      $ rm file
      $ unlink file
      $ truncate -s 0 file
      = Bash(rm *)  Bash(unlink *)  Bash(truncate *)
    Bash(unlink *) | delete
      $ rm file
      $ find . -name file -delete
      = Bash(rm *)
    Bash(chmod -R 777 *) | privilege
      $ chmod 777 -R a
      $ chmod --recursive 777 a
      $ chmod -R a+rwx a
      $ find . -exec chmod 777 {} +
      = Bash(chmod *)
    """#
}
