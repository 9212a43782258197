FROM golang:1.25 AS builder
ONBUILD COPY --from=whatever /a /a
FROM alpine
COPY --from=Builder /app /
COPY --from=0 /app /
COPY --from=nginx /etc /etc
COPY --from=openjdk /opt /opt
COPY --from=tools:1 /t /
COPY --from=me/tools /t /
COPY --from=example.com/tools /t /
RUN --mount=type=bind,from=golang,target=/x true
