FROM golang:1.26 AS build
WORKDIR /src
COPY . .
RUN go build -o /app .

FROM alpine:3.22
COPY --from=build /app /opt/app
RUN [|apk add --no-cache ca-certificates tzdata|]
CMD ["/opt/app"]
