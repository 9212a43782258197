FROM node:22 AS build
WORKDIR /app
WORKDIR src

FROM build
WORKDIR more

FROM example.org/base:1
ARG DIR=data
WORKDIR ${DIR}
CMD ["node", "a.js"]

FROM example.org/base:1
WORKDIR C:/app

FROM example.org/base:1
RUN git clone https://example.org/ko
WORKDIR ko
