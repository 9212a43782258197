FROM node:22
WORKDIR /app
ARG [|COMMIT_SHA|]
ENV REVISION=${COMMIT_SHA} SENTRY_RELEASE=app-$COMMIT_SHA
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build
