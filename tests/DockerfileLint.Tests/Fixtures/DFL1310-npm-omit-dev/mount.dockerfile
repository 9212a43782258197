FROM node:22-slim
WORKDIR /a
COPY . .
RUN --mount=type=bind,target=/b cd /b && npm ci && npm cache clean --force
CMD ["node","x.js"]
