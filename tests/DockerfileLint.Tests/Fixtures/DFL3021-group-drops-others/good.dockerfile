FROM debian:13
RUN useradd -m app && usermod -aG docker other
USER app:app
FROM debian:13
RUN useradd -m -G docker app
USER app:docker
FROM debian:13
RUN useradd -m -G docker app
USER app
CMD ["id"]
