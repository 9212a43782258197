FROM golang:1.25 AS build
ENV CGO_ENABLED=0
RUN go build -o /app .
FROM [|alpine:3.22|]
COPY --from=build /app /app
ENTRYPOINT ["/app"]
