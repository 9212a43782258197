FROM golang:1.25 AS builder
FROM alpine AS assets
FROM scratch
COPY --from=builder /app /
COPY --from=assets /a /
RUN --mount=type=bind,from=builder,target=/x true
COPY --from=tools /t /
