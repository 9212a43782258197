# Packages of its own, scripts and local versions need other files.
FROM node:22-slim
WORKDIR /app
COPY . .
RUN npm ci
CMD ["node", "src/index.js"]
