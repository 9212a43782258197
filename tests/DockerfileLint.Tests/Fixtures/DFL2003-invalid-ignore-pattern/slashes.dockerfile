FROM node:22
COPY publish/app.js /
