FROM rust:1 AS build
RUN cargo build --release --target x86_64-unknown-linux-musl
FROM golang:1.25 AS other
RUN export CGO_ENABLED=0 && go build -o /app .
FROM [|debian:13-slim|]
COPY --from=other /app /app
COPY --from=build /b /b
CMD ["/app"]
