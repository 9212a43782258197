FROM node:22-slim
COPY . .
RUN yarn install --production --frozen-lockfile && yarn cache clean
CMD ["node", "server.js"]
