FROM golang:1.25 AS build
RUN go build -o /app .
RUN CGO_ENABLED=0 go build -buildmode=pie -o /b .
RUN CGO_ENABLED=1 go build -o /b .
FROM alpine:3.22
COPY --from=build /app /app
ENTRYPOINT ["/app"]
