FROM node:22
RUN yarn install --immutable
COPY .yarn .yarn
RUN yarn
