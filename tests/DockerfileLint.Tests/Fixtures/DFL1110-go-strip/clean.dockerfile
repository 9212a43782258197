FROM golang:1.25 AS build
RUN go build -ldflags="-w -s" -o /a . && go vet ./...
FROM golang:1.25 AS flags
ENV GOFLAGS=-ldflags=-s
RUN go build
FROM golang:1.25 AS strip
RUN go build -o /b && strip /b
FROM scratch
COPY --from=build /a /a
COPY --from=flags /b /b
COPY --from=strip /b /c
