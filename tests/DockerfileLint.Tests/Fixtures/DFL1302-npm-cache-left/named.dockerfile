FROM node:22
RUN [|npm install -g typescript@5 pnpm|]
RUN [|npm install -g a-package-that-no-table-has|]
CMD ["node", "server.js"]
