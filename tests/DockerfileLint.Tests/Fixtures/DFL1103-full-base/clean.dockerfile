FROM node:22 AS build
RUN npm run build
FROM nginx:1.29-alpine-slim
COPY --from=build /app /app
