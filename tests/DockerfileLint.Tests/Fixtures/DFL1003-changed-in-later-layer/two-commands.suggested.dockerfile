FROM debian:13-slim
COPY --chmod=755 a.sh b.sh /usr/local/bin/
COPY --chmod=755 c.sh d.sh /opt/bin/
RUN echo start
COPY e.sh f.sh /opt/sbin/
RUN chmod 755 /opt/sbin/e.sh && chmod 644 /opt/sbin/f.sh
COPY g.sh h.sh /srv/bin/
RUN chmod 755 /srv/bin/g.sh && make -C /src && chmod 755 /srv/bin/h.sh
