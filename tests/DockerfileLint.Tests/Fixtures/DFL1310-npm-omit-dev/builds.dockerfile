FROM node:22
RUN npm ci
RUN npm run build
CMD ["node", "server.js"]
