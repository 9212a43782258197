FROM [|node:22-slim|]
COPY --chown=0:65532 . /app
USER 1000
CMD ["node", "server.js"]
