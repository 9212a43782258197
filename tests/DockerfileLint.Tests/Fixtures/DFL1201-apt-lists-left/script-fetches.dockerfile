FROM debian:12
RUN [|apt-get update|] && apt-get install -y --no-install-recommends git
COPY . /setup
WORKDIR /setup
RUN ./install.sh && apt-get install -y --no-install-recommends less
CMD ["git"]
