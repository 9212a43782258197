FROM python:3.12-slim
RUN apt-get update && apt-get install -y --no-install-recommends [|openjdk-17-jdk|] && rm -rf /var/lib/apt/lists/*
RUN pip install --no-cache-dir torchserve
CMD ["torchserve", "--start", "--foreground"]
