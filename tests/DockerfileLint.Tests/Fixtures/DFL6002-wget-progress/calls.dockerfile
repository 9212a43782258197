FROM debian:13
RUN [|wget https://example.org/a|] && wget -O /b https://example.org/b
FROM alpine:3.22
RUN [|wget https://example.org/a|]
