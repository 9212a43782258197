FROM node:22-slim
COPY . .
RUN npm ci
RUN [|npm run build|]
CMD ["node", "dist/server.js"]
