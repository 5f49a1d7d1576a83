extension CapabilityTables {
  /// Database clients.
  static let databases = #"""
    dropdb | critical | delete
      $ dropdb prod
      Deletes a database
    duckdb | critical | execute network-fetch read-file write-file
      $ duckdb -c ".shell id"
      = Bash(duckdb --version)
      Dot commands run shells, SQL reads and writes files
    mongosh | critical | cloud-mutate execute
      $ mongosh --nodb --eval 'require("child_process").execSync("id").toString()'
      Evaluates JavaScript
    mysql | critical | cloud-mutate execute read-file write-file
      $ mysql -e '\! id'
      = Bash(mysql --version)
      Client commands run shells, SQL reads and writes files
    mysqldump | high | network-send read-file secret-read write-file
      $ mysqldump --result-file=out.txt db
      Dumps data and writes files
    pg_dump | high | network-send read-file secret-read write-file
      $ pg_dump -f out.txt db
      Dumps data and writes files
    psql | critical | cloud-mutate execute read-file write-file
      $ psql -X -c '\! id'
      = Bash(psql --version)
      Meta commands run shells, COPY reads and writes files
    redis-cli | critical | cloud-mutate delete write-file
      $ redis-cli flushall
      = Bash(redis-cli ping)
      Deletes data, CONFIG SET writes files on the server
    snowsql | critical | cloud-mutate execute
      $ snowsql -q '!system id'
      Client commands run shells
    sqlite3 | critical | execute read-file write-file | run
      $ sqlite3 :memory: '.shell id'
      = Bash(sqlite3 --version)
      Dot commands run shells, load libraries and write files
    """#
}
