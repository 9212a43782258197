FROM node:22 AS build
COPY . /src
RUN npm run build
FROM node:22
COPY src /app/src
COPY --from=build / /x
COPY --exclude=.git . /app
