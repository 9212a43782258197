FROM node:22-slim
COPY . .
RUN [|yarn install --frozen-lockfile|]
RUN [|pnpm install --frozen-lockfile|]
RUN [|NODE_ENV=production bun install|]
CMD ["node", "server.js"]
