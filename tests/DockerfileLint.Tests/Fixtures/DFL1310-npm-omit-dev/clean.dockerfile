FROM node:22 AS build
RUN npm ci
FROM node:22-slim
ENV NODE_ENV=production
RUN npm ci
CMD ["node", "server.js"]
