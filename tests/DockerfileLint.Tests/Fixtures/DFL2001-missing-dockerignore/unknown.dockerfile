FROM node:22
ARG WHAT
COPY $WHAT /app
RUN npm ci
