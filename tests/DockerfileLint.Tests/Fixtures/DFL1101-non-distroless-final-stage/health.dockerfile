FROM node:22-slim
HEALTHCHECK CMD curl -f localhost
CMD ["node", "server.js"]
