FROM node:22
RUN npm config set strict-ssl true && npm config get strict-ssl && git config --global http.sslVerify true
