FROM debian:13-slim
RUN echo 1 > /a
COPY assets /app/assets
CMD ["/bin/true"]
