FROM node:22-slim
WORKDIR /a
COPY package.json package-lock.json ./
RUN npm ci && npm cache clean --force
COPY x.js .
CMD ["node","x.js"]
