FROM debian:13 AS base
COPY --chmod=755 entrypoint.sh /
RUN chmod 1777 /tmp && chmod -v a+rx,u+w /a.sh gradlew
