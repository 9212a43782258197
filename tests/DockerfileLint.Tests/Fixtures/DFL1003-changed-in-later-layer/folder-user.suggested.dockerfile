FROM node:22
WORKDIR /srv/app
COPY --chown=node:node . .
RUN chown node:node /srv/app
USER node
RUN mkdir node_modules
