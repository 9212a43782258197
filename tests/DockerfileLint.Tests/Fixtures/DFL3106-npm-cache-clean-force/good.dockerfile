FROM node:22
RUN npm ci && npm cache clean --force && npm cache clean -f && npm cache verify
RUN npm cache clean some-key
