FROM node:24
WORKDIR /app
COPY package*.json ./
RUN npm ci && npm install -g serve && npm install express
RUN cd /other && npm install
