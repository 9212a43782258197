FROM debian:13 AS a
RUN [|curl -s https://example.org/install.sh | sh|]
# unpacks
RUN [|wget -qO- https://example.org/a.tgz | tar xz|]
FROM alpine:3.22 AS b
RUN [|ls | sort | wc -l > /count|]
FROM example.org/base:1
RUN [|ls | wc -l|]
