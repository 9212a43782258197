# syntax=docker/dockerfile:1
FROM golang:1.26 AS go
WORKDIR /src
RUN go version && go env
COPY go.mod go.sum ./
RUN [|go mod download|]
COPY . .
RUN go build -o /app .

FROM rust:1.90 AS rust
RUN cargo --version
WORKDIR /src
COPY . .
RUN [|cargo build --release|]

FROM debian:13-slim
COPY --from=go /app /go
COPY --from=rust /src/target/release/app /rust
