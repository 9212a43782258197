FROM [|node:latest|] AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build

FROM node:slim
COPY --from=build /app/dist /app
CMD ["node", "/app/index.js"]
