FROM node:22-slim
WORKDIR /app
COPY [|.|] .
COPY [|config/|] /etc/app/
COPY test/ /app/test/
CMD ["node", "server.js"]
