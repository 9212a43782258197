FROM node:22
COPY node_modules /app/node_modules
COPY src /app/src
RUN --mount=type=bind,source=.git,target=/git npm --version
