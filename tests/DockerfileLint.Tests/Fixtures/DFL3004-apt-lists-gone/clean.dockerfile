FROM ubuntu:24.04 AS base
RUN apt-get install -y less
RUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*
RUN apt-get install -y git
RUN apt-get install -y /tmp/a.deb
RUN apt-get install -y $PACKAGES
RUN apt-get install -f -y
RUN apt-get remove -y git
RUN test -f /x || apt-get install -y vim
RUN --mount=type=cache,target=/var/lib/apt/lists apt-get install -y tar
RUN curl -fsSL https://example.com/setup | bash - && apt-get install -y nodejs

FROM ubuntu:24.04 AS repository
RUN apt-get update && apt-get install -y software-properties-common && rm -rf /var/lib/apt/lists/*
RUN add-apt-repository ppa:x/y && apt-get install -y x

FROM ubuntu:24.04 AS mounted
RUN --mount=type=cache,target=/var/lib/apt/lists apt-get update && rm -rf /var/lib/apt/lists/*
RUN apt-get install -y mc

FROM ubuntu:24.04
RUN apt-get update && if [ -n "$X" ]; then rm -rf /var/lib/apt/lists/*; fi
RUN apt-get install -y zsh
