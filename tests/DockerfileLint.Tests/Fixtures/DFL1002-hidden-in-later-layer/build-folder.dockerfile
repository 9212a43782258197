FROM ubuntu:22.04
RUN apt-get update && apt-get install -y curl meson && rm -rf /var/lib/apt/lists/*
WORKDIR /src
RUN curl -sL https://example.com/tool-1.0.tar.gz | tar xz
COPY settings.txt /
RUN rm -rf tool-1.0/build
COPY more.txt /
RUN rm -rf [|tool-1.0/docs|]
CMD ["/src/tool"]
