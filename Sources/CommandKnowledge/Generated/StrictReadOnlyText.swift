// Generated from Knowledge/strict/read-only.table by `make knowledge`. Edit that file.
// swift-format-ignore-file

/// Commands that need no rule, as `ReadOnlyEntry` reads them.
enum StrictReadOnlyText {
  static let text: StaticString = #"""
    cat,head,ls,stat,tail documented files | *
    cd documented directory | -@LPe
    diff documented files | -# -BENTZabceinpqrstuwy -CFIUWx= --brief --ed --expand-tabs --help
      --ignore-all-space --ignore-blank-lines --ignore-case --ignore-file-name-case
      --ignore-space-change --ignore-tab-expansion --ignore-trailing-space --initial-tab
      --left-column --minimal --new-file --no-dereference --no-ignore-file-name-case --normal --rcs
      --recursive --report-identical-files --show-c-function --side-by-side --speed-large-files
      --strip-trailing-cr --suppress-common-lines --text --unidirectional-new-file --version
      --exclude= --horizon-lines= --ignore-matching-lines= --label= --palette= --show-function-line=
      --tabsize= --width= --color? --context? --unified? !--exclude-from !--from-file !--ifdef
      !--paginate !--starting-file !--to-file !-D !-S !-X !-l
    docker>images documented names noglob | -aq -f= --all --digests --no-trunc --quiet --tree
      --filter= --format= !--config !--conmon !--connection !--context !--debug !--hooks-dir !--host
      !--identity !--log-level !--module !--out !--remote !--root !--runroot !--runtime !--ssh
      !--storage-driver !--storage-opt !--tls !--tlscacert !--tlscert !--tlskey !--tlsverify !--url
      !-D !-H !-c !-l !-r
    docker>inspect documented names noglob | -s -f= --size --format= --type= !--config !--conmon
      !--connection !--context !--debug !--hooks-dir !--host !--identity !--log-level !--module
      !--out !--remote !--root !--runroot !--runtime !--ssh !--storage-driver !--storage-opt !--tls
      !--tlscacert !--tlscert !--tlskey !--tlsverify !--url !-D !-H !-c !-l !-r
    docker>logs documented names noglob | -ft -n= --details --follow --timestamps --since= --tail=
      --until= !--config !--conmon !--connection !--context !--debug !--hooks-dir !--host !--identity
      !--log-level !--module !--out !--remote !--root !--runroot !--runtime !--ssh !--storage-driver
      !--storage-opt !--tls !--tlscacert !--tlscert !--tlskey !--tlsverify !--url !-D !-H !-c !-l !-r
    docker>ps documented names noglob | -aqs -fn= --all --latest --no-trunc --quiet --size
      --filter= --format= --last= !--config !--conmon !--connection !--context !--debug !--hooks-dir
      !--host !--identity !--log-level !--module !--out !--remote !--root !--runroot !--runtime
      !--ssh !--storage-driver !--storage-opt !--tls !--tlscacert !--tlscert !--tlskey !--tlsverify
      !--url !-D !-H !-c !-l !-r
    du documented files | -0DHLPSabchklmsx -Bdt= --all --apparent-size --bytes --count-links
      --dereference --dereference-args --help --human-readable --inodes --no-dereference --null
      --one-file-system --separate-dirs --si --summarize --total --version --block-size= --exclude=
      --max-depth= --threshold= --time-style= --time? !--exclude-from !--files0-from !-X
    echo documented text | *
    file documented files noglob | -0ILNbchiknprsv -F= --brief --checking-printout --dereference
      --extension --help --keep-going --mime --mime-encoding --mime-type --no-buffer --no-dereference
      --no-pad --preserve-date --print0 --raw --special-files --version --separator= !--compile
      !--exclude !--files-from !--magic-file !--no-sandbox !--parameter !--uncompress
      !--uncompress-noreport !-C !-P !-S !-Z !-e !-f !-m !-z
    find documented find noglob | +H +L +P +a +and +d +daystart +depth +empty +executable +false
      +follow +ignore_readdir_race +ls +mount +nogroup +noignore_readdir_race +noleaf +not +nouser
      +nowarn +o +or +print +print0 +prune +quit +readable +true +warn +writable +xdev +amin=
      +anewer< +atime= +cmin= +cnewer< +context= +ctime= +fstype= +gid= +group= +ilname= +iname=
      +inum= +ipath= +iregex= +iwholename= +links= +lname= +maxdepth= +mindepth= +mmin= +mtime=
      +name= +newer< +newerXY< +path= +perm= +printf= +regex= +regextype= +samefile< +size= +type=
      +uid= +used= +user= +wholename= +xtype= !-delete !-exec !-execdir !-files0-from !-fls !-fprint
      !-fprint0 !-fprintf !-ok !-okdir
    git>blame documented revisions noglob | -bceflnpstw -L= -CM? --color-by-age --color-lines
      --first-parent --incremental --line-porcelain --minimal --no-progress --porcelain --progress
      --root --score-debug --show-email --show-name --show-number --show-stats --abbrev= --date=
      --encoding= --ignore-rev= --reverse= --since= !--contents !--ignore-revs-file !--textconv !-S
      !--help !-h
    git>branch documented listed noglob | -ailqrv --all --ignore-case --list --no-abbrev --no-color
      --no-column --quiet --remotes --show-current --verbose --format= --points-at= --sort= --abbrev?
      --color? --column? --contains? --merged? --no-contains? --no-merged? !--copy !--create-reflog
      !--delete !--edit-description !--force !--move !--no-track !--recurse-submodules
      !--set-upstream-to !--track !--unset-upstream !-C !-D !-M !-c !-d !-f !-m !-t !-u !--help !-h
    git>diff documented revisions noglob | --cached --ita-invisible-in-index --merge-base --staged
      -# -DRWabpsuwz -GISUl= -BCM? --binary --check --compact-summary --cumulative --default-prefix
      --exit-code --full-index --function-context --histogram --ignore-all-space --ignore-blank-lines
      --ignore-cr-at-eol --ignore-space-at-eol --ignore-space-change --indent-heuristic
      --irreversible-delete --minimal --name-only --name-status --no-color --no-color-moved
      --no-ext-diff --no-indent-heuristic --no-patch --no-prefix --no-relative --no-rename-empty
      --no-renames --no-textconv --numstat --patch --patch-with-raw --patch-with-stat --patience
      --pickaxe-all --pickaxe-regex --quiet --raw --rename-empty --shortstat --summary --text
      --anchored= --color-moved-ws= --diff-algorithm= --diff-filter= --dst-prefix= --find-object=
      --ignore-matching-lines= --inter-hunk-context= --line-prefix= --rotate-to= --skip-to=
      --src-prefix= --stat-count= --stat-graph-width= --stat-name-width= --stat-width= --unified=
      --word-diff-regex= --ws-error-highlight= --abbrev? --break-rewrites? --color? --color-moved?
      --color-words? --dirstat? --find-copies? --find-renames? --ignore-submodules? --relative?
      --stat? --submodule? --word-diff? !--contents !--ext-diff !--no-index !--output
      !--output-directory !--show-signature !--stdin !--textconv !-O !--help !-h
    git>log,git>show documented revisions noglob | -# -DEFPRWabcgimpstuwz -GILSUln= -BCM?
      --abbrev-commit --all --all-match --author-date-order --binary --boundary --cc --check --cherry
      --cherry-mark --cherry-pick --children --clear-decorations --compact-summary --cumulative
      --date-order --default-prefix --dense --do-walk --exit-code --extended-regexp --first-parent
      --fixed-strings --follow --full-diff --full-history --full-index --function-context --graph
      --histogram --ignore-all-space --ignore-blank-lines --ignore-cr-at-eol --ignore-space-at-eol
      --ignore-space-change --indent-heuristic --invert-grep --irreversible-delete --left-only
      --left-right --log-size --mailmap --merge --merges --minimal --name-only --name-status
      --no-abbrev-commit --no-color --no-color-moved --no-decorate --no-ext-diff
      --no-indent-heuristic --no-mailmap --no-merges --no-notes --no-patch --no-prefix --no-relative
      --no-rename-empty --no-renames --no-textconv --not --numstat --oneline --parents --patch
      --patch-with-raw --patch-with-stat --patience --perl-regexp --pickaxe-all --pickaxe-regex
      --quiet --raw --regexp-ignore-case --relative-date --rename-empty --reverse --right-only
      --shortstat --simplify-by-decoration --simplify-merges --source --sparse --summary --text
      --topo-order --use-mailmap --walk-reflogs --after= --anchored= --author= --before=
      --color-moved-ws= --committer= --date= --decorate-refs= --decorate-refs-exclude=
      --diff-algorithm= --diff-filter= --diff-merges= --dst-prefix= --encoding= --exclude=
      --find-object= --glob= --grep= --grep-reflog= --ignore-matching-lines= --inter-hunk-context=
      --line-prefix= --max-count= --max-parents= --min-parents= --rotate-to= --since= --skip=
      --skip-to= --src-prefix= --stat-count= --stat-graph-width= --stat-name-width= --stat-width=
      --unified= --until= --word-diff-regex= --ws-error-highlight= --abbrev? --ancestry-path?
      --branches? --break-rewrites? --color? --color-moved? --color-words? --decorate? --dirstat?
      --find-copies? --find-renames? --format? --ignore-submodules? --no-walk? --notes? --pretty?
      --relative? --remotes? --stat? --submodule? --tags? --word-diff? !--contents !--ext-diff
      !--no-index !--output !--output-directory !--show-signature !--stdin !--textconv !-O !--help
      !-h
    git>ls-files documented files noglob | -cdfikmostuvz -x= --cached --debug --deduplicate
      --deleted --directory --eol --error-unmatch --exclude-standard --full-name --ignored --killed
      --modified --no-empty-directory --others --recurse-submodules --sparse --stage --unmerged
      --exclude= --format= --with-tree= --abbrev? !--exclude-from !--exclude-per-directory !-X
      !--help !-h
    git>remote> documented none noglob | -v --verbose !--help !-h
    git>remote>get-url documented names noglob | --all --push !--help !-h
    git>remote>show documented names noglob requires-n | -n !--help !-h
    git>rev-parse documented revisions noglob | -q --absolute-git-dir --all --end-of-options
      --flags --git-common-dir --git-dir --is-bare-repository --is-inside-git-dir
      --is-inside-work-tree --is-shallow-repository --local-env-vars --no-flags --no-revs --quiet
      --revs-only --show-cdup --show-prefix --show-superproject-working-tree --show-toplevel --sq
      --symbolic --symbolic-full-name --verify --after= --before= --default= --disambiguate=
      --git-path= --path-format= --prefix= --resolve-git-dir= --since= --until= --abbrev-ref?
      --branches? --exclude? --glob? --remotes? --short? --show-object-format? --show-ref-format?
      --tags? !--parseopt !--sq-quote !--help !-h
    git>stash>list documented none noglob | -# -DEFPRWabcgimpstuwz -GILSUln= -BCM? --abbrev-commit
      --all --all-match --author-date-order --binary --boundary --cc --check --cherry --cherry-mark
      --cherry-pick --children --clear-decorations --compact-summary --cumulative --date-order
      --default-prefix --dense --do-walk --exit-code --extended-regexp --first-parent --fixed-strings
      --follow --full-diff --full-history --full-index --function-context --graph --histogram
      --ignore-all-space --ignore-blank-lines --ignore-cr-at-eol --ignore-space-at-eol
      --ignore-space-change --indent-heuristic --invert-grep --irreversible-delete --left-only
      --left-right --log-size --mailmap --merge --merges --minimal --name-only --name-status
      --no-abbrev-commit --no-color --no-color-moved --no-decorate --no-ext-diff
      --no-indent-heuristic --no-mailmap --no-merges --no-notes --no-patch --no-prefix --no-relative
      --no-rename-empty --no-renames --no-textconv --not --numstat --oneline --parents --patch
      --patch-with-raw --patch-with-stat --patience --perl-regexp --pickaxe-all --pickaxe-regex
      --quiet --raw --regexp-ignore-case --relative-date --rename-empty --reverse --right-only
      --shortstat --simplify-by-decoration --simplify-merges --source --sparse --summary --text
      --topo-order --use-mailmap --walk-reflogs --after= --anchored= --author= --before=
      --color-moved-ws= --committer= --date= --decorate-refs= --decorate-refs-exclude=
      --diff-algorithm= --diff-filter= --diff-merges= --dst-prefix= --encoding= --exclude=
      --find-object= --glob= --grep= --grep-reflog= --ignore-matching-lines= --inter-hunk-context=
      --line-prefix= --max-count= --max-parents= --min-parents= --rotate-to= --since= --skip=
      --skip-to= --src-prefix= --stat-count= --stat-graph-width= --stat-name-width= --stat-width=
      --unified= --until= --word-diff-regex= --ws-error-highlight= --abbrev? --ancestry-path?
      --branches? --break-rewrites? --color? --color-moved? --color-words? --decorate? --dirstat?
      --find-copies? --find-renames? --format? --ignore-submodules? --no-walk? --notes? --pretty?
      --relative? --remotes? --stat? --submodule? --tags? --word-diff? !--contents !--ext-diff
      !--no-index !--output !--output-directory !--show-signature !--stdin !--textconv !-O !--help
      !-h
    git>stash>show documented revisions noglob | --include-untracked --only-untracked -#
      -DRWabpsuwz -GISUl= -BCM? --binary --check --compact-summary --cumulative --default-prefix
      --exit-code --full-index --function-context --histogram --ignore-all-space --ignore-blank-lines
      --ignore-cr-at-eol --ignore-space-at-eol --ignore-space-change --indent-heuristic
      --irreversible-delete --minimal --name-only --name-status --no-color --no-color-moved
      --no-ext-diff --no-indent-heuristic --no-patch --no-prefix --no-relative --no-rename-empty
      --no-renames --no-textconv --numstat --patch --patch-with-raw --patch-with-stat --patience
      --pickaxe-all --pickaxe-regex --quiet --raw --rename-empty --shortstat --summary --text
      --anchored= --color-moved-ws= --diff-algorithm= --diff-filter= --dst-prefix= --find-object=
      --ignore-matching-lines= --inter-hunk-context= --line-prefix= --rotate-to= --skip-to=
      --src-prefix= --stat-count= --stat-graph-width= --stat-name-width= --stat-width= --unified=
      --word-diff-regex= --ws-error-highlight= --abbrev? --break-rewrites? --color? --color-moved?
      --color-words? --dirstat? --find-copies? --find-renames? --ignore-submodules? --relative?
      --stat? --submodule? --word-diff? !--contents !--ext-diff !--no-index !--output
      !--output-directory !--show-signature !--stdin !--textconv !-O !--help !-h
    git>status documented files noglob | -bsvz -u? --ahead-behind --branch --long --no-ahead-behind
      --no-column --no-renames --null --renames --short --show-stash --verbose --column?
      --find-renames? --ignore-submodules? --ignored? --porcelain? --untracked-files? !--help !-h
    git>tag documented listed noglob | -il -n? --ignore-case --list --no-column --format=
      --points-at= --sort= --color? --column? --contains? --merged? --no-contains? --no-merged?
      !--annotate !--cleanup !--create-reflog !--delete !--edit !--file !--force !--local-user
      !--message !--no-sign !--sign !--trailer !--verify !-F !-a !-d !-e !-f !-m !-s !-u !-v !--help
      !-h
    grep documented pattern | -# -EFGHILPRTUabchilnoqrsvwxy -ABCDdem= --basic-regexp --binary
      --byte-offset --count --dereference-recursive --extended-regexp --files-with-matches
      --files-without-match --fixed-strings --help --ignore-case --initial-tab --invert-match
      --line-buffered --line-number --line-regexp --no-filename --no-ignore-case --no-messages --null
      --null-data --only-matching --perl-regexp --quiet --recursive --silent --text --version
      --with-filename --word-regexp --after-context= --before-context= --binary-files= --context=
      --devices= --directories= --exclude= --exclude-dir= --include= --label= --max-count= --regexp=
      --color? --colour? !--exclude-from !--file !-f
    pwd documented none | *
    sed documented sed noglob | -Enrsuz -e= --debug --help --null-data --posix --quiet
      --regexp-extended --sandbox --separate --silent --unbuffered --version --expression= !--file
      !--follow-symlinks !--in-place !--line-length !-I !-f !-i !-l
    sort documented files noglob | -CMRVbcdfghimnrsuz -Skt= --debug --dictionary-order
      --general-numeric-sort --help --human-numeric-sort --ignore-case --ignore-leading-blanks
      --ignore-nonprinting --merge --month-sort --numeric-sort --random-sort --reverse --stable
      --unique --version --version-sort --zero-terminated --batch-size= --buffer-size=
      --field-separator= --key= --parallel= --sort= --check? !--compress-program !--files0-from
      !--output !--random-source !--temporary-directory !-T !-o
    wc documented files | -Lclmw --bytes --chars --help --lines --max-line-length --version --words
      --total= !--files0-from
    which documented names | *
    awk changelog awk noglob | -F= !--assign !--debug !--dump-variables !--exec !--file !--include
      !--load !--pretty-print !--profile !-D !-E !-d !-f !-i !-l !-o !-p !-v
    cmp,comm,fmt,pr,tsort changelog files | *
    column changelog files | -JLntx -EHNORTWcdioprs= --fillrows --help --json --keep-empty-lines
      --table --version --columns= --output-separator= --output-width= --separator= --table-columns=
      --table-hide= --table-name= --table-noextreme= --table-order= --table-right= --table-truncate=
      --table-wrap= --tree= --tree-id= --tree-parent=
    cut changelog files | -nsz -bcdf= --complement --help --only-delimited --version
      --zero-terminated --bytes= --characters= --delimiter= --fields= --output-delimiter=
    expr,numfmt,seq changelog text | *
    fd,fdfind changelog pattern noglob | -01FHILagipqsu -EScdejot= -C< --absolute-path --and
      --case-sensitive --fixed-strings --follow --full-path --glob --help --hidden --ignore-case
      --no-ignore --no-ignore-parent --no-ignore-vcs --no-require-git --one-file-system --print0
      --prune --quiet --regex --show-errors --strip-cwd-prefix --unrestricted --version
      --base-directory< --changed-before= --changed-within= --color= --exact-depth= --exclude=
      --extension= --format= --hyperlink= --max-buffer-time= --max-depth= --max-results= --min-depth=
      --owner= --path-separator= --search-path< --size= --threads= --type= !--exec !--exec-batch
      !--gen-completions !--ignore-file !--list-details !-X !-l !-x
    getconf changelog names | *
    help changelog help | -dms
    lsof changelog files noglob | -NPRUVXabhlntvw -Tcdgiopsu= --version !+m !+r !-A !-D !-S !-e !-k
      !-m !-r
    man changelog man | !--config-file !--gxditview !--html !--local-file !--manpath !--pager
      !--preprocessor !--recode !-C !-E !-H !-K !-L !-M !-P !-R !-T !-W !-X !-Z !-l !-m !-p !-t
    paste changelog files | -sz -d= --help --serial --version --zero-terminated --delimiters=
    pgrep changelog text | -acfilnovwx -GPUdgstu= --count --exact --full --help --ignore-case
      --inverse --lightweight --list-full --list-name --newest --oldest --version --delimiter=
      --euid= --group= --older= --parent= --pgroup= --runstates= --session= --terminal= --uid=
      !--logpidfile !--pidfile !--signal !-F !-L
    printf changelog printf | * !-v
    rg changelog pattern noglob | -0FHILNPSUacilnopqsuvwx -ABCEMTdegjmrt= --block-buffered
      --case-sensitive --column --count --count-matches --files --files-with-matches
      --files-without-match --fixed-strings --follow --heading --help --hidden --ignore-case
      --invert-match --json --line-buffered --line-number --line-regexp --multiline
      --multiline-dotall --no-column --no-config --no-filename --no-heading --no-ignore
      --no-ignore-global --no-ignore-parent --no-ignore-vcs --no-line-number --no-messages --null
      --one-file-system --only-matching --passthru --pcre2 --quiet --smart-case --stats --text --trim
      --type-list --unrestricted --version --vimgrep --with-filename --word-regexp --after-context=
      --before-context= --color= --colors= --context= --context-separator= --encoding= --engine=
      --field-match-separator= --glob= --iglob= --max-columns= --max-count= --max-depth=
      --max-filesize= --maxdepth= --path-separator= --regexp= --replace= --sort= --sortr= --threads=
      --type= --type-not= !--file !--generate !--hostname-bin !--hyperlink-format !--ignore-file
      !--pre !--pre-glob !--search-zip !--type-add !-f !-z
    ss changelog text noglob | -046HOQSTVZabdehilmnoprstuwxz -Af= --all --cgroup --extended --help
      --info --ipv4 --ipv6 --listening --memory --no-header --no-queues --numeric --oneline --options
      --packet --processes --raw --resolve --sctp --summary --tcp --tos --udp --unix --version
      --vsock --family= --query= --socket= !--diag !--events !--filter !--kill !--net !-D !-E !-F !-K
      !-N
    test changelog test | * !-R !-v
    tput changelog tput | -T= !-S
    arch candidate none |
    base64 candidate files noglob | -Ddi -bw= --decode --ignore-garbage --wrap= !--output !-o
    basename,dirname,sleep,tr candidate text | *
    cal,false,free,nproc,true,tty,uname,uptime,whoami candidate none | *
    cksum,md5sum,sha1sum,sha256sum candidate files | * !--check !-c
    date candidate date noglob | -Ru -I? --rfc-email --utc --rfc-3339= --iso-8601? !--file
      !--reference !--set !-f !-r !-s
    df,expand,fold,nl,od,readlink,realpath,rev,tac,unexpand candidate files | *
    strings candidate strings | *
    egrep,fgrep candidate pattern | -# -EFGHILPRTUabchilnoqrsvwxy -ABCDdem= --basic-regexp --binary
      --byte-offset --count --dereference-recursive --extended-regexp --files-with-matches
      --files-without-match --fixed-strings --help --ignore-case --initial-tab --invert-match
      --line-buffered --line-number --line-regexp --no-filename --no-ignore-case --no-messages --null
      --null-data --only-matching --perl-regexp --quiet --recursive --silent --text --version
      --with-filename --word-regexp --after-context= --before-context= --binary-files= --context=
      --devices= --directories= --exclude= --exclude-dir= --include= --label= --max-count= --regexp=
      --color? --colour? !--exclude-from !--file !-f
    groups,id,locale,printenv,type candidate names | *
    hexdump candidate files | * !-f
    hostname candidate none | -AIdfisy --all-fqdns --all-ip-addresses --domain --fqdn --ip-address
      --long --short !--boot !--file !-F !-b
    join candidate files | -i -12aejotv=
    jq candidate jq noglob | -CMSacejnrs --ascii-output --color-output --compact-output
      --exit-status --join-output --monochrome-output --null-input --raw-output --slurp --sort-keys
      --tab --indent= !--arg !--argjson !--args !--from-file !--jsonargs !--rawfile !--seq
      !--slurpfile !--stream !-L !-f
    look candidate pattern | *
    ps candidate none | -AFaeflx -CGUopu= --format= --pid= --sort=
    tree candidate files noglob | -ACDFJNSUXadfhilnpqrstuvx -ILP= --dirsfirst --du --gitignore
      --noreport --prune --si --charset= --filelimit= --sort= --timefmt= !--fromfile !--fromtabfile
      !--gitfile !--infofile !-H !-R !-o
    uniq candidate one noglob | -Dcdiuz -fsw= --count --ignore-case --repeated --unique
      --zero-terminated --check-chars= --skip-chars= --skip-fields= --all-repeated? --group?
    git>bisect>log own none noglob | !--help !-h
    git>cat-file own revisions noglob | -epst --allow-unknown-type !--batch !--batch-all-objects
      !--batch-check !--batch-command !--filters !--textconv !--help !-h
    git>check-attr own revisions noglob | -a --all --cached !--stdin !-z !--help !-h
    git>check-ignore own files noglob | -nqv --no-index --non-matching --quiet --verbose !--stdin
      !-z !--help !-h
    git>config own config noglob | -lz --all --bool --bool-or-int --get --get-all --get-regexp
      --get-urlmatch --global --includes --int --list --local --name-only --no-includes --null --path
      --show-origin --show-scope --system --worktree --default= --type= !-f !--file !--blob !-e
      !--edit !--add !--replace-all !--unset !--unset-all !--rename-section !--remove-section
      !--get-color !--get-colorbool !--stdin !--help !-h
    git>count-objects own none noglob | -Hv --human-readable --verbose !--help !-h
    git>describe own revisions noglob | --all --always --contains --exact-match --first-parent
      --long --tags --candidates= --exclude= --match= --abbrev? --broken? --dirty? !--debug !--help
      !-h
    git>for-each-ref own revisions noglob | -i --ignore-case --include-root-refs --omit-empty
      --count= --exclude= --format= --sort= --color? --contains? --merged? --no-contains?
      --no-merged? --points-at? !--perl !--python !--shell !--stdin !--tcl !--help !-h
    git>grep own revisions noglob | -EFGHILPWachilnopqrvwz -ABCem= --all-match --and --basic-regexp
      --break --cached --column --count --extended-regexp --files-with-matches --files-without-match
      --fixed-strings --full-name --function-context --heading --ignore-case --invert-match
      --line-number --name-only --no-color --no-recursive --not --only-matching --or --perl-regexp
      --quiet --recursive --show-function --text --untracked --word-regexp --after-context=
      --before-context= --context= --max-count= --max-depth= --threads= --color? !--exclude-standard
      !--ext-grep !--no-index !--open-files-in-pager !--recurse-submodules !--textconv !-O !-f
      !--help
    git>ls-tree own revisions noglob | -dlrtz --full-name --full-tree --long --name-only
      --name-status --object-only --format= --abbrev? !--help !-h
    git>merge-base own revisions noglob | -a --all --fork-point --independent --is-ancestor
      --octopus !--help !-h
    git>name-rev own revisions noglob | --always --name-only --no-undefined --tags --exclude=
      --refs= !--annotate-stdin !--stdin !--help !-h
    git>reflog>,git>reflog>show own reflog noglob | -# -DEFPRWabcgimpstuwz -GILSUln= -BCM?
      --abbrev-commit --all --all-match --author-date-order --binary --boundary --cc --check --cherry
      --cherry-mark --cherry-pick --children --clear-decorations --compact-summary --cumulative
      --date-order --default-prefix --dense --do-walk --exit-code --extended-regexp --first-parent
      --fixed-strings --follow --full-diff --full-history --full-index --function-context --graph
      --histogram --ignore-all-space --ignore-blank-lines --ignore-cr-at-eol --ignore-space-at-eol
      --ignore-space-change --indent-heuristic --invert-grep --irreversible-delete --left-only
      --left-right --log-size --mailmap --merge --merges --minimal --name-only --name-status
      --no-abbrev-commit --no-color --no-color-moved --no-decorate --no-ext-diff
      --no-indent-heuristic --no-mailmap --no-merges --no-notes --no-patch --no-prefix --no-relative
      --no-rename-empty --no-renames --no-textconv --not --numstat --oneline --parents --patch
      --patch-with-raw --patch-with-stat --patience --perl-regexp --pickaxe-all --pickaxe-regex
      --quiet --raw --regexp-ignore-case --relative-date --rename-empty --reverse --right-only
      --shortstat --simplify-by-decoration --simplify-merges --source --sparse --summary --text
      --topo-order --use-mailmap --walk-reflogs --after= --anchored= --author= --before=
      --color-moved-ws= --committer= --date= --decorate-refs= --decorate-refs-exclude=
      --diff-algorithm= --diff-filter= --diff-merges= --dst-prefix= --encoding= --exclude=
      --find-object= --glob= --grep= --grep-reflog= --ignore-matching-lines= --inter-hunk-context=
      --line-prefix= --max-count= --max-parents= --min-parents= --rotate-to= --since= --skip=
      --skip-to= --src-prefix= --stat-count= --stat-graph-width= --stat-name-width= --stat-width=
      --unified= --until= --word-diff-regex= --ws-error-highlight= --abbrev? --ancestry-path?
      --branches? --break-rewrites? --color? --color-moved? --color-words? --decorate? --dirstat?
      --find-copies? --find-renames? --format? --ignore-submodules? --no-walk? --notes? --pretty?
      --relative? --remotes? --stat? --submodule? --tags? --word-diff? !--contents !--ext-diff
      !--no-index !--output !--output-directory !--show-signature !--stdin !--textconv !-O !--help
      !-h
    git>reflog>exists own revisions noglob | !--help !-h
    git>rev-list own revisions noglob | --count --header --objects --timestamp
      !--filter-print-omitted !--use-bitmap-index -# -DEFPRWabcgimpstuwz -GILSUln= -BCM?
      --abbrev-commit --all --all-match --author-date-order --binary --boundary --cc --check --cherry
      --cherry-mark --cherry-pick --children --clear-decorations --compact-summary --cumulative
      --date-order --default-prefix --dense --do-walk --exit-code --extended-regexp --first-parent
      --fixed-strings --follow --full-diff --full-history --full-index --function-context --graph
      --histogram --ignore-all-space --ignore-blank-lines --ignore-cr-at-eol --ignore-space-at-eol
      --ignore-space-change --indent-heuristic --invert-grep --irreversible-delete --left-only
      --left-right --log-size --mailmap --merge --merges --minimal --name-only --name-status
      --no-abbrev-commit --no-color --no-color-moved --no-decorate --no-ext-diff
      --no-indent-heuristic --no-mailmap --no-merges --no-notes --no-patch --no-prefix --no-relative
      --no-rename-empty --no-renames --no-textconv --not --numstat --oneline --parents --patch
      --patch-with-raw --patch-with-stat --patience --perl-regexp --pickaxe-all --pickaxe-regex
      --quiet --raw --regexp-ignore-case --relative-date --rename-empty --reverse --right-only
      --shortstat --simplify-by-decoration --simplify-merges --source --sparse --summary --text
      --topo-order --use-mailmap --walk-reflogs --after= --anchored= --author= --before=
      --color-moved-ws= --committer= --date= --decorate-refs= --decorate-refs-exclude=
      --diff-algorithm= --diff-filter= --diff-merges= --dst-prefix= --encoding= --exclude=
      --find-object= --glob= --grep= --grep-reflog= --ignore-matching-lines= --inter-hunk-context=
      --line-prefix= --max-count= --max-parents= --min-parents= --rotate-to= --since= --skip=
      --skip-to= --src-prefix= --stat-count= --stat-graph-width= --stat-name-width= --stat-width=
      --unified= --until= --word-diff-regex= --ws-error-highlight= --abbrev? --ancestry-path?
      --branches? --break-rewrites? --color? --color-moved? --color-words? --decorate? --dirstat?
      --find-copies? --find-renames? --format? --ignore-submodules? --no-walk? --notes? --pretty?
      --relative? --remotes? --stat? --submodule? --tags? --word-diff? !--contents !--ext-diff
      !--no-index !--output !--output-directory !--show-signature !--stdin !--textconv !-O !--help
      !-h
    git>shortlog own revisions noglob | -ces -n= --committer --email --numbered --summary --after=
      --author= --before= --format= --group= --since= --until= --no-merges? !--output !-w !--help !-h
    git>show-ref own revisions noglob | -dqs --branches --dereference --exists --head --heads
      --quiet --tags --verify --abbrev? --hash? !--exclude-existing !--help !-h
    git>symbolic-ref own single noglob | -q --no-recurse --quiet --short !--delete !-d !-m !--help
      !-h
    git>version own none noglob | --build-options !--help !-h
    git>worktree>list own none noglob | -vz --porcelain --verbose !--help !-h
    """#
}
