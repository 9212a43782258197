FROM debian:13
RUN apt-get install -y vim ssh && echo top
RUN --mount=type=ssh git clone git@example.org:a/b.git
RUN service postgresql start && \
    until psql -c '\q'; do sleep 1; done && \
    psql < schema.sql && \
    service postgresql stop
RUN mysqld & sleep 5; mysql < schema.sql; kill $(cat /run/mysqld.pid)
