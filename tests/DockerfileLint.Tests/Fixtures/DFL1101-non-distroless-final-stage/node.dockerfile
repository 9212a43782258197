FROM node:22 AS build
RUN npm ci
FROM [|node:22-slim|]
WORKDIR /app
COPY --from=build /app .
CMD ["node", "server.js"]
