FROM golang:1.25 AS build
RUN CGO_ENABLED=0 go build -ldflags="-s -w" -o /a .
FROM scratch
COPY --from=build /a /a
