FROM debian:12
COPY app /app
[|[|[|[|[|[|[|RUN ./first.sh|]|]|]|]|]|]|]
[|[|[|[|[|[|[|[|RUN ./second.sh|]|]|]|]|]|]|]|]
[|COPY app /app|]
