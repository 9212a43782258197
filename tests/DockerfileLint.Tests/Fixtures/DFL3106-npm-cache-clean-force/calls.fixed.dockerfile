FROM node:22
RUN npm ci && npm cache clean --force
RUN npm cache clear --force || true
