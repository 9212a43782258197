FROM alpine:3.22 AS base
ARG HOME=/home/app
WORKDIR /app
COPY a b /app
COPY a b .
COPY a b /data/
COPY a /file
COPY a b /usr/local/bin
RUN mkdir -p /made $HOME
COPY a b /made
COPY a b $HOME

FROM base
COPY a b /data
CMD ["sh"]
