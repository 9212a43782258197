FROM debian:13
LABEL org.opencontainers.image.created=[|yesterday|] \
      org.opencontainers.image.source=[|"github.com/example/a"|] \
      org.opencontainers.image.licenses=[|"Apache 2"|] \
      org.opencontainers.image.title=[|""|]
