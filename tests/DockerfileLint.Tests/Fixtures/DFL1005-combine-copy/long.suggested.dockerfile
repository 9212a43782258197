FROM node:22
WORKDIR /app
COPY ./packages/first/package.json \
    ./packages/first/package-lock.json \
    ./packages/first/tsconfig.build.json \
    ./packages/first/settings.json \
    ./
CMD ["node", "server.js"]
