// Generated from Knowledge/capabilities/databases.table by `make knowledge`. Edit that file.
// swift-format-ignore-file

extension CapabilityTables {
  static let databases = #"""
    clickhouse | critical | cloud-mutate execute read-file write-file
      $ clickhouse local -q "select * from file('a.txt', RawBLOB)"
      Reads and writes files, changes databases
    clickhouse-client | high | cloud-mutate
      $ clickhouse-client -q 'drop table x'
      Changes databases
    cockroach | high | cloud-mutate
      $ cockroach sql -e 'drop database x'
      Changes databases
    cqlsh | high | cloud-mutate read-file
      $ cqlsh -e 'drop keyspace x'
      Changes databases
    createdb | medium | cloud-mutate
      $ createdb x
      Makes databases
    cypher-shell | high | cloud-mutate
      $ cypher-shell 'match (n) detach delete n'
      Changes databases
    databricks | critical | cloud-mutate execute
      $ databricks workspace delete /x --recursive
      Every call of the service
    dropdb | critical | delete
      $ dropdb prod
      Deletes a database
    duckdb | critical | execute network-fetch read-file write-file
      $ duckdb -c ".shell id"
      = Bash(duckdb --version)
      Dot commands run shells, SQL reads and writes files
    etcdctl | critical | cloud-mutate execute secret-read
      $ etcdctl del --prefix /
      Changes cluster state
    influx | high | cloud-mutate
      $ influx bucket delete -n x
      Changes databases
    kcat | high | network-send
      $ kcat -P -b example.com -t x a.txt
      Sends files
    litecli | high | cloud-mutate
      $ litecli x.db -e 'drop table t'
      Changes databases
    mariadb | critical | cloud-mutate execute read-file write-file
      $ mariadb -e '\! id'
      Has shell escapes, changes databases
    mongo | critical | cloud-mutate execute
      $ mongo --nodb --eval 'run("id")'
      Inline code
    mongodump | high | secret-read write-file
      $ mongodump --out /tmp/x
      Copies databases
    mongoexport | high | secret-read write-file
      $ mongoexport -c users -o out.txt
      Copies collections
    mongorestore | high | cloud-mutate
      $ mongorestore --drop dump
      Replaces databases
    mongosh | critical | execute cloud-mutate
      $ mongosh --nodb --eval 'require("child_process").execSync("id").toString()'
      Evaluates JavaScript
    mycli | critical | cloud-mutate execute
      $ mycli -e 'system id'
      Has shell escapes, changes databases
    mysql | critical | execute cloud-mutate read-file write-file
      $ mysql -e '\! id'
      <
      & -e '\! id'
      = Bash(mysql --version)
      Client commands run shells, SQL reads and writes files
    mysqladmin | high | cloud-mutate
      $ mysqladmin -f drop prod
      Changes databases
    mysqldump | high | write-file network-send read-file secret-read
      $ mysqldump --result-file=out.txt db
      Dumps data and writes files
    pg_dump | high | write-file network-send read-file secret-read
      $ pg_dump -f out.txt db
      Dumps data and writes files
    pg_dumpall | high | secret-read write-file
      $ pg_dumpall -f out.txt
      Copies everything, password hashes included
    pg_restore | high | cloud-mutate
      $ pg_restore -c -d db x
      Replaces objects
    pgcli | critical | cloud-mutate execute read-file write-file
      $ pgcli -c '\! id'
      Has shell escapes, changes databases
    psql | critical | execute cloud-mutate read-file write-file
      $ psql -X -c '\! id'
      <
      & -c '\! id'
      = Bash(psql --version)
      Meta commands run shells, COPY reads and writes files
    rabbitmqadmin | high | cloud-mutate
      $ rabbitmqadmin delete queue name=x
      Changes queues
    redis-cli | critical | cloud-mutate delete write-file
      $ redis-cli flushall
      = Bash(redis-cli ping)
      Deletes data, CONFIG SET writes files on the server
    snowsql | critical | execute cloud-mutate
      $ snowsql -q '!system id'
      Client commands run shells
    sqlcmd | critical | cloud-mutate execute
      $ sqlcmd -Q '!!id'
      Has shell escapes, changes databases
    sqlite3 | critical | execute read-file write-file | run
      $ sqlite3 :memory: '.shell id'
      <
      = Bash(sqlite3 --version)
      Dot commands run shells, load libraries and write files
    trino | high | cloud-mutate
      $ trino --execute 'drop table x'
      Changes databases
    usql | critical | cloud-mutate execute
      $ usql -c '\! id'
      Has shell escapes, changes databases
    valkey-cli | critical | cloud-mutate
      $ valkey-cli flushall
      Changes databases
    """#
}
