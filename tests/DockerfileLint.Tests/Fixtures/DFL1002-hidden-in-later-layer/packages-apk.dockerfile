FROM alpine:3.22
RUN apk add --no-cache --virtual .fetch curl tar
WORKDIR /app
RUN curl -fsSL https://example.org/x | tar -xz
USER root
RUN [|apk del .fetch|]
CMD ["/app/x"]
