FROM debian:12
COPY app /app
[|RUN chown -R 1:1 /app|]
