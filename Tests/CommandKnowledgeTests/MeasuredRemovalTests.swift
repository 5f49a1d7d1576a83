import CommandKnowledge
import Testing

/// Answers of release 2.1.332 under `Bash`, with the working directory `/w/app`, home `/home/u` and the additional
/// directory `/srv/d`: `+` where it asks because of a critical removal.
@Suite struct MeasuredRemovalTests {
  private static let move = "cd sub && "

  private static func context(moves: Bool) -> CriticalRemovalContext {
    CriticalRemovalContext(
      workingDirectory: Array("/w/app".utf8), projectRoot: Array("/w/app".utf8), home: Array("/home/u".utf8),
      additionalDirectories: [Array("/srv/d".utf8)], movesDirectory: moves)
  }

  @Test(arguments: MeasuredLine.table(answers)) func targets(_ line: MeasuredLine) throws {
    let moves = line.command.hasPrefix(Self.move)
    let text = moves ? String(line.command.dropFirst(Self.move.count)) : line.command
    let words = try #require(try MeasuredCommand(text)).words
    #expect((MeasuredRemoval.reason(words, in: Self.context(moves: moves)) != nil) == line.isMarked)
  }

  private static let answers = #"""
    + "r"m -rf /etc
    - $'rm' -rf /etc
    + $HOME/rm -rf /etc
    - $RM -rf /etc
    - $x rm -rf /etc
    + $x/rm -rf /etc
    - ${x:-rm} -rf /etc
    + /rm -rf /etc
    + /usr/bin/env rm -rf /etc
    + > x rm -rf /etc
    - RM -rf /etc
    + builtin -- "rm" -rf /etc
    - builtin -x "rm" -rf /etc
    - busybox rm -rf /etc
    - cd sub && rm "`p`/c/.."
    + cd sub && rm ${x}//*/
    + cd sub && rm -fr $x/**
    - cd sub && rm -r "${x:-a}/"
    + cd sub && rm -r "~//*/*"
    - cd sub && rm -r /srv/d/.log
    + cd sub && rm -r /tmp//
    - cd sub && rm -rf "$HOME"*
    + cd sub && rm -rf "$x/$y"
    - cd sub && rm -rf "${x:-a}"/*
    + cd sub && rm -rf "${x}/*"
    - cd sub && rm -rf "/tmp/$(b)"
    - cd sub && rm -rf $#/
    - cd sub && rm -rf $'~'
    - cd sub && rm -rf $?/
    - cd sub && rm -rf $TMPDIR/x
    + cd sub && rm -rf $x/"$y"
    + cd sub && rm -rf $x/'a'
    - cd sub && rm -rf $x/../*
    - cd sub && rm -rf ${HOME}/..
    + cd sub && rm -rf ${x%y}/
    + cd sub && rm -rf ${x//a/b}/
    + cd sub && rm -rf ${x:-/}/
    - cd sub && rm -rf ${x:-a}/
    - cd sub && rm -rf ${x:?}/
    - cd sub && rm -rf ${x=a}/
    + cd sub && rm -rf ${x?m}/
    + cd sub && rm -rf */**
    - cd sub && rm -rf */node_modules
    + cd sub && rm -rf .git/*
    + cd sub && rm -rf /.x/*
    + cd sub && rm -rf /Mnt/c
    + cd sub && rm -rf /data/*
    + cd sub && rm -rf /dev
    + cd sub && rm -rf /e"tc"
    + cd sub && rm -rf /etc
    + cd sub && rm -rf /etc//
    - cd sub && rm -rf /etc//x
    + cd sub && rm -rf /home
    + cd sub && rm -rf /mnt/**.log
    + cd sub && rm -rf /root/*
    - cd sub && rm -rf /srv/d/x/*
    + cd sub && rm -rf /tmp/*x/../*
    + cd sub && rm -rf /usr
    + cd sub && rm -rf /var/*
    - cd sub && rm -rf /w/app/*.log
    + cd sub && rm -rf /w/app/*/*
    + cd sub && rm -rf /x.y
    - cd sub && rm -rf /{etc,usr}
    - cd sub && rm -rf ??*
    + cd sub && rm -rf \*
    + cd sub && rm -rf `pwd`/*
    + cd sub && rm -rf x /run/media//.
    + cd sub && rm -rf ~v/*
    + cd sub && rmdir '../../usr/tmp/*x/*'
    + cd sub && rmdir /mnt/
    - chrt 5 rm -rf /etc
    + command "rm" -rf /etc
    + command -p rm -rf /etc
    - command -v "rm" -rf /etc
    - command -v rm -rf /etc
    - command -x "rm" -rf /etc
    - command -x /bin/rm -rf /etc
    + command builtin "rm" -rf /etc
    - doas /bin/rm -rf /etc
    - env $x "rm" -rf /etc
    - env $x rm -rf /etc
    - env -- "rm" -rf /etc
    - env -S bash -lc 'x; rm -rf /etc'
    - env -x "rm" -rf /etc
    - env sudo "rm" -rf /etc
    - eval /bin/rm -rf /etc
    - eval bash -c 'rm -rf /etc'
    - exec -a x "rm" -rf /etc
    - exec /bin/rm -rf /etc
    - exec rm -rf /etc
    - find . -exec "rm" -rf /etc
    - find . -exec rm -rf /etc
    - flock f "rm" -rf /etc
    - git "rm" -rf /etc
    - ltrace "rm" -rf /etc
    + nice nice /bin/rm -rf /etc
    - noglob -- "rm" -rf /etc
    + nohup -- rm -rf /etc
    - pkexec rm -rf /etc
    - rm $x/media/X
    + rm $x/var/
    + rm ${HOME}//.
    - rm ${x:?}/etc
    - rm -- $((2))/***/"$HOME"
    - rm -- '`p`/HOME/**'
    - rm -- ..//x
    - rm -- /run/media//.
    - rm -- x $1/.*/
    - rm -- x /w/usr/.
    - rm -f "/w/app.log"
    - rm -f $(b)/$(b)/"$y"/*
    - rm -f $1/x$y/**
    + rm -f /
    + rm -f x ${x}/"$(b)"/../*
    - rm -fr $((2))/x$y/Volumes/.git2"/*"
    - rm -fr ${HOME}/mnt/usr.log
    + rm -fr '/mnt/`c`/../*'
    + rm -fr //
    + rm -fr //U
    - rm -fr /home/mnt/*/
    + rm -fr /tmp//*/*
    + rm -fr x /etc/
    + rm -r $xApp/
    - rm -r ${x:-a}/App/
    - rm -r '$x"$(b)"/{a,b}/*'
    - rm -r /Volumes/~/\e/App
    + rm -r /w/app/u/..
    - rm -r x ${x:-a}//../*
    + rm -rf "" /etc
    - rm -rf "$(b)"x
    - rm -rf "$(b)/x"
    + rm -rf "$HOME"
    - rm -rf "$PWD/x"
    - rm -rf "$x"/.
    - rm -rf "$x/y"
    - rm -rf "$x/y/*"
    + rm -rf "${x%/}/"
    + rm -rf "${x}"/
    + rm -rf "."/
    + rm -rf "/"
    - rm -rf "/$x"
    + rm -rf "`b`"
    + rm -rf "`b`/*"
    - rm -rf "a$(b)"
    + rm -rf $!/
    + rm -rf $((1))/*
    + rm -rf $((1))/home
    + rm -rf $((1))/opt
    + rm -rf $(b)*
    + rm -rf $(b)/.
    + rm -rf $(pwd)/*
    - rm -rf $1/etc
    - rm -rf $HOME/x/*
    - rm -rf $PWD
    - rm -rf $x$y
    - rm -rf $x-y/
    - rm -rf $x.y/
    + rm -rf $x/$y
    + rm -rf $x/$y/*
    + rm -rf $x/${y}
    - rm -rf $x/.
    - rm -rf $x/.*
    - rm -rf $x/..
    - rm -rf $x/Etc/y
    - rm -rf $x/a*
    - rm -rf $x/app*
    - rm -rf $x/lib*
    + rm -rf $x/snap
    + rm -rf $x/tmp
    - rm -rf ${!x}/
    - rm -rf ${#x}/
    + rm -rf ${1}/
    + rm -rf ${HOME%/}
    + rm -rf ${x##y}/
    + rm -rf ${x,}/
    - rm -rf ${x:-/}
    - rm -rf ${x[*]}/*
    - rm -rf ${x[0]}/
    - rm -rf ${x}
    + rm -rf ${x}/Applications
    + rm -rf '${x:-a}/*/~/*/*'
    + rm -rf './/'
    + rm -rf '/etc/*'
    + rm -rf **
    - rm -rf **/dist/
    - rm -rf **/node_modules
    - rm -rf *?
    - rm -rf *x
    + rm -rf *x/*
    + rm -rf -- /etc
    + rm -rf ../..
    + rm -rf ../../..
    + rm -rf ../../../..
    + rm -rf ../../etc
    + rm -rf ../APP
    - rm -rf ../app/x
    - rm -rf .?*
    - rm -rf .git/*
    + rm -rf /'etc'
    + rm -rf /*/
    + rm -rf /*/*
    + rm -rf /-x
    + rm -rf //
    - rm -rf //$y
    + rm -rf /Applications/*
    + rm -rf /System
    + rm -rf /Users
    - rm -rf /Users/x
    + rm -rf /Volumes/*
    + rm -rf /Volumes/X
    + rm -rf /Volumes/X/*
    + rm -rf /W
    + rm -rf /a/*
    + rm -rf /c
    - rm -rf /c/Users
    + rm -rf /d/[ab]/$((1))/*
    - rm -rf /dev/sda
    + rm -rf /e*
    + rm -rf /etc
    + rm -rf /etc # x
    + rm -rf /etc/*
    + rm -rf /home
    + rm -rf /home/u/.
    - rm -rf /home/u/.*
    + rm -rf /lib
    + rm -rf /media/X/Y/*
    + rm -rf /media/X/Y/Z
    + rm -rf /media/run
    + rm -rf /mnt/c
    + rm -rf /mnt/c/"x"
    + rm -rf /mnt/c/x/
    + rm -rf /mnt/c/x/*
    - rm -rf /mnt/c/x/y/*
    + rm -rf /mnt/data
    - rm -rf /private/var/*
    - rm -rf /proc/1
    + rm -rf /run/media/
    - rm -rf /run/user
    - rm -rf /srv/d
    + rm -rf /srv/d/**
    - rm -rf /srv/d/x
    - rm -rf /srv/x
    + rm -rf /tmp/$(b)
    + rm -rf /tmp/..
    + rm -rf /tmp/../*
    + rm -rf /usr
    - rm -rf /usr/bin
    + rm -rf /volumes/X
    - rm -rf /w/ap*
    + rm -rf /w/app/
    + rm -rf /w/app/**
    + rm -rf /w/app/*/*
    + rm -rf /x
    - rm -rf /x/../etc
    - rm -rf <(x)
    - rm -rf >(x)
    - rm -rf ?*
    - rm -rf C:/
    - rm -rf [a-z]*
    + rm -rf \*
    + rm -rf \/
    + rm -rf \~
    + rm -rf `b`/
    + rm -rf `b`/*
    - rm -rf a$(b)
    - rm -rf a$(b)/
    - rm -rf a$(b)/*
    - rm -rf a$x/
    - rm -rf a/$(b)
    - rm -rf a/$x
    - rm -rf a/$x/*
    - rm -rf build/**
    - rm -rf foo/*
    - rm -rf foo/**/
    + rm -rf x ${x}/$HOME/run*
    - rm -rf x/.
    + rm -rf x/../..
    + rm -rf x/../../*
    + rm -rf x/../y/*
    - rm -rf x/./y
    - rm -rf {$x,y}/
    - rm -rf {.,}*
    - rm -rf {/etc,x}
    - rm -rf {a,b}/*/
    - rm -rf ~$x
    - rm -rf ~-
    - rm -rf ~/$HOME/.*.log
    + rm -rf ~/*
    + rm -rf ~/**
    + rm -rf ~//
    + rm -rfv /run/media/build/***
    + rm -rfv x $x/"/*"
    - rm -rfv x /Volumes/"$(b)"/etc/${x}/..
    + rm -rfv x ~u/u/**
    - rm ../../.*/*x*
    + rmdir $HOME/'*'/u/*
    + rmdir ../..//*
    + rmdir x '//"$(b)"/**'
    - rmdir x '`p`/usr/HOME*'
    - rmdir x /w/{a,b}/*/
    - rmdir x x/x
    - runuser "rm" -rf /etc
    - setsid "rm" -rf /etc
    - setsid rm -rf /etc
    - srm -rf /etc
    - ssh h rm -rf /etc
    + stdbuf --output=L rm -rf /etc
    + stdbuf -o L rm -rf /etc
    + stdbuf -oL "rm" -rf /etc
    + stdbuf -oL rm -rf /etc
    - su -c 'rm -rf /etc'
    - trap "rm" -rf /etc
    - unlink -rf /etc
    - unshare "rm" -rf /etc
    - watch /bin/rm -rf /etc
    - xargs -0 "rm" -rf /etc
    - xargs -0 /bin/rm -rf /etc
    - xargs -n 1 "rm" -rf /etc
    - xargs bash -c 'rm -rf /etc'
    - {rm,} -rf /etc
    """#
}
