FROM rust:1.90 AS b
WORKDIR /src
COPY . .
RUN cargo build --release

FROM nginx:1.27
COPY --from=b /src/target/release/app /app
CMD ["/app"]
