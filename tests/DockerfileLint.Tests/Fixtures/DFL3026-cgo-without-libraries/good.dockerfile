FROM golang:1.25 AS off
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /app .
FROM golang:1.25 AS env
ENV CGO_ENABLED=0
RUN go build -o /app .
FROM golang:1.25-alpine AS musl
RUN go build -o /app .
FROM golang:1.25 AS linked
RUN go build -ldflags '-extldflags "-static"' -o /app .
FROM golang:1.25 AS test
RUN go build -o /app .
FROM scratch
COPY --from=off /app /app
COPY --from=env /app /app2
COPY --from=linked /app /app3
ENTRYPOINT ["/app"]
