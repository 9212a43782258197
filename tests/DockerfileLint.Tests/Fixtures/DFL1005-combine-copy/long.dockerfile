FROM node:22
WORKDIR /app
COPY ./packages/first/package.json ./
[|COPY|] ./packages/first/package-lock.json ./
COPY ./packages/first/tsconfig.build.json ./packages/first/settings.json ./
CMD ["node", "server.js"]
