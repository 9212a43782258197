FROM debian:12
RUN apt-get update
ENTRYPOINT ["apt-get", "install", "-y"]
CMD ["git"]
