FROM gcr.io/distroless/nodejs22-debian13
COPY --chown=0:65532 . /app
USER 1000
ENTRYPOINT ["/nodejs/bin/node", "server.js"]
