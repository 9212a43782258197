FROM golang:1.25 AS builder
FROM alpine AS assets
FROM scratch
COPY --from=[|biulder|] /app /
COPY --from=[|assests|] /a /
RUN --mount=type=bind,from=[|bulider|],target=/x true
COPY --from=[|tools|] /t /
