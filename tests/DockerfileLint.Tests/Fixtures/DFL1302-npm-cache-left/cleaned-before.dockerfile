FROM node:22-slim
COPY . .
RUN npm ci && npm cache clean --force && \
    [|npm install -g serve|] && \
    mkdir /data
CMD ["serve"]
