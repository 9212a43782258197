FROM debian:12
RUN apt-get update
CMD ["apt-cache", "search", "x"]
