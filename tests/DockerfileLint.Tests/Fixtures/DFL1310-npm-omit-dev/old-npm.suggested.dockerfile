FROM node:14-alpine
COPY . .
RUN npm install --production
CMD ["node", "server.js"]
