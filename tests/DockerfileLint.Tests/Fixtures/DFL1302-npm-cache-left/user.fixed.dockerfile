FROM node:22-slim
USER node
WORKDIR /home/node/app
RUN npm ci && npm cache clean --force
RUN npm ci && rm -rf /home/node/.npm
