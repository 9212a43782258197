FROM golang:1.25 AS build
ENV CGO_ENABLED=0
RUN go build -o /app .
FROM gcr.io/distroless/static-debian13
COPY --from=build /app /app
ENTRYPOINT ["/app"]
