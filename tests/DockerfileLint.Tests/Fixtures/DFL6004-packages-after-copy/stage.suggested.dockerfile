FROM golang:1.26 AS build
WORKDIR /src
COPY . .
RUN go build -o /app .

FROM alpine:3.22
RUN apk add --no-cache ca-certificates tzdata
COPY --from=build /app /opt/app
CMD ["/opt/app"]
