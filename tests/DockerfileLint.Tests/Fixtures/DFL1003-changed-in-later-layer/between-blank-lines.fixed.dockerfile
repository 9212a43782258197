FROM debian:13-slim
COPY --chmod=755 run.sh /usr/bin/run.sh

ENTRYPOINT ["/usr/bin/run.sh"]
