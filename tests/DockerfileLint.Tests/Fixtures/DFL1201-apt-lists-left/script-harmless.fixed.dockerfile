FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends git make && rm -rf /var/lib/apt/lists/*
COPY . /app
WORKDIR /app
RUN make && python3 setup.py install && ./configure && sh ./build.sh && python3 -c 'print(1)' && useradd app
CMD ["/usr/local/bin/start.sh"]
