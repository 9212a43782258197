FROM debian:13-slim
COPY a.sh b.sh /usr/local/bin/
RUN chmod 755 [|/usr/local/bin/a.sh|] && chmod 755 [|/usr/local/bin/b.sh|]
COPY c.sh d.sh /opt/bin/
RUN echo start && \
    chmod 755 [|/opt/bin/c.sh|] && \
    chmod 755 [|/opt/bin/d.sh|]
COPY e.sh f.sh /opt/sbin/
RUN chmod 755 [|/opt/sbin/e.sh|] && chmod 644 [|/opt/sbin/f.sh|]
COPY g.sh h.sh /srv/bin/
RUN chmod 755 [|/srv/bin/g.sh|] && make -C /src && chmod 755 [|/srv/bin/h.sh|]
