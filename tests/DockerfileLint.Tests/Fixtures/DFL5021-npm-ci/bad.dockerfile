FROM node:24
WORKDIR /app
COPY package*.json ./
RUN npm [|install|] --omit=dev && npm cache clean --force
WORKDIR /app/web
COPY web .
RUN npm [|i|]
