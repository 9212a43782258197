FROM debian:12

COPY run.sh /run.sh

# Make it executable.
RUN chmod 755 [|/run.sh|]

COPY stop.sh /stop.sh
# hadolint ignore=DL3059
RUN chmod 755 [|/stop.sh|]

COPY check.sh /check.sh
# What the container needs.
RUN chmod 755 [|/check.sh|]
EXPOSE 80

CMD ["/run.sh"]
