FROM golang:1.25 AS build
RUN CGO_ENABLED=0 go build -o /app .
FROM alpine:3.22
RUN apk add --no-cache git
COPY --from=build /app /app
ENTRYPOINT ["/app"]
