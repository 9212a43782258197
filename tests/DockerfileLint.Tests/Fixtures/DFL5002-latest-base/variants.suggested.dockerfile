FROM node:26 AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build

FROM node:26-slim
COPY --from=build /app/dist /app
CMD ["node", "/app/index.js"]
