FROM debian:12 AS build
RUN a
RUN b
FROM debian:12
RUN a
WORKDIR /x
RUN b
USER app
RUN c
SHELL ["/bin/bash", "-c"]
RUN d
RUN --network=none e
RUN --mount=type=cache,target=/c f
RUN <<EOF
g
EOF
RUN ["h"]
RUN i
