FROM golang:1.25 AS test
RUN go test ./...
FROM golang:1.25
RUN go build -o /app
FROM debian:12
COPY --from=1 /app /app
