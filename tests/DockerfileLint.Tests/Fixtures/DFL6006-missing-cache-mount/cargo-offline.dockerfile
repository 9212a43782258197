# syntax=docker/dockerfile:1
FROM rust:1.90 AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/src/target cargo build --release && cp target/release/app /app

FROM debian:13-slim
COPY --from=build /app /app
CMD ["/app"]
