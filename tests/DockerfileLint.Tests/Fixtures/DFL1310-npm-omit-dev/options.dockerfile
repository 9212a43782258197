FROM node:22
RUN npm ci --omit=dev && npm install -g pm2 && npm install express && npm i --production
CMD ["node", "server.js"]
