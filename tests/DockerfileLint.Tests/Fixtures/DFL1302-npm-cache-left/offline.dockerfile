FROM node:22-slim
WORKDIR /app
COPY package*.json ./
RUN [|npm ci|]
COPY . .
RUN npm ci --offline --omit=dev && npm cache clean --force
CMD ["node", "a.js"]
