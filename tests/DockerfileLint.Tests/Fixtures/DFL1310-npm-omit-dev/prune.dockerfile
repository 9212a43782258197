FROM node:22
RUN npm ci && npm prune --omit=dev
CMD ["node", "x"]
