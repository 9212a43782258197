FROM node:22-slim
COPY package*.json ./
RUN [|npm ci|]
COPY . .
CMD ["node", "server.js"]
