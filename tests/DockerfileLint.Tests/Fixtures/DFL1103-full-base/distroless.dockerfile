FROM node:22-bookworm
COPY . /app
CMD ["node", "/app/server.js"]
