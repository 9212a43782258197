FROM debian:13 AS a
WORKDIR /app
COPY a.txt .
FROM a
COPY b.txt b
FROM debian:13
ARG DIR
COPY a.txt /
COPY b.txt $DIR
