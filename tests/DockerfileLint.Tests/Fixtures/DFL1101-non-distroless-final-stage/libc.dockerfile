FROM node:22-alpine AS build
FROM node:22-slim
COPY --from=build /app .
CMD ["node", "server.js"]
