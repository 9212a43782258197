FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /app .

FROM scratch AS passwd
COPY --from=build /etc/passwd /etc/
COPY --from=build /app /app
USER nobody
ENTRYPOINT ["/app"]

FROM scratch
COPY --from=build /app /app
USER 65534:65534
ENTRYPOINT ["/app"]
