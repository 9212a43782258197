FROM node:22-slim
RUN npm ci
CMD ["node", "server.js"]
