FROM ubuntu:24.04
RUN apt-get update && [|apt-get install -y python3-pip|] && rm -rf /var/lib/apt/lists/*
RUN pip install --no-cache-dir uwsgi
CMD ["/app"]
