# syntax=[|ghcr.io/acme/frontend:1|]
FROM alpine
RUN true
