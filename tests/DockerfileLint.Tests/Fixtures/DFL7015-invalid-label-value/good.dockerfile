FROM debian:13
ARG REVISION
LABEL org.opencontainers.image.created=2026-11-30T12:00:00Z \
      org.opencontainers.image.source=https://example.org/a \
      org.opencontainers.image.licenses="MIT OR (Apache-2.0 AND BSD-3-Clause)" \
      org.opencontainers.image.revision=$REVISION \
      org.opencontainers.image.version=1.2 source=a
