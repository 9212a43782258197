FROM node:22-slim
COPY . .
RUN yarn install --production --frozen-lockfile
RUN pnpm install --prod --frozen-lockfile
RUN NODE_ENV=production bun install --production
CMD ["node", "server.js"]
