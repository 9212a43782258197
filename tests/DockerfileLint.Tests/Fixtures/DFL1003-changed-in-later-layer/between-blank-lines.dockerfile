FROM debian:13-slim
COPY run.sh /usr/bin/run.sh

RUN chmod 755 [|/usr/bin/run.sh|]

ENTRYPOINT ["/usr/bin/run.sh"]
