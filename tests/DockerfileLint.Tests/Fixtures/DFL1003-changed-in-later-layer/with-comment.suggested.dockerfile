FROM debian:12

COPY --chmod=755 run.sh /run.sh

COPY --chmod=755 stop.sh /stop.sh

COPY --chmod=755 check.sh /check.sh
# What the container needs.
EXPOSE 80

CMD ["/run.sh"]
