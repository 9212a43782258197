FROM node:24 AS build
ARG [|NPM_TOKEN|]
RUN npm ci
FROM nginx:1.29
ENV [|JWT__KEY|]=abcdef
COPY --from=build /dist /usr/share/nginx/html
