FROM node:22-slim
COPY . .
RUN npm ci && \
    npm install -g serve && \
    mkdir /data && \
    npm cache clean --force
CMD ["serve"]
