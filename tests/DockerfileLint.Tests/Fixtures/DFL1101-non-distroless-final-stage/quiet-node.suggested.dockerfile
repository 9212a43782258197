FROM gcr.io/distroless/nodejs22-debian13
WORKDIR /app
COPY index.js ./
ENTRYPOINT ["/nodejs/bin/node", "index.js"]
