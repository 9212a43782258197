FROM node:22-slim
COPY . .
RUN [|yarn --frozen-lockfile|] && yarn cache clean
CMD ["node", "server.js"]
