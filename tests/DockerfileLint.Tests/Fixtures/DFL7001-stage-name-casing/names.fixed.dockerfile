FROM golang:1.26 AS build
RUN go build -o /app .

FROM build AS test
RUN --mount=type=bind,from=build,target=/src go test ./...

FROM Build
COPY --from=test /app /app
COPY --from=build /app /app2
COPY --from=0 /app /app3
