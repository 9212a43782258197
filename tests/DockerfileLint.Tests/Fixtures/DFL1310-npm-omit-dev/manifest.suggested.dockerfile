FROM node:22
WORKDIR /app
COPY . .
RUN yarn install --production
CMD ["node", "server.js"]
