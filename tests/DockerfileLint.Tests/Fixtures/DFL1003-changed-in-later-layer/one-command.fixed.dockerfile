FROM debian:13-slim
COPY --chmod=755 a.sh b.sh /usr/local/bin/
COPY c.sh /opt/c.sh
COPY d.sh /opt/d.sh
RUN chmod 755 /opt/c.sh /opt/d.sh
