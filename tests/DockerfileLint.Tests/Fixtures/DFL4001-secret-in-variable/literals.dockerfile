FROM debian:13
ARG DB_PASS [|LDAP_PASS|]=opensesame
ENV [|DB_PASS|]=hunter22x [|MYSQL_PWD|]="s3cr3tpw" [|PGPASSWORD|]=opensesame
ENV SECOND_PASS=true DB_PWD=$DB_PASS OLD_PWD=/src TEST_PASS=changeme PASS=opensesame BUILD_PASS=2
