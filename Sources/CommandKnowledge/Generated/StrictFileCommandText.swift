// Generated from Knowledge/strict/file-commands.table by `make knowledge`. Edit that file.
// swift-format-ignore-file

/// Commands that name files, as `FileCommandEntry` reads them.
enum StrictFileCommandText {
  static let text: StaticString = #"""
    cat,gcat read doc |
    head,ghead read doc numeric | -cn= --bytes= --lines=
    tail,gtail,tailf read doc numeric | -cns= --bytes= --lines= --max-unchanged-times= --pid=
      --sleep-interval=
    b2sum,b3sum,md5sum,md5,most,readlink,greadlink,rev,sha1sum,sha224sum,sha256sum,sha384sum,sha512sum,sum,tsort,vimdiff,xdg-open,zcat,gzcat,bzcat,xzcat,zstdcat,lz4cat,zless,zmore,bzless,xzless,view,rview,namei,lsattr,getfacl,getfattr,ssh-add,tailspin,hexyl,look,zdiff,zcmp,link
      read |
    base32 read | -w= --wrap=
    base64,gbase64 read | -bw= -i=read -o=write --wrap= --input=read --output=write
    bat,batcat read | -Hlmr= --color= --decorations= --file-name= --highlight-line= --language=
      --line-range= --map-syntax= --pager= --paging= --style= --tabs= --terminal-width= --theme=
      --wrap=
    cksum read | -al= --algorithm= --length=
    cmp read | -in= --bytes= --ignore-initial=
    column read | -EHNORTWcdioprs= --columns= --output-separator= --output-width= --separator=
      --table-columns= --table-name=
    comm read | --output-delimiter=
    csvcut,csvgrep,csvlook,csvsort,csvstat,xsv,qsv,mlr read | -Ccdm= --columns= --delimiter=
    cut,gcut read | -bcdf= --bytes= --characters= --delimiter= --fields= --output-delimiter=
    diff,gdiff,colordiff read | -CDFISUWx= -r:recursive -X=read --exclude= --label=
      --recursive:recursive --starting-file= --tabsize= --unified? --width= --exclude-from=read
      --from-file=read --to-file=read
    diff3 read | -L= --label=
    du,gdu read recurses | -BIdt= --block-size= --exclude= --max-depth= --threshold= -X=read
      --exclude-from=read --files0-from=read
    expand,unexpand read | -t= --tabs=
    file read | -FPe= -fm=read --exclude= --parameter= --separator= --files-from=read
      --magic-file=read
    find,gfind,bfs find one-dash | -fprint=write -fprint0=write -fprintf=write -fls=write
      -newer=read -anewer=read -cnewer=read -samefile=read -files0-from=read -D=
    fmt read | -gpw= --goal= --prefix= --width=
    fold read | -w= --width=
    hexdump,hd read | -ens= -f=read
    iconv read | -ft= -o=write --from-code= --to-code= --output=write
    join read | -12aejotv=
    less,lessfile,pg read | -PTbhjptxyz= -k=read -Oo=write --pattern= --tag= --lesskey-file=read
      --LOG-FILE=write --log-file=write
    ls,gls,dir,vdir,eza,exa,lsd read | -ITw= -R:recursive --recursive:recursive --block-size=
      --format= --hide= --ignore= --sort= --tabsize= --time= --time-style= --width= --color?
      --hyperlink? --indicator-style= --quoting-style=
    more read | -n= --lines=
    nl read | -bdfhilnsvw= --body-numbering= --section-delimiter=
    od,god read | -ANSjtw= --address-radix= --format= --read-bytes= --skip-bytes=
    open read | -abest= --args:text
    paste read | -d= --delimiters=
    pr read | -DNSWehilnosw=
    realpath,grealpath read | --relative-base= --relative-to=
    sdiff read | -IWw= -o=write --width= --output=write
    shasum read | -a= --algorithm=
    shuf,gshuf read | -inr= -e:text -o=write --echo:text --head-count= --input-range=
      --output=write --random-source=read
    sort,gsort read | -Skt= -To=write --batch-size= --buffer-size= --compress-program=
      --field-separator= --key= --parallel= --sort= --files0-from=read --random-source=read
      --output=write --temporary-directory=write
    stat,gstat read | -cft= --format= --printf=
    strings read | -TUenst= --bytes= --encoding= --radix=
    tac,gtac read | -s= --separator=
    tree read recurses | -ILP= -o=write --charset= --filelimit= --sort= --timefmt= --fromfile=read
      --gitfile=read --infofile=read
    wc,gwc read | --total= --files0-from=read
    xmllint read | -o=write --encode= --maxmem= --xpath= --dtdvalid=read --relaxng=read
      --schema=read --output=write
    test,[ test |
    lsof,fuser read | -Tacdgimpsu= -D=write
    grep,egrep,fgrep,ggrep,zgrep,zegrep,zfgrep,bzgrep,xzgrep,zstdgrep read doc skip1 numeric |
      -EFGHILPTUVZabchilnoqsvwxyz -Rr:recursive -ABCDdm= -e=first -f=firstRead --after-context=
      --basic-regexp --before-context= --binary --binary-files= --byte-offset --color? --colour?
      --context= --count --dereference-recursive:recursive --devices= --directories= --exclude=
      --exclude-dir= --exclude-from=read --extended-regexp --file=firstRead --files-with-matches
      --files-without-match --fixed-strings --group-separator= --help --ignore-case --include=
      --initial-tab --invert-match --label= --line-buffered --line-number --line-regexp --max-count=
      --no-filename --no-group-separator --no-ignore-case --no-messages --null --null-data
      --only-matching --perl-regexp --quiet --recursive:recursive --regexp=first --silent --text
      --version --with-filename --word-regexp
    rg,ripgrep,ug,ugrep read skip1 recurses | -0FHILNPSUVacilnopqsuvwxz -ABCEMTdgjmrt= -e=first
      -f=firstRead --after-context= --before-context= --block-buffered --case-sensitive --color=
      --colors= --column --context= --context-separator= --count --count-matches --crlf --debug
      --dfa-size-limit= --encoding= --engine= --field-context-separator= --field-match-separator=
      --file=firstRead --files:first --files-with-matches --files-without-match --fixed-strings
      --follow --generate= --glob= --glob-case-insensitive --heading --hidden --hostname-bin=
      --hyperlink-format= --iglob= --ignore-case --ignore-file=read --ignore-file-case-insensitive
      --include-zero --invert-match --json --line-buffered --line-number --line-regexp --max-columns=
      --max-columns-preview --max-count= --max-depth= --max-filesize= --mmap --multiline
      --multiline-dotall --no-config --no-filename --no-heading --no-ignore --no-ignore-dot
      --no-ignore-exclude --no-ignore-files --no-ignore-global --no-ignore-messages
      --no-ignore-parent --no-ignore-vcs --no-line-number --no-messages --no-mmap --no-require-git
      --no-unicode --null --null-data --one-file-system --only-matching --passthru --path-separator=
      --pcre2 --pre= --pre-glob= --pretty --quiet --regex-size-limit= --regexp=first --replace=
      --search-zip --smart-case --sort= --sort-files --sortr= --stats --stop-on-nonmatch --text
      --threads= --trace --trim --type= --type-add= --type-clear= --type-list:first --type-not=
      --unrestricted --vimgrep --with-filename --word-regexp
    ag read skip1 recurses | -0HQSUacfilnoqrsuvwz -ABCGm= -p=read --file-search-regex= --hidden
      --ignore= --ignore-dir= --literal --depth= --path-to-ignore=read --workers= --color --nocolor
      --smart-case
    ack read skip1 recurses | -HLQchilnorsvwx -ABCm= --type= --ignore-dir= --ignore-file= --output=
      --color --nocolor
    fd,fdfind read skip1 recurses | -01FHILagipqsu -ESTcdejot= -x=first -X=first -l
      --base-directory=read --changed-before= --changed-within= --color= --exact-depth= --exclude=
      --extension= --format= --glob --hidden --ignore-case --ignore-file=read --max-depth=
      --max-results= --min-depth= --no-ignore --owner= --print0 --search-path=read --size= --threads=
      --type= --unrestricted --exec=first --exec-batch=first
    jq,gojq,jaq read skip1 | -CMRSVabcehjnrs -Lf=firstRead --arg== --argjson== --args:text
      --ascii-output --build-configuration --color-output --compact-output --exit-status
      --from-file=firstRead --help --indent= --join-output --jsonargs:text --library-path=read
      --monochrome-output --null-input --raw-input --raw-output --raw-output0 --rawfile==read --seq
      --slurp --slurpfile==read --sort-keys --stream --stream-errors --tab --unbuffered --version
    yq read skip1 | -CMNPSVcejnrsvy -Iop= -i:inplace --arg== --from-file=firstRead --indent=
      --in-place:inplace --inplace:inplace --input-format= --output-format= --null-input
      --prettyPrint --raw-output --exit-status
    sed,gsed read doc skip1 sed | -Enrsuz -e=first -f=firstRead -l= -iI?inplace --debug
      --expression=first --file=firstRead --follow-symlinks --in-place?inplace --line-length=
      --null-data --posix --quiet --regexp-extended --sandbox --separate --silent --unbuffered --help
      --version
    awk,gawk,mawk,nawk,original-awk read skip1 | -CMNOPSVbcghnrst -DFLWv= -Efil=firstRead
      -dop?write --assign= --bignum --characters-as-bytes --copyright --csv --debug?
      --dump-variables?write --exec=firstRead --field-separator= --file=firstRead --gen-pot --help
      --include=read --lint? --load=read --lint-old --no-optimize --non-decimal-data --optimize
      --posix --pretty-print?write --profile?write --re-interval --sandbox --source=first
      --traditional --use-lc-numeric --version
    sd write skip2 | -Fps -fn= --fixed-strings --preview --max-replacements=
    .,source script |
    bash,sh,dash,ash,zsh,ksh,mksh,rbash script | -c:first -Oo= --init-file= --rcfile=
      -abefhiklmnprstuvxBCDEHPT
    python,python2,python3,pypy,pypy3 script | -BEIOPRSVbdhiqsuvx -QWX= -cm=first
      --check-hash-based-pycs= --help --version
    node,nodejs,tsx,ts-node,bun,deno script | -hiv -Cr= -ep=first --check --enable-source-maps
      --env-file=read --env-file-if-exists=read --eval=first --experimental-loader=
      --experimental-strip-types --experimental-vm-modules --import= --inspect? --inspect-brk?
      --input-type= --loader= --max-old-space-size? --no-deprecation --no-warnings --print=first
      --require= --test --trace-warnings --watch --watch-path= --title= --version --help
    perl script | -aclnpstuwTUWXSfhvV -i?inplace -0CDFx? -EIMem=first
    ruby script | -aclnpsSvwW -i?inplace -0CFKTEXx? -Ier=first --version --help
    php,lua,luajit,Rscript,julia,osascript,tclsh,expect,groovy,scala,elixir,guile,racket script |
      -BErRe=first --version --help
    make,gmake none | -CWjlo= -If=read --directory= --jobs= --file=read --include-dir=read
      --makefile=read
    tee,gtee,sponge write | --output-error=
    touch,gtouch write | -dt= -r=read --date= --time= --reference=read
    mkdir,gmkdir write | -Zm= --context= --mode=
    mkfifo,mknod write | -m= --mode=
    mktemp write | -p= --suffix= --tmpdir=
    truncate write | -os= -r=read --size= --reference=read
    rm,grm,trash,trash-put delete | -dfIivP -Rr:recursive --recursive:recursive --interactive=
    rmdir,unlink,grmdir delete |
    shred write | -ns= --iterations= --size= --random-source=read
    cp,gcp copy | -S= -Rar:recursive -t=target -T:noTarget --context? --no-preserve= --preserve=
      --reflink? --sparse= --suffix= --archive:recursive --recursive:recursive
      --target-directory=target --no-target-directory:noTarget
    mv,gmv move | -S= -t=target -T:noTarget --suffix= --target-directory=target
      --no-target-directory:noTarget
    ln,gln link | -S= -t=target -T:noTarget --suffix= --target-directory=target
      --no-target-directory:noTarget
    install,ginstall copy | -Sgmo= -t=target -d:directories -T:noTarget --group= --mode= --owner=
      --strip-program= --suffix= --directory:directories --target-directory=target
      --no-target-directory:noTarget
    chmod,gchmod write skip1 | -cfhvHLP -R:recursive --changes --quiet --silent --verbose
      --preserve-root --no-preserve-root --recursive:recursive --reference=firstRead
    chown,chgrp,gchown,gchgrp write skip1 | -cfhvHLPx -R:recursive --changes --dereference --from=
      --no-dereference --no-preserve-root --preserve-root --quiet --silent --verbose
      --recursive:recursive --reference=firstRead
    chcon write skip1 | -fhvHLP -lrtu= -R:recursive --recursive:recursive --range= --role= --type=
      --user= --reference=firstRead
    chattr write skip1 | -Vf -pv= -R:recursive
    setfacl write | -mx= -MX=read -R:recursive --modify= --remove= --restore=read
    setfattr write | -nvx= --name= --value= --remove=
    xattr write skip1 | -lrsvxhc -pwd:first
    dos2unix,unix2dos,mac2unix,fromdos,todos write | -oin
    split,gsplit read-write | -Cablnt= --additional-suffix= --bytes= --filter= --lines= --number=
      --separator= --suffix-length=
    csplit first-read | -bn= -f=write --digits= --prefix=write --suffix-format=
    uniq,guniq read-write numeric | -fsw= --check-chars= --skip-chars= --skip-fields=
    xxd read-write | -Rcglnos=
    patch write-read | -BDFVYdgpxz= -i=read -or=write --directory= --fuzz= --strip= --input=read
      --output=write --reject-file=write
    dd dd |
    ed,red edit | -p= --prompt=
    vi,vim,nvim,ex,gvim edit | -STUcisu= -W=write --cmd=
    emacs,emacsclient,code,codium,cursor,subl,gedit,kate,micro,hx,helix,joe,jed edit |
    nano,pico edit | -QTYfrs=
    pandoc read | -MVft= -o=write --from= --to= --metadata= --variable= --bibliography=read
      --defaults=read --metadata-file=read --template=read --output=write
    ffmpeg last-write one-dash | -af= -c= -f= -r= -s= -ss= -t= -vf= -to= -map= -i=read -crf=
      -preset=
    prettier,eslint,black,isort,gofmt,rustfmt,clang-format read | -iwls:inplace --write:inplace
      --fix:inplace
    sqlite3 edit-first one-dash | -cmd= -newline= -nullvalue= -separator= -init=read
    gpg,gpg2 read | -ru= -o=write --local-user= --recipient= --output=write
    openssl openssl one-dash | -subj= -days= -addext= -passin= -passout= -pass= -k= -K= -iv= -md=
      -newkey= -connect= -servername= -extensions= -name= -set_serial= -in=read -inkey=read -key=read
      -CAfile=read -cert=read -config=read -certfile=read -CA=read -CAkey=read -kfile=read
      -extfile=read -signkey=read -out=write -keyout=write -CAserial=write
    ssh-keygen ssh-keygen | -CINOPVYbmntz= -Ds=read -f=edit
    strace,ltrace none | -o=write --output=write
    ssh-copy-id none | -op= -i=read
    script write | -cEm= -BIOT=write --command= --log-in=write --log-io=write --log-out=write
      --log-timing=write
    gzip,gunzip,bzip2,bunzip2,lzma,unlzma replace | -S= -cl:stdout --suffix= --stdout:stdout
      --to-stdout:stdout --list:stdout
    xz,unxz replace | -FMST= -cl:stdout --format= --memlimit= --suffix= --threads= --files?read
      --files0?read --stdout:stdout --to-stdout:stdout --list:stdout
    zstd,unzstd,lz4,unlz4,brotli replace | -DMT= -cl:stdout -o=write --stdout:stdout --list:stdout
      --output=write
    tar,gtar,bsdtar tar | -HKNVbL= -FI= -TX=read -g=edit -f=archive -C=directory --exclude=
      --group= --mode= --owner= --checkpoint? --checkpoint-action= --format= --strip-components=
      --to-command= --transform= --xform= --use-compress-program= --exclude-from=read
      --files-from=read --file=archive --directory=directory --index-file=write
      --listed-incremental=edit --add-file=read --get:extract --extract:extract --create:create
      --append:create --update:create --list:list --diff:list --compare:list -x:extract -cru:create
      -t:list -d:list
    unzip first-read | -Px= -d=directory
    zip write-read | -PTbintx= --output-file=write -O=write
    7z,7za,7zr,7zz,unrar,rar edit | -o?directory
    cpio read | -CEFHIMOR= --file=edit --directory=directory
    curl url | -AHQXYehmruwxyz= -CtUP= -EKTb=read -Dco=write -O:remoteName -d=at -F=form
      --abstract-unix-socket= --cacert=read --capath=read --cert=read --config=read
      --connect-timeout= --connect-to= --cookie=read --data=at --data-ascii=at --data-binary=at
      --data-raw= --data-urlencode=at --json=at --form=form --form-string= --header=at --interface=
      --key=read --limit-rate= --max-time= --netrc-file=read --noproxy= --output=write
      --output-dir=directory --alt-svc=write --cookie-jar=write --dump-header=write
      --etag-compare=read --etag-save=write --hsts=write --libcurl=write --proxy= --proxy-header=
      --proxy-user= --pubkey=read --range= --referer= --remote-name:remoteName
      --remote-name-all:remoteName --request= --resolve= --retry= --retry-delay= --retry-max-time=
      --stderr=write --trace=write --trace-ascii=write --unix-socket=read --upload-file=read --url=
      --user= --user-agent= --variable= --write-out=
    wget url names-file | -BDIQTUXelRAtw= -i=read -Oao=write -P=directory --append-output=write
      --body-data= --body-file=read --ca-certificate=read --certificate=read --config=read
      --directory-prefix=directory --header= --input-file=read --limit-rate= --load-cookies=read
      --method= --output-document=write --output-file=write --password= --post-data= --post-file=read
      --private-key=read --referer= --save-cookies=write --timeout= --tries= --user= --user-agent=
      --wait= --warc-file=write
    rsync copy | -BMTef= -ra:recursive --bwlimit= --chmod= --chown= --compare-dest=read
      --copy-dest=read --exclude= --filter= --include= --link-dest=read --max-size= --min-size=
      --port= --rsh= --rsync-path= --timeout= --exclude-from=read --files-from=read
      --include-from=read --password-file=read --backup-dir=write --log-file=write
      --partial-dir=write --temp-dir=write --write-batch=write --read-batch=read
      --recursive:recursive --archive:recursive
    scp,pscp copy | -DJPSXclo= -Fi=read -r:recursive
    docker>cp,podman>cp,nerdctl>cp copy | --archive --follow-link
    git>add read | --chmod= --pathspec-from-file=read
    git>diff read | -GIOSUl= --output=write --output-directory=write
    git>grep read skip1 | -EFGHILPWachilnopqrvwz -ABCmO? -e=first -f=firstRead --max-depth=
      --threads= --no-index --untracked --cached --recursive --ignore-case --line-number
      --files-with-matches --count --word-regexp --extended-regexp --fixed-strings --perl-regexp
    git>blame,git>annotate read | -LS= --contents=read --ignore-revs-file=read --date= --since=
    git>log,git>show,git>shortlog,git>whatchanged none | -GIOSUln= --output=write
    git>format-patch none | -o=write --output-directory=write --output=write
    git>archive none | -o=write --output=write --add-file=read --remote= --prefix= --format=
    git>hash-object read | -t= --path=
    git>apply,git>am read | -Cp= --directory= --exclude= --include=
    git>commit read | -Cc= -Ft=read --author= --cleanup= --date= --file=read --fixup= --message=
      -m= --squash= --template=read --trailer= --pathspec-from-file=read
    git>tag none | -mu= -F=read --file=read --message= --local-user=
    git>notes none | -mCc= -F=read
    git>checkout,git>restore write | -sbB= --conflict= --source= --orphan=
      --pathspec-from-file=read
    git>rm delete | --pathspec-from-file=read
    git>mv move |
    git>clean delete | -e= --exclude=
    git>stash write | -m= --message=
    git>clone last-write | -bcjou= --branch= --config= --depth= --filter= --jobs= --origin=
      --reference=read --separate-git-dir=write --server-option= --shallow-since= --template=read
      --upload-pack=
    git>init write | -b= --initial-branch= --object-format= --separate-git-dir=write
      --template=read
    git>bundle>create write |
    git>config none | -f=edit --file=edit --blob= --default= --type=
    git>worktree>add write | -bB= --reason=
    """#
}
