# syntax=docker/dockerfile:1
FROM debian:13-slim
RUN ln -s /data /app
COPY assets /app/assets
CMD ["/bin/true"]
