FROM node:22-bookworm-slim
COPY . /app
RUN npm ci
CMD ["node", "/app/server.js"]
