FROM node:22
WORKDIR /app
COPY . .
RUN npm ci --omit=dev
CMD ["node", "server.js"]
