FROM debian:13 AS base
COPY --chmod=[|777|] entrypoint.sh /
RUN chmod [|0777|] /tmp && chmod -v [|a+rwx|] /a.sh gradlew
