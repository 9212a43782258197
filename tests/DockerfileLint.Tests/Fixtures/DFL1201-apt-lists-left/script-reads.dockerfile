FROM debian:12
RUN [|apt-get update|] && apt-get install -y --no-install-recommends git
COPY install.sh /
RUN sh /install.sh
CMD ["git"]
