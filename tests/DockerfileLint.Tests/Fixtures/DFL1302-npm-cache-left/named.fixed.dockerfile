FROM node:22
RUN npm install -g typescript@5 pnpm && npm cache clean --force
RUN npm install -g a-package-that-no-table-has && npm cache clean --force
CMD ["node", "server.js"]
