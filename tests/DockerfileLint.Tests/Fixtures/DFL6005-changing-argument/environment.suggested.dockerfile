FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
ARG COMMIT_SHA
ENV REVISION=${COMMIT_SHA} SENTRY_RELEASE=app-$COMMIT_SHA
COPY . .
RUN npm run build
