# Other builders may build it, too.
FROM node:22 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci

FROM nginx:1.29
COPY --from=build /app /usr/share/nginx/html
