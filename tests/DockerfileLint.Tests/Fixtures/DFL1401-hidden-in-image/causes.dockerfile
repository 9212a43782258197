FROM debian:12
COPY app /app
[|RUN make -C /app|]
[|[|[|RUN ./tune.sh|]|]|]
[|[|[|[|RUN ./clean.sh|]|]|]|]
