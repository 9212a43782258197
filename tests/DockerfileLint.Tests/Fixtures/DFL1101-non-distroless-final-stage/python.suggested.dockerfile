FROM gcr.io/distroless/python3-debian13
COPY app.py /
ENTRYPOINT ["/usr/bin/python3.13", "/app.py"]
