FROM node:22-slim
WORKDIR /app
COPY package.json ./
RUN npm install --omit=dev && \
    chmod -R 777 /app/node_modules
CMD ["node", "a.js"]
