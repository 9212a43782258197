FROM node:22 AS b
WORKDIR /src
COPY . .
RUN npm ci && npm run build

FROM [|nginx:1.27|]
COPY --from=b /src/dist /usr/share/nginx/html
