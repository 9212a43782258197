FROM alpine:3.20 AS base
ENV NAME=value
WORKDIR ${NAME:-/}
EXPOSE +80 80/tcp
COPY --chown=1000:1000 app /app
