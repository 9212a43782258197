FROM node:22 AS build
RUN npm ci
FROM gcr.io/distroless/nodejs22-debian13
WORKDIR /app
COPY --from=build /app .
ENTRYPOINT ["/nodejs/bin/node", "server.js"]
