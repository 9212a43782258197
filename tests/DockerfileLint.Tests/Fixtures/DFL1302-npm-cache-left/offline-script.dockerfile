FROM node:22-slim
WORKDIR /app
COPY . .
RUN [|npm ci|]
RUN sh build.sh
CMD ["node", "a.js"]
