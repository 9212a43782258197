FROM cgr.dev/chainguard/static AS one
COPY a /a
RUN /a
FROM dhi.io/static:20260801-debian13
COPY a /a
FROM cgr.dev/chainguard/glibc-dynamic:latest-dev
RUN true
FROM gcr.io/distroless/cc-debian13
COPY a /a
HEALTHCHECK --interval=5s CMD ["/a", "--check"]
ENTRYPOINT ["/a", "--serve"]
