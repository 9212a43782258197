FROM debian:12
COPY pg/* /tmp/pg/
WORKDIR /tmp/pg
RUN mv postgresql.conf /etc/postgresql/13/main/postgresql.conf
[|RUN|] mv pg_hba.conf /etc/postgresql/13/main/pg_hba.conf
RUN chown -R postgres:postgres /etc/postgresql/13/main
CMD ["postgres"]
