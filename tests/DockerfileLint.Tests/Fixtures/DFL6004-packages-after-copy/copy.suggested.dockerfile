FROM debian:13-slim
WORKDIR /app
# Needed at run time
RUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf /var/lib/apt/lists/*
# All of it
COPY . .

CMD ["./start.sh"]
