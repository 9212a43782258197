FROM node:14 AS build
RUN npm run build
FROM node:24-alpine
COPY --from=build /dist /dist
