FROM debian:12
[|[|[|RUN ./install.sh|]|]|]
[|[|[|[|[|[|COPY app /|]|]|]|]|]|]
