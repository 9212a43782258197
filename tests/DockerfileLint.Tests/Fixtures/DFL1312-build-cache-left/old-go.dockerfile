# Go 1.10 has no modules, and go clean doesn't know -modcache.
FROM ubuntu:18.04
COPY . /root/go/src/example
RUN go build -o /usr/local/bin/app example
CMD ["app"]
