FROM golang:1.25 AS build
RUN [|CGO_ENABLED=0 go build -o /a .|]
FROM scratch
COPY --from=build /a /a
