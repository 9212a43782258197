FROM node:22-slim
COPY . .
RUN NODE_ENV=production yarn install
RUN pnpm install --prod
RUN bun install --omit=dev
RUN yarn --version
CMD ["node", "server.js"]
FROM node:22-slim
RUN pnpm install && pnpm build
RUN yarn install && yarn build
RUN corepack enable && yarn install
CMD ["node", "server.js"]
