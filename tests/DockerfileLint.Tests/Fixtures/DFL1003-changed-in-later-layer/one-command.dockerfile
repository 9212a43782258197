FROM debian:13-slim
COPY a.sh b.sh /usr/local/bin/
RUN chmod 755 [|/usr/local/bin/a.sh|] /usr/local/bin/b.sh
COPY c.sh /opt/c.sh
COPY d.sh /opt/d.sh
RUN chmod 755 [|/opt/c.sh|] /opt/d.sh
