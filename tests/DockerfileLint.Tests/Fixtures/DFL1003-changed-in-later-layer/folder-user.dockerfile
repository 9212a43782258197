FROM node:22
WORKDIR /srv/app
COPY . .
RUN chown -R node:node [|/srv/app|]
USER node
RUN mkdir node_modules
